import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MessageKey } from '../../locales';
import type { GridTable } from '../../workbook';
import type { GridActions } from '../grid/types';
import { rangeOf, type Selection } from '../grid/selection';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  group: { display: 'flex', gap: '2px' },
});

interface ToolbarProps {
  readonly table: GridTable;
  readonly count: number;
  readonly selection: Selection;
  readonly actions: GridActions;
  readonly onTable: (table: GridTable) => void;
  readonly counts: Readonly<Record<GridTable, number>>;
}

const TABLES: readonly GridTable[] = ['activities', 'lines'];

/** What can be done to rows, as buttons that also tell their keys. */
export function GridToolbar({ table, count, selection, actions, onTable, counts }: ToolbarProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  const range = rangeOf(selection);
  const { column } = selection.at;
  const buttons: readonly { key: MessageKey; hint: MessageKey; does: () => void }[] = [
    {
      key: 'work.insert',
      hint: 'work.insertHint',
      does: () => {
        actions.insert(Math.min(range.bottom + 1, count), 1);
      },
    },
    {
      key: 'work.remove',
      hint: 'work.removeHint',
      does: () => {
        actions.remove(range);
      },
    },
    {
      key: 'work.fillDown',
      hint: 'work.fillDownHint',
      does: () => {
        actions.fillDown(range);
      },
    },
    {
      key: 'work.sortRising',
      hint: 'work.sortHint',
      does: () => {
        actions.sort(column, false);
      },
    },
    {
      key: 'work.sortFalling',
      hint: 'work.sortHint',
      does: () => {
        actions.sort(column, true);
      },
    },
  ];
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('work.toolbar')}>
      <div className={styles.group} role="group" aria-label={t('work.tables')}>
        {TABLES.map((one) => (
          <Button
            key={one}
            size="small"
            appearance={one === table ? 'primary' : 'secondary'}
            aria-pressed={one === table}
            onClick={() => {
              onTable(one);
            }}
          >
            {t(`work.${one}`, { count: counts[one] })}
          </Button>
        ))}
      </div>
      {buttons.map(({ key, hint, does }) => (
        <Button key={key} size="small" appearance="subtle" title={t(hint)} onClick={does}>
          {t(key)}
        </Button>
      ))}
    </div>
  );
}
