import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { Refusal } from '../locales';
import type { JobState } from '../office';
import { ActionButton, JobProgress, useLanguage, type Workspace } from '../ui';
import { mendOpenBook, undoInBook, updateOpenBook } from './jobs';

const useStyles = makeStyles({
  halfDone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  sentence: { margin: 0 },
});

const NOTHING: JobState = { halfDone: undefined, undoable: [] };

/** What the workbook remembers of jobs; asked when the pane opens and after each job. */
function useJobState(busy: string | undefined): JobState {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    if (busy !== undefined) return undefined;
    let asked = true;
    void import('../office')
      .then(({ jobState }) => jobState())
      .then(
        (found) => {
          if (asked) setState(found);
        },
        // An Excel that cannot say has nothing to be taken back; a job will say why.
        () => undefined,
      );
    return () => {
      asked = false;
    };
  }, [busy]);
  return state;
}

/** Updating the open book, taking jobs back, and mending one that was broken off. */
export function LiveActions({ workspace }: { readonly workspace: Workspace }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const { busy, progress, notice, run, cancel } = workspace;
  const { halfDone, undoable } = useJobState(busy);
  const [update, setUpdate] = useState<HTMLButtonElement | null>(null);
  const backToUpdate = useCallback(() => update?.focus(), [update]);
  const state = (job: string) => ({ working: busy === job, disabled: busy !== undefined });
  const begin = (aside: boolean) => {
    run('update', (course) => updateOpenBook(course, aside));
  };
  const [last] = undoable;
  const isTheirs =
    notice?.kind === 'failed' && notice.error instanceof Refusal && notice.error.key === 'office.notOurs';
  if (halfDone !== undefined)
    return (
      <div className={styles.halfDone} role="note">
        <p className={styles.sentence}>{t('office.halfDone')}</p>
        <Button
          appearance="primary"
          disabledFocusable={busy !== undefined}
          onClick={() => {
            run('mend', mendOpenBook);
          }}
        >
          {t('do.mend')}
        </Button>
      </div>
    );
  return (
    <>
      <ActionButton
        label={t('do.updateBook')}
        hint={t('do.updateBookHint')}
        {...state('update')}
        buttonRef={setUpdate}
        onClick={() => {
          begin(false);
        }}
      />
      {busy === 'update' && <JobProgress progress={progress} onCancel={cancel} onFocusLost={backToUpdate} />}
      {isTheirs && (
        <ActionButton
          label={t('do.keepAside')}
          hint={t('do.keepAsideHint')}
          {...state('update')}
          onClick={() => {
            begin(true);
          }}
        />
      )}
      {last !== undefined && (
        <ActionButton
          label={t('do.undo')}
          hint={last.kind === 'create' ? t('do.undoAdded') : t('do.undoHint', { cells: last.cells })}
          {...state('undo')}
          onClick={() => {
            run('undo', undoInBook);
          }}
        />
      )}
    </>
  );
}
