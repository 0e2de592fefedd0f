import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDong, inWords, planTotal, purses, sumSources, unfundedLines } from '../plan';
import { useLanguage } from './language';
import type { Opened } from './pick';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  origin: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  issuer: { margin: `0 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase200 },
  total: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase600,
  },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  words: { margin: `0 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase200, fontStyle: 'italic' },
  sources: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  amount: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  warning: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  note: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What plan this is and what it costs, in figures and in words. */
export function PlanCard({ plan, origin }: Pick<Opened, 'plan' | 'origin'>) {
  const styles = useStyles();
  const { t } = useLanguage();
  const total = planTotal(plan);
  const unfunded = unfundedLines(plan);
  const { central, local, other } = purses(sumSources(plan.lines));
  const sources = [
    ['plan.central', central],
    ['plan.local', local],
    ['plan.other', other],
  ] as const;
  return (
    <section className={styles.card} aria-labelledby="plan-title">
      <p className={styles.origin}>
        {'file' in origin
          ? t('plan.fromFile', { file: origin.file })
          : 'example' in origin
            ? t(`plan.example.${origin.example}`, { year: plan.year })
            : t(`plan.made.${origin.made}`)}
      </p>
      <h2 className={styles.title} id="plan-title" lang="vi">
        {plan.title}
      </h2>
      <p className={styles.issuer} lang="vi">
        {plan.issuer.name}
      </p>
      <p className={styles.label}>{t('plan.total')}</p>
      <p className={styles.total} data-testid="total">
        {t('money.dong', { amount: formatDong(total) })}
      </p>
      <p className={styles.words} lang="vi">
        {inWords(total)}
      </p>
      <dl className={styles.sources}>
        {sources.map(([key, amount]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{t(key)}</dt>
            <dd className={styles.amount}>{formatDong(amount)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.label}>
        {t('plan.counts', { activities: plan.activities.length, lines: plan.lines.length })}
      </p>
      {unfunded.length > 0 && (
        <p className={styles.warning} role="note">
          {t('plan.unfunded', {
            count: unfunded.length,
            ids: unfunded
              .slice(0, 8)
              .map(({ id }) => id)
              .join(', '),
          })}
        </p>
      )}
      {'example' in origin && <p className={styles.note}>{t('page.draftNote')}</p>}
    </section>
  );
}
