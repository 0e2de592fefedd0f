import { makeStyles, tokens } from '@fluentui/react-components';
import { tell } from '../../locales';
import { useLanguage } from '../language';
import type { Told } from './plan-store';

const useStyles = makeStyles({
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  refused: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    maxHeight: '30vh',
    overflowY: 'auto',
    whiteSpace: 'pre-line',
    borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    overflowWrap: 'anywhere',
  },
});

/** What the last step did, or why it was not done; a screen reader hears it. */
export function ToldLine({ told }: { readonly told: Told | undefined }) {
  const styles = useStyles();
  const { lang, t } = useLanguage();
  const done = told === undefined || told.kind === 'refused' ? undefined : told;
  return (
    <div>
      <p className={styles.line} role="status" aria-live="polite" data-testid="told">
        {done !== undefined && t(`work.${done.kind}`, { what: t(done.what.key, done.what.params) })}
      </p>
      <div role="alert">
        {told?.kind === 'refused' && <p className={styles.refused}>{tell(lang, told.error)}</p>}
      </div>
    </div>
  );
}
