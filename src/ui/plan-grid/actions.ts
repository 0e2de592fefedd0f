import { tell, type Lang } from '../../locales';
import { blankActivity, blankLine, edit, nextIds, type Plan } from '../../plan';
import type { Cells, GridColumn, GridRecord, GridTable } from '../../workbook';
import type { Range, Selection } from '../grid/selection';
import type { GridActions } from '../grid/types';
import type { PlanStore, What } from '../work/plan-store';
import type { GridModule } from './kit';

interface Tools {
  readonly store: PlanStore;
  readonly table: GridTable;
  readonly grid: GridModule;
  readonly cells: Cells;
  readonly columns: readonly GridColumn[];
  readonly lang: Lang;
  readonly select: (selection: Selection) => void;
  readonly textAt: (row: number, column: number) => string;
  readonly computed: (record: GridRecord, field: string) => string | number | null;
}

const recordsOf = (plan: Plan, table: GridTable): readonly GridRecord[] => plan[table];
const idsOf = (plan: Plan, table: GridTable) => recordsOf(plan, table).map(({ id }) => id);
const rowsOf = ({ top, bottom }: Range) => Array.from({ length: bottom - top + 1 }, (_, row) => top + row);
const columnsOf = ({ left, right }: Range) => Array.from({ length: right - left + 1 }, (_, at) => left + at);

/** What the gestures of the grid do to the plan. */
export function gridActions(tools: Tools): GridActions {
  const { store, table, grid, cells, columns, lang, select, textAt } = tools;

  const putBlock = (block: readonly (readonly string[])[], range: Range, what: What): unknown =>
    store.change(what, (plan) => {
      const target = { rows: idsOf(plan, table), columns, row: range.top, column: range.left };
      const size = { height: range.bottom - range.top + 1, width: range.right - range.left + 1 };
      return grid.paste(plan, block, { ...target, ...size }, cells).plan;
    });

  /** What an emptied cell would hold; undefined where it cannot be empty. */
  const cleared = (column: GridColumn, id: string): unknown => {
    if (column.computed || column.field === 'id') return undefined;
    try {
      return cells.read(column, '', id);
    } catch {
      return undefined;
    }
  };

  return {
    select,
    undo: store.undo,
    redo: store.redo,

    commit: (row, column, text) => {
      const cell = `${columns[column]?.title ?? ''} (${idsOf(store.snapshot().plan, table)[row] ?? '…'})`;
      const range = { top: row, bottom: row, left: column, right: column };
      const error = putBlock([[text]], range, { key: 'work.edited', params: { cell } });
      return error === undefined ? undefined : tell(lang, error);
    },

    copy: (range) =>
      grid.toTsv(rowsOf(range).map((row) => columnsOf(range).map((column) => textAt(row, column)))),

    paste: (text, range) => {
      const block = grid.parseTsv(text);
      if (block.length === 0) return;
      const error = putBlock(block, range, { key: 'work.pasted', params: { rows: block.length } });
      if (error !== undefined) return;
      const width = Math.max(...block.map((cellsOf) => cellsOf.length));
      const right = Math.min(columns.length - 1, Math.max(range.right, range.left + width - 1));
      const bottom = Math.max(range.bottom, range.top + block.length - 1);
      select({ at: { row: range.top, column: range.left }, to: { row: bottom, column: right } });
    },

    clear: (range) => {
      store.change({ key: 'work.cleared' }, (plan) => {
        const ids = idsOf(plan, table).slice(range.top, range.bottom + 1);
        const changes = ids.flatMap((id) =>
          columnsOf(range).flatMap((at) => {
            const column = columns[at];
            const value = column === undefined ? undefined : cleared(column, id);
            return column === undefined || value === undefined ? [] : [{ id, field: column.field, value }];
          }),
        );
        return changes.length === 0 ? plan : edit(plan, [{ kind: 'set', table, changes }]);
      });
    },

    fillDown: (range) => {
      // One row alone takes what stands above it, as in Excel.
      const from = range.top === range.bottom ? range.top - 1 : range.top;
      const rows = range.bottom - from;
      if (from < 0 || rows === 0) return;
      const line = columnsOf(range).map((column) => textAt(from, column));
      const block = Array.from({ length: rows }, () => line);
      putBlock(block, { ...range, top: from + 1 }, { key: 'work.filled', params: { rows } });
    },

    insert: (at, count) => {
      store.change({ key: 'work.inserted', params: { rows: count } }, (plan) => {
        if (table === 'lines' && plan.activities.length === 0) return grid.withNew(plan, table, count).plan;
        const activity = plan.lines[Math.max(0, at - 1)]?.activity ?? plan.activities[0]?.id ?? '';
        const records = nextIds(plan, table, count).map((id) =>
          table === 'lines' ? blankLine(id, activity) : blankActivity(plan, id),
        );
        return edit(plan, [{ kind: 'insert', table, at, records }]);
      });
    },

    remove: ({ top, bottom }) => {
      const { plan: before } = store.snapshot();
      const ids = idsOf(before, table).slice(top, bottom + 1);
      if (ids.length === 0) return;
      const gone = new Set(ids);
      const lines = table === 'lines' ? 0 : before.lines.filter(({ activity }) => gone.has(activity)).length;
      const what: What =
        lines === 0
          ? { key: 'work.removed', params: { rows: ids.length } }
          : { key: 'work.removedActivities', params: { rows: ids.length, lines } };
      store.change(what, (plan) => edit(plan, [{ kind: 'remove', table, ids }]));
    },

    sort: (at, falling) => {
      const column = columns[at];
      if (column === undefined) return;
      store.change({ key: 'work.sorted', params: { column: column.title } }, (plan) => {
        const value = (record: GridRecord) => tools.computed(record, column.field);
        const ids = grid.sortedIds(recordsOf(plan, table), column, value, falling);
        return edit(plan, [{ kind: 'order', table, ids }]);
      });
    },
  };
}
