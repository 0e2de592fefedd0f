import { useState } from 'react';
import { SEVERITIES, type Severity } from '../../review';
import { useLanguage } from '../../ui';
import { FindingItem } from './finding-item';
import { useKit } from './kit';
import type { Live } from './use-live';

/** Five thousand findings are shown as fast as thirty. */
const PAGE = 30;

/** The findings by severity, the gravest first, a page at a time. */
export function FindingList({ live }: { readonly live: Live }) {
  const { Button, useStyles } = useKit();
  const styles = useStyles();
  const { t } = useLanguage();
  const [only, setOnly] = useState<Severity>();
  const [page, setPage] = useState(0);
  const all = live.state?.checked?.findings ?? [];
  const of = (severity: Severity) => all.filter(({ finding }) => finding.severity === severity);
  const chosen = only === undefined ? SEVERITIES.flatMap(of) : of(only);
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE));
  const at = Math.min(page, pages - 1);
  const shown = chosen.slice(at * PAGE, (at + 1) * PAGE);
  if (all.length === 0) return null;
  return (
    <>
      <div className={styles.row} role="group" aria-label={t('live.bySeverity')}>
        {SEVERITIES.map((severity) => (
          <Button
            key={severity}
            size="small"
            appearance={only === severity ? 'primary' : 'secondary'}
            aria-pressed={only === severity}
            onClick={() => {
              setOnly(only === severity ? undefined : severity);
              setPage(0);
            }}
          >
            {t(`live.count.${severity}`, { count: of(severity).length })}
          </Button>
        ))}
      </div>
      <ol className={styles.list} lang="vi">
        {shown.map((placed) => {
          const { rule, where, message } = placed.finding;
          const key = `${rule} ${where.table} ${where.row} ${where.field} ${message.key}`;
          return <FindingItem key={`${key} ${placed.cell}`} live={live} placed={placed} />;
        })}
      </ol>
      {pages > 1 && (
        <div className={styles.row}>
          <Button
            size="small"
            disabledFocusable={at === 0}
            onClick={() => {
              setPage(at - 1);
            }}
          >
            {t('live.before')}
          </Button>
          <span className={styles.small}>{t('live.page', { page: at + 1, pages })}</span>
          <Button
            size="small"
            disabledFocusable={at === pages - 1}
            onClick={() => {
              setPage(at + 1);
            }}
          >
            {t('live.after')}
          </Button>
        </div>
      )}
    </>
  );
}
