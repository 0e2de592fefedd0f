import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { sayForeign } from '../locales';
import {
  ActionButton,
  type Opened,
  otherPapers,
  type Paper,
  PAPERS,
  PlanCard,
  RemarkList,
  useLanguage,
} from '../ui';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    '@media (min-width: 900px)': { gridTemplateColumns: '400px minmax(0, 1fr)' },
  },
  others: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

interface PapersProps {
  readonly opened: Opened;
  readonly busy: string | undefined;
  readonly onTake: (paper: Paper) => void;
}

/** «Tải về»: every paper of the plan at hand, and what kind of plan it is. */
export function Papers({ opened, busy, onTake }: PapersProps) {
  const styles = useStyles();
  const { lang, t } = useLanguage();
  const left = sayForeign(lang, opened.foreign);
  const [others, setOthers] = useState<readonly Paper[]>([]);
  useEffect(() => {
    // Offline before they were ever loaded there is only the list above.
    otherPapers().then(setOthers, () => undefined);
  }, []);
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {PAPERS.map((paper) => (
          <ActionButton
            key={paper.id}
            primary={paper.id !== 'json'}
            label={t(paper.label, paper.params)}
            hint={[t(paper.hint), ...(paper.id === 'book' ? left : [])].join(' ')}
            working={busy === paper.id}
            disabled={busy !== undefined}
            onClick={() => {
              onTake(paper);
            }}
          />
        ))}
        {others.length > 0 && (
          <section aria-labelledby="other-papers" className={styles.others}>
            <h2 id="other-papers" className={styles.title}>
              {t('paper.others')}
            </h2>
            <p className={styles.hint}>{t('paper.otherHint')}</p>
            {others.map((paper) => (
              <ActionButton
                key={paper.id}
                label={t(paper.label, paper.params)}
                working={busy === paper.id}
                disabled={busy !== undefined}
                onClick={() => {
                  onTake(paper);
                }}
              />
            ))}
          </section>
        )}
        <RemarkList remarks={opened.remarks} />
      </div>
      <PlanCard plan={opened.plan} origin={opened.origin} />
    </div>
  );
}
