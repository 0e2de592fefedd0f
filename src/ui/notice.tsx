import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Refusal, tell } from '../locales';
import type { HandedOver, Way } from './hand-over';
import { useLanguage } from './language';
import { RemarkList } from './remark-list';
import type { Workspace } from './workspace';

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '4px solid',
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    // A refusal may name several cells, one a line.
    whiteSpace: 'pre-line',
  },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    borderLeftColor: tokens.colorStatusSuccessBorderActive,
  },
  failed: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    borderLeftColor: tokens.colorStatusDangerBorderActive,
  },
  remarks: { marginTop: tokens.spacingVerticalS },
  again: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    color: 'inherit',
    textDecorationLine: 'underline',
  },
});

/** The file again, and the other ways it can leave: whether a download arrived nobody can tell. */
function OtherWays({ handed }: { readonly handed: HandedOver }) {
  const styles = useStyles();
  const { lang, t } = useLanguage();
  const [told, setTold] = useState('');
  const { file, url, others } = handed;
  const go = (way: Way) => {
    way.go().then(
      (outcome) => {
        setTold(outcome === 'done' ? t(`way.${way.name}Done`, { file }) : '');
      },
      () => {
        setTold(tell(lang, new Refusal('way.none', { file })));
      },
    );
  };
  return (
    <>
      <Link className={styles.again} href={url} download={file}>
        {t('done.again', { file })}
      </Link>
      {others
        .filter(({ name }) => name !== 'download')
        .map((way) => (
          <Link
            as="button"
            className={styles.again}
            key={way.name}
            onClick={() => {
              go(way);
            }}
          >
            {t(`way.${way.name}`)}
          </Link>
        ))}
      {told}
    </>
  );
}

/** How the last job ended, or that one is under way; a screen reader hears it when it changes. */
export function NoticeArea({ notice, busy }: Pick<Workspace, 'notice' | 'busy'>) {
  const styles = useStyles();
  const { lang, t } = useLanguage();
  const failed = notice?.kind === 'failed';
  return (
    <div>
      <div role="status" aria-live="polite">
        {busy !== undefined && t('do.working')}
        {notice?.kind === 'done' && (
          <div className={mergeClasses(styles.box, styles.done)}>
            {t(notice.done.key, notice.done.params)}
            {notice.done.file !== undefined && <OtherWays handed={notice.done.file} />}
          </div>
        )}
      </div>
      <div role="alert">
        {failed && <div className={mergeClasses(styles.box, styles.failed)}>{tell(lang, notice.error)}</div>}
      </div>
      {notice?.kind === 'done' && notice.done.remarks !== undefined && (
        <div className={styles.remarks}>
          <RemarkList remarks={notice.done.remarks} />
        </div>
      )}
    </div>
  );
}
