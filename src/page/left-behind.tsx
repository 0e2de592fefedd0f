import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLanguage } from '../ui';
import type { Draft } from './draft-box';

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
  name: { flexGrow: 1, minWidth: '180px', overflowWrap: 'anywhere' },
});

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** «14:05 ngày 03/09/2025» is put together by the sentence. */
export function momentOf(at: number): { time: string; date: string } {
  const day = new Date(at);
  return {
    time: `${twoDigits(day.getHours())}:${twoDigits(day.getMinutes())}`,
    date: `${twoDigits(day.getDate())}/${twoDigits(day.getMonth() + 1)}/${day.getFullYear()}`,
  };
}

interface LeftBehindProps {
  readonly drafts: readonly Draft[];
  readonly onOpen: (draft: Draft) => void;
  readonly onRemove: (id: string) => void;
}

/** Plans that were being worked on when their tab went away. */
export function LeftBehind({ drafts, onOpen, onRemove }: LeftBehindProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  if (drafts.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="left-behind">
      <h2 className={styles.title} id="left-behind">
        {t('keep.leftTitle')}
      </h2>
      <ul className={styles.list}>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.item}>
            <span className={styles.name}>
              <span lang="vi">{draft.title}</span> ({t('keep.at', momentOf(draft.at))})
            </span>
            <Button
              size="small"
              onClick={() => {
                onOpen(draft);
              }}
            >
              {t('keep.open')}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                onRemove(draft.id);
              }}
            >
              {t('keep.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
