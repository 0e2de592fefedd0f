import { makeStyles, tokens } from '@fluentui/react-components';
import { sayForeign } from '../locales';
import {
  ActionButton,
  ActivityTable,
  BudgetTable,
  downloadBook,
  downloadPlan,
  NoticeArea,
  PlanCard,
  PlanPicker,
  RemarkList,
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
  const { lang, t } = useLanguage();
  const workspace = useWorkspace();
  const { opened, busy, run } = workspace;
  if (opened === undefined) return <NoticeArea {...workspace} />;
  const { plan } = opened;
  const left = sayForeign(lang, opened.foreign);
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <PlanCard plan={plan} origin={opened.origin} />
        <div className={styles.actions}>
          <ActionButton
            primary
            label={t('do.downloadBook')}
            {...(left.length > 0 && { hint: left.join(' ') })}
            working={busy === 'book'}
            disabled={busy !== undefined}
            onClick={() => {
              run('book', () => downloadBook(opened));
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
        <RemarkList remarks={opened.remarks} />
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
