import { useMemo } from 'react';
import type { NormSearch } from '../../norms';
import { formatDong, type Plan } from '../../plan';
import { type Finding, PriceJudge, SEVERITIES } from '../../review';
import type { GridRecord, GridTable } from '../../workbook';
import { Grid } from '../grid/grid';
import { rangeOf, type Selection, type Spot } from '../grid/selection';
import type { GridActions, ViewColumn, ViewRow } from '../grid/types';
import { useLanguage } from '../language';
import type { ReviewState } from '../work/live-review';
import type { PlanStore } from '../work/plan-store';
import { gridActions } from './actions';
import { type Sums } from './amounts';
import type { Kit } from './kit';
import { optionsFor } from './options';
import { computedValue, RowKeeper, type RowSource } from './rows';

/** Below this the second frozen column would leave no room to scroll in. */
const NARROW = 700;
const FROZEN: Readonly<Record<GridTable, number>> = { lines: 3, activities: 2 };

const NONE: readonly Finding[] = [];

/** What stands between prices and the law: made anew only when what it was made of changed. */
export function useJudge(plan: Plan, { law }: Kit): PriceJudge {
  const { issuer, province, regime, localNorms } = plan;
  return useMemo(
    () => new PriceJudge(plan, law.catalogue),
    // A line brings its activity along; nothing else of the plan is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [issuer, province, regime, localNorms, law.catalogue],
  );
}

/** Findings by the record they speak of. */
export function findingsByRow({ findings }: ReviewState, table: GridTable): ReadonlyMap<string, Finding[]> {
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.where.table !== table || finding.acknowledged !== undefined) continue;
    const known = byRow.get(finding.where.row);
    if (known === undefined) byRow.set(finding.where.row, [finding]);
    else known.push(finding);
  }
  return byRow;
}

export interface GridModel {
  readonly columns: readonly ViewColumn[];
  readonly frozen: number;
  readonly actions: GridActions;
  readonly rowAt: (index: number) => ViewRow | undefined;
  readonly labelOf: (spot: Spot) => string;
  readonly optionsOf: (spot: Spot, typed: string) => ReturnType<typeof optionsFor>;
  /** The sum of the figures that are marked, when there are several. */
  readonly marked: { readonly cells: number; readonly sum: number } | undefined;
}

interface ModelProps {
  readonly store: PlanStore;
  readonly plan: Plan;
  readonly table: GridTable;
  readonly kit: Kit;
  readonly review: ReviewState;
  readonly search: NormSearch | undefined;
  readonly sums: Sums;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

const figureOf = (text: string) => (/^-?[\d.]+$/.test(text) ? Number(text.replace(/\./g, '')) : undefined);

/** One of the plan's tables as a grid shows it, and what is done in it. */
export function useGridModel(props: ModelProps): GridModel {
  const { store, plan, table, kit, review, search, sums, selection, onSelect } = props;
  const { lang, t } = useLanguage();
  const judge = useJudge(plan, kit);
  const columns = useMemo(() => kit.grid.gridColumns(table, { year: plan.year }), [kit, table, plan.year]);
  const views = useMemo(
    () =>
      columns.map(({ field, title, hint, width, numeric, computed, list }): ViewColumn => {
        const readOnly = computed || field === 'id';
        return {
          ...{ field, title, width, numeric, readOnly, listed: list !== undefined },
          ...(hint === undefined ? {} : { hint }),
        };
      }),
    [columns],
  );
  const byRow = useMemo(() => findingsByRow(review, table), [review, table]);
  const activities = useMemo(
    () => new Map(plan.activities.map((activity) => [activity.id, activity])),
    [plan.activities],
  );
  const source: RowSource = {
    columns,
    cells: kit.cells[table],
    judge,
    verdicts: kit.grid.VERDICTS,
    rounding: plan.rounding,
    amountOfActivity: (id) => sums.byActivity.get(id) ?? 0,
    say: (finding) => review.say(lang, finding),
    count: (findings) =>
      SEVERITIES.flatMap((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return count === 0 ? [] : [t(`work.count.${severity}`, { count })];
      }).join(', '),
  };
  // Of what else rows are made, the keeper asks row by row.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const keeper = useMemo(() => new RowKeeper(), [columns, judge, plan.rounding, lang]);
  const records: readonly GridRecord[] = plan[table];
  const activityOf = (record: GridRecord) =>
    'activity' in record ? activities.get(record.activity) : undefined;
  const rowAt = (index: number): ViewRow | undefined => {
    const record = records[index];
    if (record === undefined) return undefined;
    return keeper.row(record, activityOf(record), byRow.get(record.id) ?? NONE, source);
  };
  const actions = gridActions({
    ...{ store, table, grid: kit.grid, cells: kit.cells[table], columns, lang },
    select: onSelect,
    textAt: (row, column) => rowAt(row)?.texts[column] ?? '',
    computed: (record, field) => computedValue(field, record, activityOf(record), source),
  });
  const range = rangeOf(selection);
  const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  let marked: GridModel['marked'];
  if (cells > 1) {
    let sum = 0;
    let figures = 0;
    for (let row = range.top; row <= Math.min(range.bottom, records.length - 1); row += 1) {
      const texts = rowAt(row)?.texts ?? [];
      for (let at = range.left; at <= range.right; at += 1) {
        const figure = columns[at]?.numeric === true ? figureOf(texts[at] ?? '') : undefined;
        if (figure === undefined) continue;
        sum += figure;
        figures += 1;
      }
    }
    if (figures > 0) marked = { cells: figures, sum };
  }
  return {
    columns: views,
    frozen: window.innerWidth < NARROW ? 1 : FROZEN[table],
    actions,
    rowAt,
    marked,
    labelOf: ({ row, column }) =>
      t('work.cell', { column: columns[column]?.title ?? '', row: records[row]?.id ?? t('work.newRow') }),
    optionsOf: ({ row, column }, typed) => {
      const list = columns[column]?.list;
      return list === undefined ? [] : optionsFor(list, plan, records[row], typed, kit, search);
    },
  };
}

interface PlanGridProps {
  readonly model: GridModel;
  readonly table: GridTable;
  readonly count: number;
  readonly selection: Selection;
  readonly summons: number;
}

export function PlanGrid({ model, table, count, selection, summons }: PlanGridProps) {
  const { t } = useLanguage();
  return (
    <Grid
      key={table}
      label={t(`work.${table}`, { count: formatDong(count) })}
      help={t('work.gridHelp')}
      columns={model.columns}
      count={count}
      rowAt={model.rowAt}
      frozen={model.frozen}
      selection={selection}
      labelOf={model.labelOf}
      optionsOf={model.optionsOf}
      summons={summons}
      {...model.actions}
    />
  );
}
