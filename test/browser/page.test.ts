import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { examplePlan } from '../../src/plan';
import { bookFile, openBookFile } from '../../src/workbook';
import { edited, LINES, typed, withOwnSheet } from '../cli/books';
import { documentText } from '../files/docx-text';
import { lintDocx } from '../files/docx-lint';
import { validateOoxml } from '../files/sdk';
import { lintXlsx } from '../files/xlsx-lint';
import { launchChromium } from '../host';
import { axe } from './axe';
import { picture } from './pictures';
import { type Served, servePage } from './serve';

let browser: Browser;
let served: Served;
let home: string;
let page: Page;
/** Console errors, page errors and requests to anywhere but the page's own server. */
let problems: string[];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'page-home-'));
  [browser, served] = await Promise.all([launchChromium(), servePage(home)]);
});

afterAll(async () => {
  served.stop();
  await browser.close();
  rmSync(home, { recursive: true, force: true });
});

beforeEach(async () => {
  problems = [];
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(served.address) && !/^(blob|data):/.test(url)) problems.push(`request: ${url}`);
  });
  await page.goto(served.address);
  await page.waitForSelector('table');
});

afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

async function download(button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe('the page without Office', () => {
  it('shows the example: its total, its activities', async () => {
    expect(await page.getByTestId('total').textContent()).toBe('391.513.360 đồng');
    expect(
      await page.getByRole('table', { name: 'Kinh phí theo hoạt động' }).locator('tbody tr').count(),
    ).toBe((await examplePlan('commune')).activities.length);
    await picture(page, 'page-1366');
  });

  it('gives both files, valid, of the plan it shows', async () => {
    const book = await download('Tải sổ dự toán (.xlsx)');
    expect(book.name).toBe('so-du-toan.xlsx');
    expect(await openBookFile(book.bytes)).toMatchObject({
      plan: await examplePlan('commune'),
      remarks: [],
    });
    expect([...(await validateOoxml(book.bytes)), ...lintXlsx(book.bytes)]).toEqual([]);
    const plan = await download('Tải kế hoạch (.docx)');
    expect(plan.name).toBe('ke-hoach.docx');
    expect([...(await validateOoxml(plan.bytes)), ...lintDocx(plan.bytes)]).toEqual([]);
    expect(documentText(plan.bytes)).toContain('391.513.360 đồng');
  });

  it('opens a saved workbook, and goes back to the example', async () => {
    const plan = structuredClone(await examplePlan('commune'));
    // 48 tin × 100.000 becomes 48 × 90.000: the total falls by 480.000.
    plan.lines[0]!.unitPrice = 90_000 as never;
    await page
      .getByTestId('plan-file')
      .setInputFiles({ name: 'so.xlsx', mimeType: '', buffer: Buffer.from(await bookFile(plan)) });
    await page.getByText('Từ tệp «so.xlsx»').waitFor();
    expect(await page.getByTestId('total').textContent()).toBe('391.033.360 đồng');
    await page.getByRole('button', { name: 'Dùng kế hoạch mẫu' }).click();
    await page.getByText('Kế hoạch mẫu cấp xã').waitFor();
  });

  it('offers the example of every level', async () => {
    const levels = page.getByRole('combobox', { name: 'Kế hoạch mẫu' });
    for (const [level, title, total] of [
      ['province', 'Kế hoạch mẫu cấp tỉnh, năm 2026', '1.787.095.000 đồng'],
      ['department', 'Kế hoạch mẫu cấp sở, năm 2025', '2.226.898.400 đồng'],
      ['district', 'Kế hoạch mẫu cấp huyện, năm 2024', '1.081.222.640 đồng'],
    ] as const) {
      await levels.selectOption(level);
      await page.getByRole('button', { name: 'Dùng kế hoạch mẫu' }).click();
      await page.getByText(title).waitFor();
      expect(await page.getByTestId('total').textContent()).toBe(total);
    }
  });

  it('says what was met in a workbook, what a new file will not have, and never takes its name', async () => {
    const made = new Uint8Array(await bookFile(await examplePlan('commune')));
    const changed = edited(withOwnSheet(made, 'Sổ tay'), { [LINES]: typed('O4', 'xong') });
    await page
      .getByTestId('plan-file')
      .setInputFiles({ name: 'So-du-toan.xlsx', mimeType: '', buffer: Buffer.from(changed) });
    await page.getByText('Khi đọc sổ: 1 điều cần biết').waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/O4.*«Dự toán».*«xong»/),
    ]);
    const button = page.getByRole('button', { name: 'Tải sổ dự toán (.xlsx)' });
    expect(await button.getAttribute('aria-describedby')).not.toBeNull();
    await page.getByText('không có trong tệp mới: «Sổ tay»').waitFor();
    expect(await axe(page)).toEqual([]);
    await picture(page, 'page-remarks');
    const book = await download('Tải sổ dự toán (.xlsx)');
    expect(book.name).toBe('so-du-toan-moi.xlsx');
    expect((await openBookFile(book.bytes)).plan).toEqual(await examplePlan('commune'));
    // Remarks are of that book: they go with it.
    await page.getByRole('button', { name: 'Dùng kế hoạch mẫu' }).click();
    await page.getByText('Khi đọc sổ').waitFor({ state: 'detached' });
  });

  it('names every cell that cannot be understood', async () => {
    const made = new Uint8Array(await bookFile(await examplePlan('commune')));
    const bad = edited(made, { [LINES]: (xml) => typed('H5', 'theo thực tế')(typed('F4', 'nhiều')(xml)) });
    await page
      .getByTestId('plan-file')
      .setInputFiles({ name: 'so.xlsx', mimeType: '', buffer: Buffer.from(bad) });
    const alert = page.getByRole('alert');
    await alert.getByText('theo thực tế').waitFor();
    expect((await alert.innerText()).trim().split('\n')).toHaveLength(2);
  });

  it('says what is wrong with a file that cannot be used', async () => {
    const input = page.getByTestId('plan-file');
    await input.setInputFiles({ name: 'ke-hoach.json', mimeType: '', buffer: Buffer.from('{"a": 1}') });
    await page.getByRole('alert').getByText('không phải là kế hoạch').waitFor();
    await input.setInputFiles({ name: 'ke-hoach.docx', mimeType: '', buffer: Buffer.from('x') });
    await page.getByRole('alert').getByText('không phải .json hay .xlsx').waitFor();
  });

  it.each([
    [1366, 'light', 'vi'],
    [1366, 'dark', 'en'],
    [320, 'light', 'vi'],
    [320, 'dark', 'vi'],
  ] as const)('has nothing for axe to find at %d px, %s, %s', async (width, colorScheme, lang) => {
    await page.setViewportSize({ width, height: 768 });
    await page.emulateMedia({ colorScheme });
    // Colours that fade over would be measured halfway.
    await page.reload();
    await page.waitForSelector('table');
    if (lang === 'en') {
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Tiếng Việt' }).waitFor();
    }
    expect(await axe(page)).toEqual([]);
    await picture(page, `page-${width}${colorScheme === 'dark' ? '-dark' : ''}`);
  });

  it('fits 320 px without scrolling the page sideways', async () => {
    await page.setViewportSize({ width: 320, height: 768 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('never loads office.js and stores nothing', async () => {
    expect(await page.content()).not.toContain('office.js');
    expect(
      await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
    ).toBe(0);
  });
});
