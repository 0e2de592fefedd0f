import { Refusal } from '../../locales';
import { blankActivity, blankLine, type Edit, edit, type FieldChange, nextIds, type Plan } from '../../plan';
import { sameName } from '../model/raw-book';
import type { Cells } from './cells';
import { type GridColumn, type GridTable, pastedColumns } from './columns';

/** Where a block of texts goes: the ids of the rows as they are shown, and the columns as they are shown. */
export interface Target {
  readonly rows: readonly string[];
  readonly columns: readonly GridColumn[];
  /** The top left cell; below the last row new records are made. */
  readonly row: number;
  readonly column: number;
  /** How many rows and columns are marked: a smaller block is repeated over them. */
  readonly height: number;
  readonly width: number;
}

export interface Pasted {
  readonly plan: Plan;
  readonly rows: number;
  readonly made: number;
}

/** Two titles of the sheet above what is pasted say which column is which; one could be a word of the content. */
const TITLES = 2;

function titled(
  table: GridTable,
  block: readonly (readonly string[])[],
): (GridColumn | undefined)[] | undefined {
  const [first] = block;
  if (first === undefined || block.length < 2) return undefined;
  const byTitle = new Map([...pastedColumns(table)].map(([title, column]) => [sameName(title), column]));
  const found = first.map((text) => byTitle.get(sameName(text)));
  return found.filter((column) => column !== undefined).length >= TITLES ? found : undefined;
}

/** A block is repeated where the marked area is a whole number of it; else it stands once. */
function spread(
  block: readonly (readonly string[])[],
  { height, width }: Target,
): readonly (readonly string[])[] {
  const across = Math.max(1, ...block.map((row) => row.length));
  const down = block.length;
  if (height % down !== 0 || width % across !== 0) return block;
  return Array.from({ length: Math.max(height, down) }, (_, row) => {
    const from = block[row % down] ?? [];
    return Array.from({ length: Math.max(width, across) }, (__, column) => from[column % across] ?? '');
  });
}

/** An activity is named by its id, or by its name as another table has it. */
function activityNamed(plan: Plan, text: string): string {
  const typed = sameName(text);
  const { activities } = plan;
  const found =
    activities.find(({ id }) => sameName(id) === typed) ??
    activities.find(({ name }) => sameName(name) === typed);
  return found?.id ?? text;
}

/** A plan with room for so many more records; the first line of a plan begins its first activity. */
export function withNew(plan: Plan, table: GridTable, count: number): { plan: Plan; ids: readonly string[] } {
  if (count <= 0) return { plan, ids: [] };
  const ids = nextIds(plan, table, count);
  if (table === 'activities') {
    const records = ids.map((id) => blankActivity(plan, id));
    return { plan: edit(plan, [{ kind: 'insert', table, at: plan.activities.length, records }]), ids };
  }
  const { plan: ready, ids: made } =
    plan.activities.length > 0 ? { plan, ids: [] } : withNew(plan, 'activities', 1);
  const activity = made[0] ?? plan.lines.at(-1)?.activity ?? plan.activities[0]?.id ?? '';
  const records = ids.map((id) => blankLine(id, activity));
  return { plan: edit(ready, [{ kind: 'insert', table, at: ready.lines.length, records }]), ids };
}

/** The plan after a block of texts was put into its cells; refuses whole, naming every cell that means nothing. */
export function paste(
  given: Plan,
  block: readonly (readonly string[])[],
  target: Target,
  cells: Cells,
): Pasted {
  const { table } = cells;
  const titles = titled(table, block);
  const texts = titles === undefined ? spread(block, target) : block.slice(1);
  const columns = titles ?? target.columns.slice(target.column);
  const made = Math.max(0, target.row + texts.length - target.rows.length);
  const { plan, ids } = withNew(given, table, made);
  const rows = [...target.rows, ...ids];
  const problems: Refusal[] = [];
  const changes = texts.flatMap((line, down) => {
    const id = rows[target.row + down] ?? '';
    return line.flatMap((text, across): FieldChange[] => {
      const column = columns[across];
      // Ids stay what they are; what is counted is counted anew.
      if (column === undefined || column.computed || column.field === 'id') return [];
      try {
        const said = column.list === 'activities' ? activityNamed(plan, text) : text;
        const value = cells.read(column, said, id);
        if (column.kind !== 'otherFacts') return [{ id, field: column.field, value }];
        const facts = Object.entries(value as object) as [string, unknown][];
        return facts.map(([name, fact]) => ({ id, field: `${column.field}.${name}`, value: fact }));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        problems.push(error);
        return [];
      }
    });
  });
  const [first, ...others] = problems;
  if (first !== undefined) throw new Refusal(first.key, first.params, others);
  const set: Edit = { kind: 'set', table, changes };
  return { plan: changes.length === 0 ? plan : edit(plan, [set]), rows: texts.length, made };
}
