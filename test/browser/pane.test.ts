import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Dong, examplePlan, formatDong, lineAmount, planTotal } from '../../src/plan';
import { bookFile, bookOf } from '../../src/workbook';
import { lintDocx } from '../files/docx-lint';
import { validateOoxml } from '../files/sdk';
import { seeHost, seeXlsx } from '../files/see-xlsx';
import { Book, type BrowserHost, launchChromium, openInChromium } from '../host';
import { fewLines } from '../office/few-lines';
import { axe } from './axe';
import { picture } from './pictures';

const PANE = { width: 320, height: 768 };
/** What npm test built. */
const dist = join(__dirname, '../../dist');

let browser: Browser;
let host: BrowserHost;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  host.assertClean();
  await host.close();
});

/** A whole plan has more formulas than the emulated Excel counts. */
const uncounted = () => Object.assign(new Book(), { counts: false });
const MADE = 'Đã thêm 20 trang, 7 trang hiện';
const theBook = async () => {
  const plan = await examplePlan('commune');
  return bookOf(plan);
};

const open = async (app: 'Excel' | 'Word', options: Partial<Parameters<typeof openInChromium>[0]> = {}) => {
  host = await openInChromium({
    app,
    addin: { dir: dist, page: 'taskpane.html' },
    browser,
    viewport: PANE,
    workbook: uncounted(),
    ...options,
  });
  await host.pane.waitForSelector('h2');
};

const press = (name: string) => host.pane.getByRole('button', { name }).click();
const told = (text: string) => host.pane.getByText(text).waitFor();

describe('the pane in Excel', () => {
  it('creates the sheets, cell by cell those of the file', async () => {
    await open('Excel');
    await press('Tạo sổ dự toán');
    await told(MADE);
    const { sheets } = await theBook();
    const live = seeHost(
      host.workbook.snapshot(),
      sheets.map(({ name }) => name),
    );
    const file = seeXlsx(await bookFile(await examplePlan('commune')));
    expect(live.tables).toEqual(file.tables);
    expect(live.mark).toBe(file.mark);
    // What a person typed or chose; formulas are compared, and counted, in test/office.
    const constants = ({ cells }: (typeof file.sheets)[number]) =>
      Object.fromEntries(Object.entries(cells).filter(([, { formula }]) => formula === ''));
    live.sheets.forEach((sheet, index) => {
      expect(constants(sheet)).toEqual(constants(file.sheets[index]!));
    });
    expect(Math.max(...host.counters.bytes)).toBeLessThan(400_000);
    await picture(host.page, 'pane-excel-done-320');
  });

  it('refuses a second book and says what to do', async () => {
    await open('Excel');
    await press('Tạo sổ dự toán');
    await told(MADE);
    await press('Tạo sổ dự toán');
    await host.pane.getByRole('alert').getByText('đã có trang «Bìa & hướng dẫn»').waitFor();
    expect(host.workbook.snapshot().sheets).toHaveLength(21);
    expect(await axe(host.pane)).toEqual([]);
  });

  it('updates the open book, and takes that back', async () => {
    await open('Excel');
    await press('Tạo sổ dự toán');
    await told(MADE);
    host.workbook.userEdit('Dự toán!H4', 90_000);
    const before = host.workbook.snapshot();
    await press('Cập nhật sổ');
    await told('Đã cập nhật');
    expect(host.workbook.snapshot().sheets).not.toEqual(before.sheets);
    await press('Hoàn tác');
    await told('Đã hoàn tác');
    expect(host.workbook.snapshot()).toEqual(before);
    expect(await axe(host.pane)).toEqual([]);
  });

  it('drafts the plan from what stands in the cells now', async () => {
    await open('Excel');
    await press('Tạo sổ dự toán');
    await told(MADE);
    // 48 tin × 100.000 becomes 48 × 90.000: the total falls by 480.000.
    host.workbook.userEdit('Dự toán!H4', 90_000);
    const coming = host.page.waitForEvent('download');
    await press('Soạn kế hoạch');
    const download = await coming;
    expect(download.suggestedFilename()).toBe('ke-hoach.docx');
    const docx = await readFile(await download.path());
    expect(await validateOoxml(docx)).toEqual([]);
    expect(lintDocx(docx)).toEqual([]);
    const { documentText } = await import('../files/docx-text');
    expect(documentText(docx)).toContain('391.033.360 đồng');
    await told('Đã chuyển «ke-hoach.docx»');
    await host.pane.getByRole('link', { name: 'Tải lại «ke-hoach.docx»' }).waitFor();
  });

  it('says what is missing when there is no book to draft from', async () => {
    await open('Excel');
    await press('Soạn kế hoạch');
    await told('Sổ này không có bảng Dự toán và bảng Hoạt động');
  });

  it('shows how far it has come, and stops when it is told to, leaving nothing behind', async () => {
    await open('Excel');
    const before = host.workbook.snapshot();
    // Once something is written the next request waits until a person has pressed «Dừng lại».
    await host.pane.evaluate(() => {
      const { prototype } = OfficeExtension.ClientRequestContext;
      const { value: sync } = Object.getOwnPropertyDescriptor(prototype, 'sync') as {
        value: (this: unknown, passed: unknown) => Promise<unknown>;
      };
      const written = () =>
        Number(
          document.querySelector('[role=progressbar][aria-valuenow]')?.getAttribute('aria-valuenow') ?? 0,
        ) > 0;
      let held = false;
      Object.assign(prototype, {
        async sync(this: unknown, passed: unknown) {
          // What has been written so far is drawn first.
          await new Promise((resolve) => setTimeout(resolve, 50));
          if (!held && written()) {
            held = true;
            await new Promise((resolve) => Object.assign(window, { goOn: resolve }));
          }
          return sync.call(this, passed);
        },
      });
    });
    await press('Tạo sổ dự toán');
    const bar = host.pane.getByRole('progressbar', { name: /Đã ghi [\d.]+ trên [\d.]+ ô/ });
    await bar.waitFor();
    expect(Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
    expect(await axe(host.pane)).toEqual([]);
    await picture(host.page, 'pane-excel-working-320');
    await host.pane.waitForFunction(() => 'goOn' in window);
    await press('Dừng lại');
    await host.pane.evaluate(() => (window as unknown as { goOn: () => void }).goOn());
    await told('Đã dừng theo yêu cầu');
    expect(await bar.count()).toBe(0);
    // Who stopped the job is brought back to where it began.
    expect(await host.pane.evaluate(() => document.activeElement?.textContent)).toBe('Tạo sổ dự toán');
    expect(host.workbook.snapshot()).toEqual(before);
  });

  it('says what was met in the open workbook', async () => {
    await open('Excel');
    const plan = fewLines(await examplePlan('commune'), 3);
    await host.pane
      .getByTestId('plan-file')
      .setInputFiles({ name: 'it.json', mimeType: '', buffer: Buffer.from(JSON.stringify(plan)) });
    await told('Từ tệp «it.json»');
    await press('Tạo sổ dự toán');
    await told(MADE);
    host.workbook.userEdit('Dự toán!I4', 1);
    const coming = host.page.waitForEvent('download');
    await press('Soạn kế hoạch');
    await coming;
    await told('Khi đọc sổ: 1 điều cần biết');
    expect(await host.pane.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/I4.*«Dự toán»/),
    ]);
    expect(await axe(host.pane)).toEqual([]);
  });

  it('works by keyboard alone', async () => {
    await open('Excel');
    await host.pane.getByRole('button', { name: 'English' }).focus();
    await host.page.keyboard.press('Tab');
    expect(await host.pane.evaluate(() => document.activeElement?.textContent)).toBe('Tạo sổ dự toán');
    await host.page.keyboard.press('Enter');
    await told(MADE);
    expect(await host.pane.evaluate(() => document.activeElement?.textContent)).toBe('Tạo sổ dự toán');
  });

  it('takes another plan from a file, and refuses what is none', async () => {
    await open('Excel');
    const plan = structuredClone(await examplePlan('commune'));
    plan.issuer.name = 'Ủy ban nhân dân xã Nà Lếch';
    const book = Buffer.from(await bookFile(plan));
    const input = host.pane.getByTestId('plan-file');
    await input.setInputFiles({ name: 'xa-na-lech.xlsx', mimeType: '', buffer: book });
    await told('Từ tệp «xa-na-lech.xlsx»');
    await host.pane.getByText('Ủy ban nhân dân xã Nà Lếch').waitFor();
    await input.setInputFiles({
      name: 'anh.xlsx',
      mimeType: '',
      buffer: Buffer.from('không phải sổ tính, chỉ là chữ'),
    });
    await told('không phải sổ tính .xlsx');
    // What was open stays open.
    await host.pane.getByText('Ủy ban nhân dân xã Nà Lếch').waitFor();
  });

  it.each([
    ['light', 'vi'],
    ['dark', 'vi'],
    ['light', 'en'],
    ['dark', 'en'],
  ] as const)('has nothing for axe to find, %s, %s', async (colorScheme, lang) => {
    await open('Excel');
    await host.page.emulateMedia({ colorScheme });
    // Colours fade over: measured halfway they would mean nothing.
    await host.page.waitForTimeout(500);
    if (lang === 'en') {
      await press('English');
      await host.pane.getByRole('button', { name: 'Tiếng Việt' }).waitFor();
    }
    expect(await axe(host.pane)).toEqual([]);
    await picture(
      host.page,
      `pane-excel-320${colorScheme === 'dark' ? '-dark' : ''}${lang === 'en' ? '-en' : ''}`,
    );
  });

  it('fits 320 px without scrolling sideways', async () => {
    await open('Excel');
    expect(await host.pane.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
      true,
    );
  });
});

describe('checking in the pane', () => {
  /** A book of few lines, open beside the pane, with the check turned on. */
  const openChecked = async () => {
    await open('Excel');
    const plan = fewLines(await examplePlan('commune'), 6);
    await host.pane
      .getByTestId('plan-file')
      .setInputFiles({ name: 'it.json', mimeType: '', buffer: Buffer.from(JSON.stringify(plan)) });
    await told('Từ tệp «it.json»');
    await press('Tạo sổ dự toán');
    await told(MADE);
    await host.pane.getByRole('switch', { name: 'Kiểm tra khi gõ' }).check();
    await told('Đã kiểm tra: 0 lỗi');
  };

  it('finds what is typed, goes to its cell, shows a fix and makes it', async () => {
    await openChecked();
    host.workbook.userEdit('Dự toán!H4', 9_000_000);
    await told('Đã kiểm tra: 2 lỗi');
    expect(await axe(host.pane)).toEqual([]);
    await picture(host.page, 'pane-excel-check-320');
    await host.pane.getByRole('button', { name: 'Dự toán!H4' }).click();
    await host.page.waitForTimeout(500);
    expect(host.workbook.active.name).toBe('Dự toán');
    await host.pane.getByRole('listitem').filter({ hasText: 'B-01' }).getByRole('button').nth(1).click();
    await told('Đơn giá (ô H4, Dự toán): 9.000.000 → 100.000');
    await press('Ghi vào sổ');
    await told('Đã ghi vào sổ và kiểm tra lại.');
    expect(host.workbook.valueAt('Dự toán!H4')).toBe(100_000);
    await press('Hoàn tác lần sửa vừa rồi');
    await told('Đã trả các ô về như trước.');
    expect(host.workbook.valueAt('Dự toán!H4')).toBe(9_000_000);
    expect(await host.pane.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
      true,
    );
  });

  it('says what is missing in an Excel that has no book, and stays usable', async () => {
    await open('Excel');
    await host.pane.getByRole('switch', { name: 'Kiểm tra khi gõ' }).check();
    await told('Sổ này không có bảng Dự toán và bảng Hoạt động');
  });
});

describe('the pane in Word', () => {
  it('shows what has changed in the open document, and brings it up to date', async () => {
    await open('Word');
    const { planDocx } = await import('../../src/document');
    const plan = fewLines(await examplePlan('commune'), 6);
    host.word.load(await planDocx(plan));
    const [first, ...rest] = plan.lines;
    const dearer = { ...first!, unitPrice: (first!.unitPrice + 1000) as Dong };
    const sources = { ...dearer.sources, central: lineAmount(dearer) };
    const next = { ...plan, lines: [{ ...dearer, sources }, ...rest] };
    await host.pane
      .getByTestId('plan-file')
      .setInputFiles({ name: 'it.json', mimeType: '', buffer: Buffer.from(JSON.stringify(next)) });
    await told('Từ tệp «it.json»');
    await press('Xem thay đổi');
    await host.pane.getByRole('deletion').first().waitFor();
    expect(await axe(host.pane)).toEqual([]);
    await press('Cập nhật số liệu');
    await told('Đã cập nhật');
    const { documentText } = await import('../files/docx-text');
    expect(documentText(host.word.save())).toContain(formatDong(planTotal(next)));
  });

  it('opens the plan as a new document', async () => {
    await open('Word');
    await press('Soạn kế hoạch');
    await told('Đã mở kế hoạch trong một tài liệu Word mới');
    expect(host.word.opened).toHaveLength(1);
    expect(await validateOoxml(host.word.opened[0]!)).toEqual([]);
    const { planDocx } = await import('../../src/document');
    expect(
      Buffer.from(host.word.opened[0]!).equals(Buffer.from(await planDocx(await examplePlan('commune')))),
    ).toBe(true);
    expect(await axe(host.pane)).toEqual([]);
    await picture(host.page, 'pane-word-320');
  });

  it('hands a Word that is too old the file instead', async () => {
    await open('Word');
    // The library for Word on the web always claims 1.3: only a desktop Word can lack it.
    await host.pane.evaluate(() => {
      Object.assign(Office.context.requirements, { isSetSupported: () => false });
    });
    const coming = host.page.waitForEvent('download');
    await press('Soạn kế hoạch');
    expect((await coming).suggestedFilename()).toBe('ke-hoach.docx');
    expect(host.word.opened).toHaveLength(0);
  });
});

describe('the ribbon button «Tạo sổ dự toán»', () => {
  const openCommands = async () => {
    host = await openInChromium({
      app: 'Excel',
      addin: { dir: dist, page: 'commands.html' },
      browser,
      workbook: uncounted(),
    });
  };

  it('makes the book without the pane', async () => {
    await openCommands();
    await host.command('createBook');
    const { names, sheets } = await theBook();
    expect(host.workbook.snapshot().sheets.map(({ name }) => name)).toEqual([
      'Sheet1',
      ...sheets.map(({ name }) => name),
    ]);
    expect(
      host.workbook
        .snapshot()
        .names.map(({ name }) => name)
        .sort(),
    ).toEqual(names.map(({ name }) => name).sort());
  });
});
