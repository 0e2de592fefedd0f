import type { Grid } from './grid';
import type { Header } from './header';
import { readAmount } from './amount';
import { type Guess, guessRoles, namesPeople, PLAUSIBLE, type Role } from './roles';

/** What one column was taken for: shown to a person, who may say otherwise. */
export interface ColumnMapping {
  readonly column: number;
  readonly title: string;
  readonly role: Role;
  readonly confidence: number;
  readonly alternatives: readonly Guess[];
}

export type Mapping = readonly ColumnMapping[];
/** What a person says of columns, by their index. */
export type Overrides = Readonly<Record<number, Role>>;

/** Several columns may be these; of the others one is the role, and the next best guess stands for the rest. */
const MANY: ReadonlySet<Role> = new Set(['times', 'extra']);
const GUESSED = 0.4;

export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

const numeric = (grid: Grid, row: number, column: number) => {
  const value = grid.value(row, column);
  return typeof value === 'number' || (typeof value === 'string' && readAmount(value) !== undefined);
};

function count(rows: Rows, test: (row: number) => boolean): number {
  let found = 0;
  for (let row = rows.top; row <= rows.bottom; row += 1) if (test(row)) found += 1;
  return found;
}

/** «Thời gian» over numbers only is a factor, not a date. */
function seen(grid: Grid, rows: Rows, column: number, guesses: readonly Guess[]): readonly Guess[] {
  const [first] = guesses;
  if (first?.role !== 'time') return guesses;
  const said = count(rows, (row) => !grid.isBlank(row, column));
  const numbers = count(rows, (row) => numeric(grid, row, column));
  return said > 0 && numbers === said ? [{ role: 'times', confidence: 0.8 }, ...guesses] : guesses;
}

interface Draft {
  readonly column: number;
  readonly title: string;
  readonly guesses: readonly Guess[];
  taken: Guess;
}

/** The surest guess of all columns first; a role that is taken leaves the column its next guess. */
function assign(drafts: readonly Draft[]): void {
  const offers = drafts
    .flatMap((draft) => draft.guesses.map((guess) => ({ draft, guess })))
    .filter(({ guess }) => guess.confidence >= PLAUSIBLE)
    .sort((a, b) => b.guess.confidence - a.guess.confidence || a.draft.column - b.draft.column);
  const roles = new Set<Role>();
  const done = new Set<Draft>();
  for (const { draft, guess } of offers) {
    if (done.has(draft) || (roles.has(guess.role) && !MANY.has(guess.role))) continue;
    draft.taken = guess;
    roles.add(guess.role);
    done.add(draft);
  }
}

const withRole = (drafts: readonly Draft[], role: Role) => drafts.find(({ taken }) => taken.role === role);

/** «Hoạt động» beside «Nội dung chi» says whose lines they are. */
function findActivities(drafts: readonly Draft[]): void {
  const content = withRole(drafts, 'content');
  const also = content?.guesses.find(({ role }) => role === 'activity');
  const rival = drafts.find(
    ({ taken, guesses }) =>
      taken.role !== 'content' && guesses[0]?.role === 'content' && guesses[0].confidence >= 0.85,
  );
  if (content === undefined || also === undefined || rival === undefined) return;
  content.taken = also;
  rival.taken = { role: 'content', confidence: rival.guesses[0]?.confidence ?? 0 };
}

/** «Định mức» and «Đơn giá» side by side: the price is the one that makes the amount. */
function choosePrice(grid: Grid, rows: Rows, drafts: readonly Draft[]): void {
  const taken = withRole(drafts, 'price');
  const amount = withRole(drafts, 'amount');
  const quantity = withRole(drafts, 'quantity');
  if (taken === undefined || amount === undefined || quantity === undefined) return;
  const times = drafts.filter((draft) => draft.taken.role === 'times');
  const number = (row: number, column: number) => {
    const value = grid.value(row, column);
    return typeof value === 'number' ? value : undefined;
  };
  const agreeing = ({ column }: Draft) =>
    count(rows, (row) => {
      const price = number(row, column);
      const units = times.reduce(
        (product, one) => product * (number(row, one.column) ?? 1),
        number(row, quantity.column) ?? 0,
      );
      return price !== undefined && price * units !== 0 && price * units === number(row, amount.column);
    });
  const rivals = drafts.filter(
    (draft) =>
      draft.taken.role === 'extra' &&
      draft.guesses.some(({ role, confidence }) => role === 'price' && confidence >= 0.85),
  );
  const rival = rivals.find((draft) => agreeing(draft) > agreeing(taken));
  if (rival === undefined) return;
  rival.taken = { role: 'price', confidence: taken.taken.confidence };
  taken.taken = { role: 'extra', confidence: 0 };
}

/** The first factor is the quantity where none is called so: people before days. */
function chooseQuantity(drafts: readonly Draft[]): void {
  if (withRole(drafts, 'quantity') !== undefined) return;
  const factors = drafts.filter(({ taken }) => taken.role === 'times');
  const chosen = factors.find(({ title }) => namesPeople(title)) ?? factors[0];
  if (chosen !== undefined) chosen.taken = { role: 'quantity', confidence: chosen.taken.confidence };
}

/** A second column of amounts that says the same on most rows repeats the first. */
function findRepeats(grid: Grid, rows: Rows, drafts: readonly Draft[]): void {
  const amount = withRole(drafts, 'amount');
  if (amount === undefined) return;
  for (const draft of drafts) {
    const rival =
      draft !== amount &&
      draft.guesses.some(({ role, confidence }) => role === 'amount' && confidence >= PLAUSIBLE);
    if (!rival || draft.taken.role !== 'extra') continue;
    const both = count(rows, (row) => numeric(grid, row, draft.column) && numeric(grid, row, amount.column));
    const same = count(
      rows,
      (row) =>
        numeric(grid, row, draft.column) && grid.text(row, draft.column) === grid.text(row, amount.column),
    );
    if (both > 0 && same >= both * 0.6) draft.taken = { role: 'repeat', confidence: 0.7 };
  }
}

/** A column without a title left of the content that holds numbering. */
function findNumbers(grid: Grid, rows: Rows, drafts: readonly Draft[]): void {
  const content = withRole(drafts, 'content');
  if (content === undefined || withRole(drafts, 'number') !== undefined) return;
  const left = drafts.find(({ column }) => column === content.column - 1);
  if (left === undefined || left.title !== '') return;
  const said = count(rows, (row) => !grid.isBlank(row, left.column));
  const short = count(rows, (row) =>
    /^([A-ZĐ]|[IVX]+|[a-zđ]|\d{1,3}(\.\d+)*|[-+*])[.)]?$/u.test(grid.text(row, left.column)),
  );
  if (said > 0 && short >= said * 0.7) left.taken = { role: 'number', confidence: 0.7 };
}

/** No column is called content: the one with a title of its own that holds text beside the figures. */
function findContent(grid: Grid, rows: Rows, drafts: readonly Draft[]): void {
  if (withRole(drafts, 'content') !== undefined) return;
  const amount = withRole(drafts, 'amount') ?? withRole(drafts, 'price');
  if (amount === undefined) return;
  const figured = (row: number) => numeric(grid, row, amount.column);
  const all = count(rows, figured);
  const wordy = drafts.find((draft) => {
    if (draft.taken.role !== 'extra' || draft.title === '' || draft.guesses.length > 0) return false;
    return (
      all > 0 &&
      count(rows, (row) => figured(row) && /\p{L}{2}.*\s.*\p{L}/u.test(grid.text(row, draft.column))) >=
        all * 0.6
    );
  });
  if (wordy !== undefined) wordy.taken = { role: 'content', confidence: GUESSED };
}

/** Which column holds what, with how sure that is and what else it could be. */
export function mapColumns(grid: Grid, header: Header, rows: Rows, overrides: Overrides = {}): Mapping {
  const columns = [...header.titles.keys()].filter(
    (column) =>
      (header.titles.get(column) ?? []).length > 0 || count(rows, (row) => !grid.isBlank(row, column)) > 0,
  );
  const drafts = columns.map((column): Draft => {
    const path = header.titles.get(column) ?? [];
    const chosen = overrides[column];
    const guesses = path.length === 0 ? [] : seen(grid, rows, column, guessRoles(path));
    return {
      column,
      title: path.join(' / '),
      guesses: chosen === undefined ? guesses : [{ role: chosen, confidence: 1 }],
      taken: { role: chosen ?? 'extra', confidence: chosen === undefined ? 0 : 1 },
    };
  });
  assign(
    drafts
      .filter(({ column }) => overrides[column] === undefined)
      .filter((draft) => draft.guesses.length > 0),
  );
  for (const draft of drafts) {
    const said = overrides[draft.column];
    if (said === undefined || MANY.has(said)) continue;
    // What a person says of one column takes it from the column that was guessed.
    for (const rival of drafts)
      if (rival !== draft && rival.taken.role === said && overrides[rival.column] === undefined)
        rival.taken = { role: 'extra', confidence: 0 };
  }
  const open = drafts.filter(({ column }) => overrides[column] === undefined);
  findActivities(open);
  findNumbers(grid, rows, open.length === drafts.length ? drafts : open);
  findContent(grid, rows, drafts);
  findRepeats(grid, rows, drafts);
  chooseQuantity(drafts);
  choosePrice(grid, rows, open);
  return drafts.map(({ column, title, guesses, taken }) => ({
    column,
    title,
    ...taken,
    alternatives: guesses.filter(({ role }) => role !== taken.role).slice(0, 3),
  }));
}

export function columnOf(mapping: Mapping, role: Role): number | undefined {
  return mapping.find((column) => column.role === role)?.column;
}

export function columnsOf(mapping: Mapping, role: Role): ColumnMapping[] {
  return mapping.filter((column) => column.role === role);
}
