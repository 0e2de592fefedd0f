import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef } from 'react';
import { formatDong } from '../plan';
import { useLanguage } from './language';
import type { Progress } from './workspace';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  stop: { alignSelf: 'flex-start' },
});

interface JobProgressProps {
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
  /** The button to stop goes away with the job: who stood on it is taken somewhere. */
  readonly onFocusLost: () => void;
}

/** How far a long job has come, and a way to stop it. */
export function JobProgress({ progress, onCancel, onFocusLost }: JobProgressProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  const label = useId();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = box.current;
    return () => {
      if (shown?.contains(shown.ownerDocument.activeElement) === true) onFocusLost();
    };
  }, [onFocusLost]);
  return (
    <div className={styles.box} ref={box}>
      <p className={styles.label} id={label}>
        {progress === undefined
          ? t('do.working')
          : t('do.cellsDone', { done: formatDong(progress.done), total: formatDong(progress.total) })}
      </p>
      <ProgressBar
        thickness="large"
        aria-labelledby={label}
        {...(progress !== undefined && { value: progress.done, max: Math.max(progress.total, 1) })}
      />
      <Button className={styles.stop} onClick={onCancel}>
        {t('do.cancel')}
      </Button>
    </div>
  );
}
