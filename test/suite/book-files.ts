import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BookModel, CellValue, RawBook, RawValue, SheetModel } from '../../src/workbook';
import { cellName } from '../../src/workbook';

/** The parts of a package whose paths match, each put through `change`. */
function rewritten(
  file: Uint8Array,
  path: RegExp,
  change: (xml: string, path: string) => string,
): Uint8Array {
  const parts = unzipSync(file);
  for (const name of Object.keys(parts)) {
    if (path.test(name)) parts[name] = strToU8(change(strFromU8(parts[name]!), name));
  }
  return zipSync(parts, { level: 1 });
}

const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/;

/** LibreOffice trusts the values it finds beside formulas: they are taken out, so that it has to count. */
export function withoutValues(file: Uint8Array): Uint8Array {
  return rewritten(file, SHEETS, (xml) => xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
}

/** Hidden sheets are not printed: they are shown first. */
export function allShown(file: Uint8Array): Uint8Array {
  return rewritten(file, /^xl\/workbook\.xml$/, (xml) => xml.replace(/ state="\w+"/g, ''));
}

/** An input that somebody changes: by sheet, by what stands in its row's first cell, by its column's title. */
export interface Edit {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly value: CellValue;
}

const sheetOf = (book: BookModel, name: string): SheetModel => {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet «${name}»`);
  return sheet;
};

function placeOf(book: BookModel, { sheet, row, column }: Edit): { sheet: number; cell: string } {
  const { rows } = sheetOf(book, sheet);
  const titles = rows[2]?.cells.map((cell) => cell?.value) ?? [];
  const at = { row: rows.findIndex(({ cells }) => cells[0]?.value === row), column: titles.indexOf(column) };
  if (at.row < 3 || at.column < 0) throw new Error(`no cell ${sheet} ${row} ${column}`);
  return {
    sheet: book.sheets.findIndex(({ name }) => name === sheet) + 1,
    cell: cellName(at.row, at.column),
  };
}

function cellXml(cell: string, style: string, value: CellValue): string {
  if (value === null) return `<c r="${cell}"${style}/>`;
  if (typeof value === 'number') return `<c r="${cell}"${style}><v>${value}</v></c>`;
  return `<c r="${cell}"${style} t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** The file with those inputs in place of its own; no formula is touched. */
export function withEdits(file: Uint8Array, book: BookModel, edits: readonly Edit[]): Uint8Array {
  const places = edits.map((edit) => ({ ...placeOf(book, edit), value: edit.value }));
  return rewritten(file, SHEETS, (xml, path) =>
    places
      .filter(({ sheet }) => path.endsWith(`/sheet${sheet}.xml`))
      .reduce((text, { cell, value }) => {
        const old = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`);
        const [found, style = ''] = old.exec(text) ?? [];
        if (found?.includes('<f>') !== false) throw new Error(`${cell} is no input`);
        return text.replace(found, () => cellXml(cell, style, value));
      }, xml),
  );
}

/** A formula cell of a book: what the book was laid out with. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly formula: string;
  readonly value: CellValue;
}

export function formulaCells({ sheets }: BookModel): FormulaCell[] {
  return sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        if (cell?.formula === undefined) return [];
        const { formula, value } = cell;
        return [{ sheet, row, column, name: `${sheet}!${cellName(row, column)}`, formula, value }];
      }),
    ),
  );
}

/** An empty text and an empty cell look the same. */
const spelled = (value: RawValue | undefined): string | number | boolean => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.error : value;
};

/** Cells in which a counted book says something else than the laid out one: none, when all is well. */
export function differences(cells: readonly FormulaCell[], counted: RawBook): string[] {
  const sheets = new Map(counted.sheets.map(({ name, rows }) => [name, rows]));
  return cells.flatMap(({ sheet, row, column, name, value }) => {
    const found = spelled(sheets.get(sheet)?.[row]?.[column]);
    const expected = spelled(value);
    return found === expected ? [] : [`${name} counted ${String(found)}, laid out ${String(expected)}`];
  });
}
