import { columnName } from '../model/address';
import { ROW } from '../model/sheet-model';

/** A column as the data describes it. */
export interface Column {
  /** Where its value stands in a record: «sources.central». */
  readonly field: string;
  readonly kind: string;
  readonly title: string;
  readonly width: number;
  /** «@[X]» is the cell of column X in the same row. */
  readonly formula?: string;
  /** What the formula comes to in the row that waits for the first record. */
  readonly blank?: string | number;
  readonly note?: string;
  /** Other titles under which people know it. */
  readonly also?: readonly string[];
}

export interface TableSpec {
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly hint: string;
  readonly columns: readonly Column[];
}

/** Kinds that are counted and not read, with the look of their cells. */
const COMPUTED = {
  computed: 'computed',
  shown: 'shown',
  shownNumber: 'shownNumber',
  verdict: 'verdict',
  helper: 'helper',
} as const;

export function computedStyle(kind: string): (typeof COMPUTED)[keyof typeof COMPUTED] | undefined {
  return Object.hasOwn(COMPUTED, kind) ? COMPUTED[kind as keyof typeof COMPUTED] : undefined;
}

export const isComputed = ({ kind }: Column) => computedStyle(kind) !== undefined;

const REFERENCE = /@\[([^\]:]*)(?::([^\]]*))?\]/g;

/** «@[Số lượng]» as «$F{r}». */
export function brief(columns: readonly Column[], formula: string): string {
  const letters = (title: string) =>
    `$${columnName(columns.findIndex((column) => column.title === title))}${ROW}`;
  return formula.replace(REFERENCE, (_, first: string, last: string | undefined) =>
    last === undefined ? letters(first) : `${letters(first)}:${letters(last)}`,
  );
}

/** «@[Số lượng]» written out as files and Excel know it. */
export function structured(table: string, formula: string): string {
  return formula.replace(REFERENCE, (_, first: string, last: string | undefined) =>
    last === undefined ? `${table}[[#This Row],[${first}]]` : `${table}[[#This Row],[${first}]:[${last}]]`,
  );
}
