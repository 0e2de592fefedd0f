import { type MessageKey, Refusal } from '../locales';
import { parsePlan, type Plan, SCHEMA_VERSION } from '../plan';
import { type RawBook, type RawSheet, sameName } from './model/raw-book';
import type { Places } from './sheets/codecs';
import { readInfo } from './sheets/info';
import { readTable } from './sheets/table-sheet';
import wording from './sheets/wording.json';

/** The sheets a plan is read from. */
export const BOOK_SHEETS = [wording.info.sheet, wording.activities.sheet, wording.budget.sheet] as const;

/** What the plan's checks say of a place, said of the cell it was read from. */
const OF_CELL: Partial<Record<MessageKey, MessageKey>> = {
  'plan.repeatedId': 'book.repeatedId',
  'plan.unknownActivity': 'book.unknownActivity',
  'plan.lineTooLarge': 'book.outOfRange',
  'plan.endsFirst': 'book.endsFirst',
  'plan.needsDate': 'book.needsDate',
};

function sheetOf(book: RawBook, name: string): RawSheet {
  const sheet = book.sheets.find((candidate) => sameName(candidate.name) === sameName(name));
  if (sheet === undefined) throw new Refusal('book.noSheet', { sheet: name });
  return sheet;
}

function inCell(error: unknown, places: Places): unknown {
  if (!(error instanceof Refusal)) return error;
  const place = String(error.params['place'] ?? '');
  const where = places.get(place) ?? places.get(`${place}.unitPrice`);
  if (where === undefined) return error;
  return new Refusal(OF_CELL[error.key] ?? 'book.outOfRange', { ...where, found: error.params['id'] ?? '' });
}

/** «h1» on a line means the activity H1, as it does to the sheet's own formulas. */
function matchActivities({
  activities,
  lines,
}: Record<'activities' | 'lines', Record<string, unknown>[]>): void {
  const ids = new Map(activities.map(({ id }) => [String(id).toLowerCase(), id]));
  for (const line of lines)
    line['activity'] = ids.get(String(line['activity']).toLowerCase()) ?? line['activity'];
}

/** The plan as it stands in the cells of a book; refuses with the first cell that cannot be understood. */
export function planFromBook(book: RawBook): Plan {
  const info = sheetOf(book, wording.info.sheet);
  const activities = sheetOf(book, wording.activities.sheet);
  const budget = sheetOf(book, wording.budget.sheet);
  const places: Places = new Map();
  const value = {
    schema: SCHEMA_VERSION,
    ...readInfo(info, places),
    activities: readTable(wording.activities, activities, 'activities', places),
    lines: readTable(wording.budget, budget, 'lines', places),
  };
  matchActivities(value);
  try {
    return parsePlan(value);
  } catch (error) {
    throw inCell(error, places);
  }
}
