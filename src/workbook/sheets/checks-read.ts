import { fromSerial, readDate } from '../../plan';
import { cellName } from '../model/address';
import { isBlank, type RawBook, type RawSheet, type RawValue, rawCell } from '../model/raw-book';
import { folded } from '../read/folded';
import type { ReadingNotes } from '../read/notes';
import { shown } from './codecs/codec';
import data from './data/checks.json';

/** The cell behind a label. */
function behind(raw: RawSheet, label: string): { value: RawValue; cell: string } | undefined {
  for (let row = 0; row < raw.rows.length; row += 1) {
    const at = raw.rows[row]?.findIndex((value) => !isBlank(value)) ?? -1;
    const first = at < 0 ? null : rawCell(raw, row, at);
    if (typeof first === 'string' && folded(first) === folded(label))
      return { value: rawCell(raw, row, at + 1), cell: cellName(row, at + 1) };
  }
  return undefined;
}

const dayOf = (value: RawValue) =>
  typeof value === 'number' ? fromSerial(Math.trunc(value)) : readDate(shown(value));

function countOf(value: RawValue): number | undefined {
  const count = value === null ? 0 : typeof value === 'string' ? Number(value) : value;
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : undefined;
}

/** What the last full review found, from its labelled cells; null when there has been none. */
export function readReview(book: RawBook, notes: ReadingNotes): unknown {
  const words = data.review;
  const raw = book.sheets.find(({ name }) => folded(name) === folded(data.sheet));
  if (raw === undefined) {
    notes.remark('read.noReviewSheet', { sheet: data.sheet });
    return null;
  }
  const date = behind(raw, words.date);
  if (date === undefined || isBlank(date.value)) return null;
  const day = dayOf(date.value);
  const value = (label: string) => behind(raw, label)?.value ?? null;
  const [errors, warnings, hints] = [words.errors, words.warnings, words.hints].map((label) =>
    countOf(value(label)),
  );
  if (day === undefined || errors === undefined || warnings === undefined || hints === undefined) {
    notes.remark('read.badReview', { sheet: raw.name, cell: date.cell });
    return null;
  }
  return { date: day, errors, warnings, hints, of: shown(value(words.of)).trim() };
}
