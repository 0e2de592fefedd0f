import { makeStyles, tokens } from '@fluentui/react-components';
import { sayForeign } from '../locales';
import { ActionButton, type Opened, type Paper, PAPERS, PlanCard, RemarkList, useLanguage } from '../ui';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    '@media (min-width: 900px)': { gridTemplateColumns: '400px minmax(0, 1fr)' },
  },
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
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {PAPERS.map((paper) => (
          <ActionButton
            key={paper.id}
            primary={paper.id !== 'json'}
            label={t(paper.label)}
            hint={[t(paper.hint), ...(paper.id === 'book' ? left : [])].join(' ')}
            working={busy === paper.id}
            disabled={busy !== undefined}
            onClick={() => {
              onTake(paper);
            }}
          />
        ))}
        <RemarkList remarks={opened.remarks} />
      </div>
      <PlanCard plan={opened.plan} origin={opened.origin} />
    </div>
  );
}
