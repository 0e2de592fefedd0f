import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Finding, SEVERITIES } from '../../review';
import { useLanguage } from '../language';
import { usePanelStyles } from '../row-panel/panel-styles';
import type { ReviewState } from '../work/live-review';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', backgroundColor: tokens.colorNeutralBackground1 },
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 56px',
    overflowWrap: 'anywhere',
  },
});

export type Found = Finding;

/** As many as are drawn at once. */
const PAGE = 200;

interface CheckListProps {
  readonly review: ReviewState;
  readonly onGo: (finding: Finding) => void;
}

/** What the review found, the severest first, each with the way to its cell. */
export function CheckList({ review, onGo }: CheckListProps) {
  const styles = usePanelStyles();
  const look = useStyles();
  const { lang, t } = useLanguage();
  const [only, setOnly] = useState<Finding['severity']>();
  const [most, setMost] = useState(PAGE);
  const { findings, of, say } = review;
  if (of === undefined) return <p role="status">{t('work.reviewing')}</p>;
  const counted = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  const shown = SEVERITIES.flatMap((severity) =>
    only === undefined || only === severity
      ? findings.filter((finding) => finding.severity === severity)
      : [],
  );
  return (
    <section className={styles.section} aria-label={t('tab.checks')}>
      <div className={styles.row} role="group" aria-label={t('work.filter')}>
        {counted.map(({ severity, count }) => (
          <Button
            key={severity}
            size="small"
            aria-pressed={only === severity}
            appearance={only === severity ? 'primary' : 'secondary'}
            onClick={() => {
              setOnly(only === severity ? undefined : severity);
            }}
          >
            {t(`work.count.${severity}`, { count })}
          </Button>
        ))}
      </div>
      {findings.length === 0 && <p className={styles.text}>{t('check.none')}</p>}
      <ol className={look.list}>
        {shown.slice(0, most).map((finding, index) => (
          <li key={index} className={look.item}>
            <p className={styles.text}>
              <strong className={styles[finding.severity]}>{t(`work.severity.${finding.severity}`)}</strong>{' '}
              {say(lang, finding)} <span className={styles.small}>[{finding.rule}]</span>
            </p>
            {(finding.where.table === 'lines' || finding.where.table === 'activities') && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  onGo(finding);
                }}
              >
                {t('work.goTo', { row: finding.where.row })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {shown.length > most && (
        <div className={styles.row}>
          <Button
            onClick={() => {
              setMost(most + PAGE);
            }}
          >
            {t('work.more', { count: shown.length - most })}
          </Button>
        </div>
      )}
    </section>
  );
}
