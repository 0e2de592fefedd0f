import { Refusal } from '../../locales';
import { cellName } from '../model/address';
import { isBlank, type RawValue, rawCell } from '../model/raw-book';
import type { Codecs } from '../sheets/codecs';
import type { Column } from '../sheets/column';
import { folded } from './folded';
import type { Located } from './locate';
import type { Needs } from './needs';
import words from './words.json';

/** A sheet scrolled or filled down by accident is no budget of a hundred thousand lines. */
const MAX_ROWS = 100_000;
/** A row below its table with this many filled cells is a record, even one that is not complete. */
const RECORD_CELLS = 4;
/** Kinds that any word may stand for: they do not tell a record from a signature. */
const WORDS = new Set(['text', 'id', 'lineId', 'activity', 'fundingId', 'code', 'normCode', 'part']);

const SUMS = new Set(words.sums.map(folded));
const SUMS_OF = words.sums.flatMap((sum) => words.parts.map((part) => `${folded(sum)} ${folded(part)}`));
const SUM_OF_NUMBER = new RegExp(`^(${[...SUMS].join('|')}) ([ivx]+|[a-z]\\d{0,3}|\\d{1,3})$`);
const LONGEST_SUM = 80;

/** «Cộng», «Tổng cộng», «Cộng mục I»; not «Cộng tác viên». */
function namesSum(value: RawValue): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_SUM || !/^\s*[ct]/i.test(value)) return false;
  const text = folded(value);
  return (
    SUMS.has(text) || SUM_OF_NUMBER.test(text) || SUMS_OF.some((sum) => `${text} `.startsWith(`${sum} `))
  );
}

/** The zero-based rows of a sheet, by what they are. */
export interface TableRows {
  readonly records: readonly number[];
  /** Of these, the ones that stand below the table. */
  readonly outside: readonly number[];
  /** Rows that add up others: no records. */
  readonly sums: readonly number[];
  /** Rows that hold something else of people's own. */
  readonly notes: readonly number[];
}

/** Tells the records of a table from what else stands in, over and below it. */
export function sortRows(
  stored: readonly (readonly [Column, number])[],
  computed: ReadonlySet<number>,
  { raw, header, bottom }: Located,
  needs: Needs,
  codecs: Codecs,
): TableRows {
  if ((bottom ?? raw.rows.length - 1) - header > MAX_ROWS)
    throw new Refusal('book.tooManyRows', { sheet: raw.name });
  const placesOf = (fields: readonly string[]) =>
    stored.flatMap(([{ field }, index]) => (fields.includes(field) ? [index] : []));
  const [proper, said] = [placesOf(needs.proper), placesOf(needs.said)];
  const typed = stored.filter(([{ kind }]) => !WORDS.has(kind));
  const blank = (row: number, index: number) => isBlank(rawCell(raw, row, index));
  const decodes = (row: number, [{ kind }, index]: readonly [Column, number]) => {
    if (blank(row, index)) return false;
    try {
      codecs.of(kind).decode(rawCell(raw, row, index), { sheet: raw.name, cell: '' });
      return true;
    } catch {
      return false;
    }
  };
  /** Away from the table a record must look like one: signatures and notes are words only. */
  const looksLikeRecord = (row: number, filled: number) =>
    (filled >= RECORD_CELLS || said.every((index) => !blank(row, index))) &&
    typed.some((entry) => decodes(row, entry));
  const ids = stored.filter(([{ field }]) => field === 'id');
  const hasId = (row: number) => ids.some((entry) => decodes(row, entry));
  const isSum = (row: number) =>
    proper.every((index) => blank(row, index)) &&
    stored.some(([, index]) => namesSum(rawCell(raw, row, index)));
  /** Something that neither we nor a formula of ours put there. */
  const hasOwn = (row: number) =>
    raw.rows[row]?.some(
      (value, index) =>
        !isBlank(value) &&
        (!computed.has(index) || (raw.formulas !== undefined && !raw.formulas.has(cellName(row, index)))),
    ) ?? false;

  const found = {
    records: [] as number[],
    outside: [] as number[],
    sums: [] as number[],
    notes: [] as number[],
  };
  let together = true;
  for (let row = header + 1; row < raw.rows.length; row += 1) {
    const filled = stored.reduce((count, [, index]) => (blank(row, index) ? count : count + 1), 0);
    // Without a table the rows right below the headers, down to the first blank one, are what would be in it.
    if (filled === 0) together = false;
    const inside: boolean = bottom === undefined ? together : row <= bottom;
    const isRecord =
      inside && (bottom !== undefined || filled > 1 || hasId(row))
        ? filled > 0
        : filled > 0 && looksLikeRecord(row, filled);
    if (filled > 0 && isSum(row)) found.sums.push(row);
    else if (isRecord) {
      found.records.push(row);
      if (bottom !== undefined && !inside) found.outside.push(row);
    } else if (inside ? hasOwn(row) : (raw.rows[row]?.some((value) => !isBlank(value)) ?? false))
      found.notes.push(row);
  }
  return found;
}
