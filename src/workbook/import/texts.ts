import { cellName } from '../model/address';
import type { Cells } from './cells';
import { columnsOf, type Mapping } from './mapping';
import type { Role } from './roles';

/** Less than a plan allows, for several are joined. */
const MAX_TEXT = 2000;
const MAX_JOINED = 7900;
const CODE = /^[0-9A-Za-z./-]{0,20}$/;

/** The words of a row, by the role of their column. */
export class TextReader {
  constructor(
    private readonly cells: Cells,
    private readonly mapping: Mapping,
  ) {}

  of(row: number, role: Role): string {
    return columnsOf(this.mapping, role)
      .map(({ column }) => this.read(row, column))
      .filter((text) => text !== '')
      .join('; ');
  }

  /** What has no place of its own, each under its title. */
  rest(row: number, roles: readonly Role[]): string {
    return this.mapping
      .filter(({ role }) => roles.includes(role))
      .map(({ column, title }) => {
        // A name that was written further in stands in a column without a title.
        if (title === '' && this.cells.isUsed(row, column)) return '';
        const text = this.read(row, column);
        return text === '' || title === '' ? text : `${title}: ${text}`;
      })
      .filter((text) => text !== '')
      .join('; ');
  }

  /** A code of the budget's index; anything else goes to the notes. */
  code(row: number, notes: string[]): string {
    const text = this.of(row, 'code');
    if (CODE.test(text)) return text;
    notes.push(this.rest(row, ['code']));
    return '';
  }

  /** Texts after each other, as far as a cell of the plan can hold them. */
  joined(texts: readonly string[]): string {
    const text = texts.filter((part) => part !== '').join('; ');
    if (text.length > MAX_JOINED) this.cells.remark('lost', 'import.cut', '', { kept: MAX_JOINED });
    return text.slice(0, MAX_JOINED).trim();
  }

  short(text: string, cell: string): string {
    if (text.length <= MAX_TEXT) return text;
    this.cells.remark('lost', 'import.cut', cell, { kept: MAX_TEXT });
    return text.slice(0, MAX_TEXT).trim();
  }

  private read(row: number, column: number): string {
    return this.short(this.cells.text(row, column), cellName(row, column));
  }
}
