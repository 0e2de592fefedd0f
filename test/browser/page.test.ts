import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { examplePlan } from '../../src/plan';
import { bookFile, openBookFile } from '../../src/workbook';
import { edited, LINES, typed, withOwnSheet } from '../cli/books';
import { documentText } from '../files/docx-text';
import { lintDocx } from '../files/docx-lint';
import { validateOoxml } from '../files/sdk';
import { lintXlsx } from '../files/xlsx-lint';
import { axe } from './axe';
import { download, openExample, servedPage, tab, type Visit } from './open-page';
import { picture } from './pictures';

const { visit } = servedPage();
let visited: Visit;
let page: Page;

beforeEach(async () => {
  visited = await visit();
  page = visited.page;
});

afterEach(async () => {
  await visited.context.close();
  expect(visited.problems).toEqual([]);
});

const open = (name: string, buffer: Buffer) =>
  page.getByTestId('plan-file').setInputFiles({ name, mimeType: '', buffer });

describe('the page without Office', () => {
  it('shows an example: its total, its lines', async () => {
    await openExample(page);
    expect(await page.getByTestId('total').textContent()).toBe('391.513.360 đồng');
    const lines = (await examplePlan('commune')).lines.length;
    // The head and the row that waits for a new line are rows too.
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(lines + 2));
  });

  it('gives every paper, valid, of the plan it shows', async () => {
    await openExample(page);
    await tab(page, 'Tải về');
    const book = await download(page, 'Tải sổ dự toán (.xlsx)');
    expect(book.name).toBe('so-du-toan.xlsx');
    expect(await openBookFile(book.bytes)).toMatchObject({
      plan: await examplePlan('commune'),
      remarks: [],
    });
    expect([...(await validateOoxml(book.bytes)), ...lintXlsx(book.bytes)]).toEqual([]);
    const plan = await download(page, 'Tải kế hoạch (.docx)');
    expect(plan.name).toBe('ke-hoach.docx');
    expect([...(await validateOoxml(plan.bytes)), ...lintDocx(plan.bytes)]).toEqual([]);
    expect(documentText(plan.bytes)).toContain('391.513.360 đồng');
    const data = await download(page, 'Tải dữ liệu (.json)');
    expect(JSON.parse(data.bytes.toString('utf8'))).toEqual(await examplePlan('commune'));
  });

  it('opens a saved workbook', async () => {
    const plan = structuredClone(await examplePlan('commune'));
    // 48 tin × 100.000 becomes 48 × 90.000: the total falls by 480.000.
    plan.lines[0]!.unitPrice = 90_000 as never;
    await open('so.xlsx', Buffer.from(await bookFile(plan)));
    await page.getByRole('grid').waitFor();
    expect(await page.getByTestId('total').textContent()).toBe('391.033.360 đồng');
  });

  it('says what was met in a workbook, what a new file will not have, and never takes its name', async () => {
    const made = new Uint8Array(await bookFile(await examplePlan('commune')));
    const changed = edited(withOwnSheet(made, 'Sổ tay'), { [LINES]: typed('O4', 'xong') });
    await open('So-du-toan.xlsx', Buffer.from(changed));
    await tab(page, 'Tải về');
    await page.getByText('Khi đọc sổ: 1 điều cần biết').waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/O4.*«Dự toán».*«xong»/),
    ]);
    await page.getByText('không có trong tệp mới: «Sổ tay»').waitFor();
    expect(await axe(page)).toEqual([]);
    const book = await download(page, 'Tải sổ dự toán (.xlsx)');
    expect(book.name).toBe('so-du-toan-moi.xlsx');
    expect((await openBookFile(book.bytes)).plan).toEqual(await examplePlan('commune'));
  });

  it('names every cell that cannot be understood', async () => {
    const made = new Uint8Array(await bookFile(await examplePlan('commune')));
    const bad = edited(made, { [LINES]: (xml) => typed('H5', 'theo thực tế')(typed('F4', 'nhiều')(xml)) });
    await open('so.xlsx', Buffer.from(bad));
    const alert = page.getByRole('alert');
    await alert.getByText('theo thực tế').waitFor();
    expect((await alert.innerText()).trim().split('\n')).toHaveLength(2);
  });

  it('says what is wrong with a file that cannot be used', async () => {
    await open('ke-hoach.json', Buffer.from('{"a": 1}'));
    await page.getByRole('alert').getByText('không phải là kế hoạch').waitFor();
    await open('ke-hoach.docx', Buffer.from('x'));
    await page.getByRole('alert').getByText('không phải .json hay .xlsx').waitFor();
  });

  it('never loads office.js, and stores nothing before there is anything to keep', async () => {
    await openExample(page);
    expect(await page.content()).not.toContain('office.js');
    expect(
      await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
    ).toBe(0);
    expect(await page.getByTestId('kept').textContent()).toBe('chưa có gì phải giữ');
  });
});

const SCREENS = [
  ['start', 'Bắt đầu', 'Start'],
  ['plan', 'Dự toán', 'Budget'],
  ['checks', 'Kiểm tra', 'Checks'],
  ['norms', 'Định mức', 'Norms'],
  ['papers', 'Tải về', 'Download'],
] as const;

describe('every screen', () => {
  it.each([
    [1366, 'light', 'vi'],
    [1366, 'dark', 'en'],
    [320, 'light', 'en'],
    [320, 'dark', 'vi'],
  ] as const)('has nothing for axe to find and fits %d px, %s, %s', async (width, colorScheme, lang) => {
    const other = await visit({ width, colorScheme });
    await openExample(other.page);
    if (lang === 'en') {
      await other.page.getByRole('button', { name: 'English' }).click();
      await other.page.getByRole('button', { name: 'Tiếng Việt' }).waitFor();
    }
    for (const [name, vi, en] of SCREENS) {
      await tab(other.page, lang === 'vi' ? vi : en);
      if (name === 'start')
        await other.page
          .getByRole('button', { name: lang === 'vi' ? 'Lập kế hoạch mới' : 'Begin a new plan' })
          .click();
      await other.page.getByText(lang === 'vi' ? 'Đang tải…' : 'Loading…').waitFor({ state: 'detached' });
      if (name === 'checks') await other.page.getByRole('listitem').first().waitFor();
      expect([name, await axe(other.page)]).toEqual([name, []]);
      expect(await other.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
        true,
      );
      await picture(other.page, `page-${name}-${width}-${colorScheme}`);
    }
    expect(other.problems).toEqual([]);
    await other.context.close();
  });
});
