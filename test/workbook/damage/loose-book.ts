import { type CellObject, read } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Plan } from '../../../src/plan';
import { bookFile } from '../../../src/workbook';
import { areaName, cellName, parseArea } from '../../../src/workbook/model/address';

export interface LooseCell {
  v?: string | number | boolean;
  f?: string;
  error?: string;
  /** The number of its look. */
  s?: string;
}

type Grid = (LooseCell | undefined)[][];

const ERRORS: Readonly<Record<string, string>> = { '#REF!': '#REF!', '#DIV/0!': '#DIV/0!' };
const FIRST = 3;
const HEADER = 2;

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\r/g, '&#13;');

function cellXml(at: string, { v, f, error, s }: LooseCell): string {
  const name = s === undefined ? at : `${at}" s="${s}`;
  const formula = f === undefined ? '' : `<f>${escape(f)}</f>`;
  if (error !== undefined) return `<c r="${name}" t="e">${formula}<v>${ERRORS[error] ?? error}</v></c>`;
  if (v === undefined) return formula === '' ? '' : `<c r="${name}">${formula}</c>`;
  if (typeof v === 'number') return `<c r="${name}">${formula}<v>${v}</v></c>`;
  if (typeof v === 'boolean') return `<c r="${name}" t="b">${formula}<v>${v ? 1 : 0}</v></c>`;
  if (f !== undefined) return `<c r="${name}" t="str">${formula}<v>${escape(v)}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escape(v)}</t></is></c>`;
}

/** A sheet of a file, its cells free to be moved about as people do; rows and columns count from 0. */
export class LooseSheet {
  readonly merges: string[] = [];

  constructor(
    public name: string,
    readonly path: string,
    public grid: Grid,
    /** «A3:N8», and where it is written down. */
    public table: { path: string; ref: string } | undefined,
  ) {}

  get titles(): string[] {
    return Array.from(this.grid[HEADER] ?? [], (cell) => String(cell?.v ?? ''));
  }

  column(title: string): number {
    const index = this.titles.indexOf(title);
    if (index < 0) throw new Error(`no column ${title} in ${this.name}`);
    return index;
  }

  /** The name of a cell: record 0 is the first row under the headers. */
  at(title: string, record = 0): string {
    return cellName(FIRST + record, this.column(title));
  }

  set(title: string, record: number, value: LooseCell | string | number | boolean | null): void {
    const row = (this.grid[FIRST + record] ??= []);
    row[this.column(title)] = value === null ? undefined : typeof value === 'object' ? value : { v: value };
  }

  get(title: string, record: number): LooseCell {
    return this.grid[FIRST + record]?.[this.column(title)] ?? {};
  }

  get records(): number {
    const area = parseArea(this.table?.ref ?? '');
    return area === undefined ? 0 : area.bottom - area.top;
  }

  /** The table's own range, made longer or wider. */
  grow(rows: number, columns = 0): void {
    const area = parseArea(this.table?.ref ?? '');
    if (area === undefined || this.table === undefined) return;
    this.table.ref = areaName({ ...area, bottom: area.bottom + rows, right: area.right + columns });
  }

  insertRow(record: number, row: (LooseCell | undefined)[] = []): void {
    this.grid.splice(FIRST + record, 0, row);
    this.grow(1);
  }

  insertColumn(index: number, title: string, value: (record: number) => LooseCell | undefined): void {
    this.grid.forEach((row, at) => {
      if (at >= HEADER) row.splice(index, 0, undefined);
    });
    this.grid[HEADER]![index] = { v: title };
    for (let record = 0; record < this.records; record += 1)
      this.grid[FIRST + record]![index] = value(record);
    this.grow(0, 1);
  }

  dropColumn(title: string): void {
    const index = this.column(title);
    this.grid.slice(HEADER).forEach((row) => {
      // Rows may be shorter than the headers.
      row.length = Math.max(row.length, index + 1);
      row.splice(index, 1);
    });
    this.grow(0, -1);
  }

  rename(title: string, other: string): void {
    this.grid[HEADER]![this.column(title)] = { v: other };
  }

  /** The row of a label in the first column, counted from 0. */
  rowOf(label: string): number {
    return this.grid.findIndex((row) => row[0]?.v === label);
  }

  xml(): string {
    const rows = Array.from(this.grid, (row: Grid[number] | undefined, index) => {
      const cells = Array.from(row ?? [], (cell, at) =>
        cell === undefined ? '' : cellXml(cellName(index, at), cell),
      );
      return `<row r="${index + 1}">${cells.join('')}</row>`;
    });
    return `<sheetData>${rows.join('')}</sheetData>`;
  }
}

const PATHS = /<sheet [^>]*name="([^"]*)"[^>]*r:id="([^"]*)"[^>]*\/>/g;

async function open(plan: Plan) {
  const file = await bookFile(plan);
  return { parts: unzipSync(file), book: read(file, { type: 'array', dense: true, cellFormula: true }) };
}

/** Files made once for all damages; by title, which the examples do not share. */
const opened = new Map<string, Awaited<ReturnType<typeof open>>>();

/** The file of a plan's book, as somebody's program may leave it behind. */
export class LooseBook {
  private readonly removed = new Set<string>();
  private readonly renamed = new Map<string, string>();
  private constructor(
    private readonly parts: Record<string, Uint8Array>,
    private readonly sheets: readonly LooseSheet[],
  ) {}

  static async of(plan: Plan): Promise<LooseBook> {
    const made = opened.get(plan.title) ?? (await open(plan));
    opened.set(plan.title, made);
    const { book } = made;
    const parts = { ...made.parts };
    const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    const targets = new Map(
      [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
        /Id="([^"]*)"/.exec(tag)?.[1] ?? '',
        /Target="([^"]*)"/.exec(tag)?.[1]?.replace(/^\/?(xl\/)?/, 'xl/') ?? '',
      ]),
    );
    const sheets = [...text('xl/workbook.xml').matchAll(PATHS)].map(([, escaped = '', id = '']) => {
      const name = escaped.replace(/&amp;/g, '&');
      const path = targets.get(id) ?? '';
      const dense = (book.Sheets[name]?.['!data'] ?? []) as (CellObject[] | undefined)[];
      const looks = new Map(
        [...text(path).matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].map(([, at = '', look = '']) => [at, look]),
      );
      const grid = Array.from(dense, (row, index) =>
        Array.from(row ?? [], (cell, column): LooseCell | undefined =>
          (cell as CellObject | undefined) === undefined || (cell.v === undefined && cell.f === undefined)
            ? undefined
            : {
                s: looks.get(cellName(index, column)) ?? '0',
                ...(cell.v === undefined ? {} : { v: cell.v as string | number }),
                ...(cell.f === undefined ? {} : { f: cell.f }),
              },
        ),
      );
      const rels = text(path.replace('worksheets/', 'worksheets/_rels/') + '.rels');
      const found = /tables\/[^"]+\.xml/.exec(rels)?.[0];
      const table = found === undefined ? undefined : `xl/${found}`;
      const ref = table === undefined ? '' : (/ ref="([^"]*)"/.exec(text(table))?.[1] ?? '');
      return new LooseSheet(name, path, grid, table === undefined ? undefined : { path: table, ref });
    });
    return new LooseBook(parts, sheets);
  }

  sheet(name: string): LooseSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  get all(): readonly LooseSheet[] {
    return this.sheets;
  }

  remove(name: string): void {
    this.removed.add(name);
  }

  renameSheet(name: string, other: string): void {
    this.renamed.set(name, other);
  }

  part(path: string, change: (text: string) => string): void {
    this.parts[path] = strToU8(change(strFromU8(this.parts[path] ?? new Uint8Array())));
  }

  /** A sheet that somebody added. */
  add(name: string, words: string): void {
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${words}</t></is></c></row></sheetData></worksheet>`;
    this.part('xl/worksheets/sheet99.xml', () => xml);
    this.part('[Content_Types].xml', (text) =>
      text.replace(
        '</Types>',
        '<Override PartName="/xl/worksheets/sheet99.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
    );
    this.part('xl/_rels/workbook.xml.rels', (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="rId999" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>',
      ),
    );
    this.part('xl/workbook.xml', (text) =>
      text.replace('</sheets>', `<sheet name="${name}" sheetId="99" r:id="rId999"/></sheets>`),
    );
  }

  file(): Uint8Array {
    const data = /<sheetData>[\s\S]*<\/sheetData>|<sheetData\/>/;
    for (const sheet of this.sheets) {
      this.part(sheet.path, (text) => {
        const merges = sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
        const merged =
          merges === '' ? '' : `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`;
        return text.replace(/<mergeCells[\s\S]*<\/mergeCells>/, '').replace(data, () => sheet.xml() + merged);
      });
      const { table } = sheet;
      if (table !== undefined)
        this.part(table.path, (text) => text.replace(/ ref="[^"]*"/, ` ref="${table.ref}"`));
    }
    this.part('xl/workbook.xml', (text) =>
      text.replace(PATHS, (tag: string, name: string) => {
        if (this.removed.has(name)) return '';
        const other = this.renamed.get(name);
        return other === undefined ? tag : tag.replace(`name="${name}"`, `name="${other}"`);
      }),
    );
    return zipSync(this.parts, { level: 1 });
  }

  /** Every cell that looks like a day, by so many days. */
  shiftDays(days: number): void {
    const info = this.sheet('Thông tin');
    const looks = new Set([
      this.sheet('Hoạt động').get('Từ ngày', 0).s,
      info.grid[info.rowOf('Ngày văn bản')]?.[1]?.s,
    ]);
    for (const cell of this.sheets.flatMap(({ grid }) => grid.flat())) {
      if (typeof cell?.v === 'number' && looks.has(cell.s)) cell.v += days;
    }
  }

  /** Tables that somebody turned into plain ranges. */
  withoutTables(): void {
    for (const path of Object.keys(this.parts)) {
      if (/^xl\/worksheets\/_rels\//.test(path))
        this.part(path, (text) => text.replace(/<Relationship [^>]*\/table"[^>]*>/g, ''));
      if (/^xl\/worksheets\/sheet/.test(path))
        this.part(path, (text) => text.replace(/<tableParts[\s\S]*<\/tableParts>/, ''));
    }
  }
}
