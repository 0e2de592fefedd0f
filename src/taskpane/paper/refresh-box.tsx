import type { PaperRefresh } from '../../document';
import { useLanguage } from '../../ui';
import { useKit } from '../check/kit';

const MOST = 60;

interface RefreshProps {
  readonly refresh: PaperRefresh;
  readonly apply: () => void;
  readonly close: () => void;
}

/** What the open document says and what the plan says now, before anything is written. */
export function RefreshBox({ refresh, apply, close }: RefreshProps) {
  const { Button, useStyles } = useKit();
  const styles = useStyles();
  const { t } = useLanguage();
  const { changes, tables, left } = refresh.patch;
  const none = changes.length + tables.length === 0;
  return (
    <div className={styles.box}>
      {!refresh.living && <p className={styles.text}>{t('paper.notLiving')}</p>}
      {refresh.living && none && <p className={styles.text}>{t('paper.upToDate')}</p>}
      <ul className={styles.list} lang="vi">
        {changes.slice(0, MOST).map(({ at, title, old, new: fresh }) => (
          <li className={styles.change} key={at}>
            {title}: <del>{old}</del> → <ins>{fresh}</ins>
          </li>
        ))}
        {tables.map(({ at, title }) => (
          <li key={at}>{t('paper.tableChanges', { title })}</li>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <p className={styles.small}>{t('paper.left')}</p>
          <ul className={styles.list} lang="vi">
            {left.slice(0, MOST).map(({ title, why, stands }, index) => (
              <li className={styles.small} key={index}>
                {title}: «{stands.slice(0, 80)}» — {t(`paper.why.${why}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={none} onClick={apply}>
          {t('paper.apply')}
        </Button>
        <Button onClick={close}>{t('live.close')}</Button>
      </div>
    </div>
  );
}
