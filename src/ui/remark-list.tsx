import { makeStyles, tokens } from '@fluentui/react-components';
import { sayOf } from '../locales';
import type { Reading } from '../workbook';
import { useLanguage } from './language';

const MOST = 20;

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  title: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  more: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

/** What was understood otherwise than it stands in the cells of a workbook that was read. */
export function RemarkList({ remarks }: { readonly remarks: Reading['remarks'] }) {
  const styles = useStyles();
  const { lang, t } = useLanguage();
  if (remarks.length === 0) return null;
  const rest = remarks.length - MOST;
  return (
    <details className={styles.box} open>
      <summary className={styles.title}>{t('remarks.title', { count: remarks.length })}</summary>
      <ul className={styles.list}>
        {remarks.slice(0, MOST).map((remark, index) => (
          <li key={index}>{sayOf(lang, remark)}</li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.more}>{t('andMore', { count: rest })}</p>}
    </details>
  );
}
