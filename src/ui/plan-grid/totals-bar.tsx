import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatDong } from '../../plan';
import { useLanguage } from '../language';
import type { Sums } from './amounts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  pair: { display: 'flex', gap: tokens.spacingHorizontalXS },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  over: { color: tokens.colorPaletteRedForeground1 },
});

interface TotalsProps {
  readonly sums: Sums;
  /** What is marked adds up to so much. */
  readonly marked: { readonly cells: number; readonly sum: number } | undefined;
}

/** The money of the whole: in all, by source against what was assigned, and of what is marked. */
export function TotalsBar({ sums, marked }: TotalsProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <dl className={styles.bar}>
      <div className={styles.pair}>
        <dt className={styles.term}>{t('plan.total')}</dt>
        <dd className={styles.value} data-testid="total">
          {t('money.dong', { amount: formatDong(sums.total) })}
        </dd>
      </div>
      {sums.bySource.map(({ source, spent, assigned }) => (
        <div key={source} className={styles.pair}>
          <dt className={styles.term}>{t(`source.${source}`)}</dt>
          <dd className={mergeClasses(styles.value, assigned !== null && spent > assigned && styles.over)}>
            {assigned === null
              ? formatDong(spent)
              : t(spent > assigned ? 'work.overAssigned' : 'work.ofAssigned', {
                  spent: formatDong(spent),
                  assigned: formatDong(assigned),
                })}
          </dd>
        </div>
      ))}
      {marked !== undefined && (
        <div className={styles.pair}>
          <dt className={styles.term}>{t('work.marked', { cells: marked.cells })}</dt>
          <dd className={styles.value}>{formatDong(marked.sum)}</dd>
        </div>
      )}
    </dl>
  );
}
