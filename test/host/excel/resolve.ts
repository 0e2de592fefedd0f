import { invalidArgument } from '../wire/errors';
import { isWire } from '../wire/object';
import { type Box, parseA1, splitSheet } from '../model/address';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';

interface Place {
  sheet: Sheet;
  box: Box;
}

const isPlace = (v: unknown): v is Place => isWire(v) && 'sheet' in v && 'box' in v;

/** The place of an address, a defined name, or a Range. */
export function locate(book: Book, home: Sheet | null, where: unknown): Place {
  if (isPlace(where)) return where;
  if (typeof where !== 'string') throw invalidArgument('address');
  const { sheet: name, rest } = splitSheet(where);
  const sheet = name === undefined ? (home ?? book.active) : book.find(name);
  if (!sheet) throw invalidArgument(`no sheet ${name ?? ''}`);
  const box = parseA1(rest);
  if (box) return { sheet, box };
  const lower = rest.toLowerCase();
  const table = book.tables.find((t) => t.name.toLowerCase() === lower);
  if (table) return { sheet: table.sheet, box: table.body };
  const named =
    book.names.find((n) => n.sheet === sheet && n.name.toLowerCase() === lower) ??
    book.names.find((n) => !n.sheet && n.name.toLowerCase() === lower);
  if (named) return locate(book, null, named.formula);
  throw invalidArgument(`address ${where}`);
}

export const toBox = (sheet: Sheet, where: unknown): Box => locate(sheet.book, sheet, where).box;
