import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planDocx } from '../../src/document';
import { examplePlan, type Level } from '../../src/plan';
import { bookFile, layoutBook, loadLaw, type SheetModel } from '../../src/workbook';
import { allShown } from './book-files';
import { convert, convertAll } from './soffice';

/** poppler-utils; a machine without it prints all the same, unread. */
function poppler(tool: string, file: Uint8Array, args: readonly string[]): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'poppler-'));
  try {
    const path = join(folder, 'in.pdf');
    writeFileSync(path, file);
    const { stdout, error } = spawnSync(
      tool,
      args.map((one) => (one === 'in.pdf' ? path : one)),
      {
        encoding: 'utf8',
      },
    );
    return error === undefined ? stdout.normalize('NFC') : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const textOf = (file: Uint8Array) => poppler('pdftotext', file, ['-layout', 'in.pdf', '-']);
const pagesOf = (text: string) => text.split('\f').slice(0, -1);

/** What a program prints in place of a value that does not fit or that it cannot count. */
const FAULTS = /#{3,}|#NAME\?|#REF!|#VALUE!|#N\/A|#DIV\/0!|#NUM!|#NULL!|Err:\d+/;

/** The most pages a sheet may take; what grows with the law itself may take more. */
const MOST_PAGES: Readonly<Record<string, number>> = {
  'Bìa & hướng dẫn': 1,
  'Thông tin': 1,
  'Kiểm tra': 3,
  'Nguồn vốn': 2,
  'Hoạt động': 2,
  'Nhật ký': 1,
  'Đóng góp': 1,
  'Dự toán': 5,
  'Thẩm định': 4,
  'Danh mục': 6,
  'Định mức': 40,
};
const USUAL_PAGES = 8;

/** Behind its last column stands a hidden one whose numbers LibreOffice writes, clipped to nothing: nobody sees them. */
const CLIPPED = 'Định mức địa phương';

const PRINTED: readonly Level[] = ['commune', 'district'];

const whole = new Map<Level, Uint8Array>();

beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const level of PRINTED) files.set(`${level}.xlsx`, allShown(await bookFile(await examplePlan(level))));
  const printed = convertAll(files, 'pdf');
  for (const level of PRINTED) whole.set(level, printed.get(`${level}.xlsx`)!);
}, 240_000);

/** The first words that a sheet prints. */
const opening = ({ rows, page }: SheetModel) =>
  rows
    .slice(page.area?.top ?? 0)
    .flatMap(({ cells }) => cells)
    .map((cell) => (typeof cell?.value === 'string' ? cell.value : ''))
    .find((text) => text !== '') ?? '';

interface PrintedSheet {
  readonly sheet: SheetModel;
  /** From 1. */
  readonly first: number;
  readonly pages: readonly string[];
}

/** The pages of each sheet: the sheets are printed in their order. */
async function printedSheets(level: Level): Promise<PrintedSheet[] | undefined> {
  const text = textOf(whole.get(level)!);
  if (text === undefined) return undefined;
  const pages = pagesOf(text);
  const plan = await examplePlan(level);
  const { sheets } = layoutBook(plan, await loadLaw(plan));
  let from = 0;
  const starts = sheets.map((sheet) => {
    const words = opening(sheet);
    const begins = (page: string, at: number) => at >= from && new RegExp(`^\\s*${words}(\\s|$)`).test(page);
    const found = pages.findIndex(begins);
    expect([words, found]).not.toEqual([words, -1]);
    from = found + 1;
    return found;
  });
  return sheets.map((sheet, at) => {
    const [first, next] = [starts[at] ?? 0, starts[at + 1]];
    return { sheet, first: first + 1, pages: pages.slice(first, next) };
  });
}

describe.each(PRINTED)('every sheet of the book, printed: %s', (level) => {
  it('shows values wherever there are any, and no page is empty', async () => {
    const printed = await printedSheets(level);
    if (printed === undefined) return;
    const found = (fault: (page: string, sheet: string) => boolean) =>
      printed.flatMap(({ sheet, pages }) =>
        pages.flatMap((page, at) => (fault(page, sheet.name) ? [`${sheet.name} ${at + 1}`] : [])),
      );
    const told = (page: string, sheet: string) => (sheet === CLIPPED ? page.replace(/ #{3}$/gm, '') : page);
    expect(found((page, sheet) => FAULTS.test(told(page, sheet)))).toEqual([]);
    expect(found((page) => page.replace(/Trang \d+\/\d+/, '').trim().length < 20)).toEqual([]);
  });

  it('in Times New Roman or what stands in for it, with dots between thousands', () => {
    const fonts = poppler('pdffonts', whole.get(level)!, ['in.pdf']);
    if (fonts === undefined) return;
    const names = fonts
      .split('\n')
      .slice(2)
      .flatMap((row) => /^(?:[A-Z]{6}\+)?([A-Za-z]+)/.exec(row)?.[1] ?? []);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/^(TimesNewRoman|LiberationSerif)/.test(name))).toEqual([]);
    expect(textOf(whole.get(level)!)).toMatch(/\d\.\d{3}\.\d{3}/);
  });

  it('takes no more pages than it should, and repeats its head on each', async () => {
    const printed = await printedSheets(level);
    if (printed === undefined) return;
    expect(printed).toHaveLength(20);
    const long = printed.filter(({ sheet, pages }) => pages.length > (MOST_PAGES[sheet.name] ?? USUAL_PAGES));
    expect(long.map(({ sheet, pages }) => [sheet.name, pages.length])).toEqual([]);
    const headless = printed.flatMap(({ sheet, pages }) => {
      const head = sheet.page.titleRows;
      if (head === undefined) return [];
      // Long titles break over two lines: their first words are enough.
      const words = (sheet.rows[head[0]]?.cells ?? []).flatMap((cell, column) =>
        typeof cell?.value === 'string' && sheet.hiddenColumns?.includes(column) !== true
          ? [cell.value.split(' ')[0]!]
          : [],
      );
      return pages.flatMap((page, at) =>
        words.slice(0, 3).every((word) => page.includes(word)) ? [] : [`${sheet.name} ${at + 1}`],
      );
    });
    expect(headless).toEqual([]);
  });
});

it('the Word plan prints', async () => {
  const plan = await examplePlan('commune');
  expect(convert(await planDocx(plan), 'ke-hoach.docx', 'pdf').length).toBeGreaterThan(10_000);
});

/** Pages for the guide: `PICTURES=docs` keeps them, otherwise they are looked at in build/pictures. */
const PICTURES = [
  { sheet: 'Dự toán', file: 'du-toan' },
  { sheet: 'Kiểm tra', file: 'kiem-tra' },
  { sheet: 'Biểu dự toán', file: 'bieu-du-toan' },
];
const folder = join(
  __dirname,
  '../..',
  process.env['PICTURES'] === 'docs' ? 'docs/pictures' : 'build/pictures',
);

it('pictures of three printed sheets', async () => {
  const printed = (await printedSheets('commune')) ?? [];
  mkdirSync(folder, { recursive: true });
  for (const { sheet, file } of PICTURES) {
    const page = String(printed.find((one) => one.sheet.name === sheet)?.first ?? 0);
    const path = join(folder, file);
    const args = ['-png', '-r', '90', '-f', page, '-l', page, '-singlefile', 'in.pdf', path];
    poppler('pdftoppm', whole.get('commune')!, args);
    expect(readFileSync(`${path}.png`).length).toBeLessThan(200_000);
  }
});
