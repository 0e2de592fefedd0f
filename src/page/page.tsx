import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ActionButton,
  ActivityTable,
  BudgetTable,
  downloadBook,
  downloadPlan,
  NoticeArea,
  PlanCard,
  PlanPicker,
  useLanguage,
  useWorkspace,
} from '../ui';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    '@media (min-width: 900px)': { gridTemplateColumns: '360px minmax(0, 1fr)' },
  },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  tables: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  table: { overflowX: 'auto' },
  actions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  privacy: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The product without Office: look at a plan, open another, take both files away. */
export function Page() {
  const styles = useStyles();
  const { t } = useLanguage();
  const workspace = useWorkspace();
  const { plan, busy, run } = workspace;
  if (plan === undefined) return <NoticeArea {...workspace} />;
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <PlanCard plan={plan} origin={workspace.origin} />
        <div className={styles.actions}>
          <ActionButton
            primary
            label={t('do.downloadBook')}
            working={busy === 'book'}
            disabled={busy !== undefined}
            onClick={() => {
              run('book', () => downloadBook(plan));
            }}
          />
          <ActionButton
            primary
            label={t('do.downloadPlan')}
            working={busy === 'plan'}
            disabled={busy !== undefined}
            onClick={() => {
              run('plan', () => downloadPlan(plan));
            }}
          />
        </div>
        <NoticeArea {...workspace} />
        <PlanPicker {...workspace} />
        <p className={styles.privacy}>{t('page.privacy')}</p>
      </div>
      <div className={styles.tables}>
        <div className={styles.table} role="region" aria-label={t('plan.activityTable')} tabIndex={0}>
          <ActivityTable plan={plan} />
        </div>
        <div className={styles.table} role="region" aria-label={t('plan.budgetTable')} tabIndex={0}>
          <BudgetTable plan={plan} />
        </div>
      </div>
    </div>
  );
}
