import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { tell } from '../../locales';
import type { BudgetLine } from '../../plan';
import type { Finding } from '../../review';
import { only, rangeOf, type Selection } from '../grid/selection';
import { useLanguage } from '../language';
import { sumsOf } from '../plan-grid/amounts';
import { useKit, useNormSearch, type Kit } from '../plan-grid/kit';
import { findingsByRow, PlanGrid, useGridModel, useJudge } from '../plan-grid/plan-grid';
import { GridToolbar } from '../plan-grid/toolbar';
import { TotalsBar } from '../plan-grid/totals-bar';
import { ActivityPanel, RowPanel } from '../row-panel/row-panel';
import type { ReviewState } from '../work/live-review';
import type { PlanStore } from '../work/plan-store';
import { usePlanState } from '../work/use-work';
import { type Place, START } from './place';

const useStyles = makeStyles({
  desk: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 1000px)': {
      gridTemplateColumns: 'minmax(0, 1fr) 320px',
      height: '100%',
      minHeight: 0,
    },
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    minHeight: 0,
    height: '70vh',
    '@media (min-width: 1000px)': { height: 'auto' },
  },
  side: { minWidth: 0, minHeight: 0, '@media (min-width: 1000px)': { overflowY: 'auto' } },
  note: { margin: 0, lineHeight: tokens.lineHeightBase300 },
});

const NONE: readonly Finding[] = [];
const NO_LINES: readonly BudgetLine[] = [];

interface DeskProps {
  readonly store: PlanStore;
  readonly review: ReviewState;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

function ReadyDesk({ store, review, place, onPlace, kit }: DeskProps & { readonly kit: Kit }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const { plan } = usePlanState(store);
  const search = useNormSearch();
  const judge = useJudge(plan, kit);
  const { table, selection } = place;
  const sums = useMemo(() => sumsOf(plan), [plan]);
  const onSelect = (next: Selection) => {
    onPlace({ ...place, selection: next });
  };
  const model = useGridModel({ store, plan, table, kit, review, search, sums, selection, onSelect });
  const found = useMemo(() => findingsByRow(review, table), [review, table]);
  const { row } = selection.at;
  // The grid answers first, the panel follows.
  const shown = useDeferredValue(plan);
  const line = useDeferredValue(table === 'lines' ? plan.lines[row] : undefined);
  const { top, bottom } = rangeOf(selection);
  const marked = useMemo(
    () => (table === 'lines' && bottom > top ? plan.lines.slice(top, bottom + 1) : NO_LINES),
    [table, plan.lines, top, bottom],
  );
  const activity = table === 'activities' ? plan.activities[row] : undefined;
  const count = plan[table].length;
  return (
    <div className={styles.desk}>
      <div className={styles.main}>
        <GridToolbar
          table={table}
          count={count}
          counts={{ lines: plan.lines.length, activities: plan.activities.length }}
          selection={selection}
          actions={model.actions}
          onTable={(next) => {
            if (next !== table) onPlace({ ...START, table: next, summons: place.summons });
          }}
        />
        <PlanGrid model={model} table={table} count={count} selection={selection} summons={place.summons} />
        <TotalsBar sums={sums} marked={model.marked} />
      </div>
      <div className={styles.side}>
        {line !== undefined && (
          <RowPanel
            {...{ store, plan: shown, line, kit, judge, search, marked }}
            findings={found.get(line.id) ?? NONE}
            say={review.say}
          />
        )}
        {activity !== undefined && (
          <ActivityPanel
            activity={activity}
            total={sums.byActivity.get(activity.id) ?? 0}
            lines={plan.lines.filter((one) => one.activity === activity.id).length}
            findings={found.get(activity.id) ?? NONE}
            say={review.say}
            onLines={() => {
              const first = plan.lines.findIndex((one) => one.activity === activity.id);
              const at = first < 0 ? plan.lines.length : first;
              onPlace({
                table: 'lines',
                selection: only({ row: at, column: 2 }),
                summons: place.summons + 1,
              });
            }}
          />
        )}
        {line === undefined && activity === undefined && <p className={styles.note}>{t('row.new')}</p>}
      </div>
    </div>
  );
}

/** «Dự toán»: the plan's tables, and beside them what there is to know of the row at hand. */
export default function Desk(props: DeskProps) {
  const { lang, t } = useLanguage();
  const styles = useStyles();
  const { plan } = usePlanState(props.store);
  const { kit, error } = useKit(plan);
  if (error !== undefined) return <p role="alert">{tell(lang, error)}</p>;
  if (kit === undefined)
    return (
      <p className={styles.note} role="status">
        {t('work.loading')}
      </p>
    );
  return <ReadyDesk {...props} kit={kit} />;
}
