import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useState } from 'react';
import { loadLiveWords } from '../locales';
import type { Host } from '../office';
import {
  ActionButton,
  JobProgress,
  NoticeArea,
  type Opened,
  PlanCard,
  PlanPicker,
  RemarkList,
  useLanguage,
  useWorkspace,
  type Workspace,
} from '../ui';
import { useCheckStyles } from './styles';
import { createFromPlan, draftFromOpenBook, draftInWord } from './jobs';
import { LiveActions } from './live-actions';

/** A part of the pane that comes after the first screen, with its words. */
const later = <T,>(part: Promise<T>) => Promise.all([part, loadLiveWords()]).then(([loaded]) => loaded);
const CheckSection = lazy(() => later(import('./check/check-section')));
const PaperSection = lazy(() => later(import('./paper/paper-section')));

const KIT = { Button, Link, useStyles: useCheckStyles };

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  nowhere: { margin: 0 },
});

interface ActionsProps {
  readonly workspace: Workspace;
  readonly opened: Opened;
}

const stateOf = ({ busy }: Workspace, job: string) => ({
  working: busy === job,
  disabled: busy !== undefined,
});

function ExcelActions({ workspace, opened }: ActionsProps) {
  const { t } = useLanguage();
  const { busy, progress, run, cancel } = workspace;
  const [create, setCreate] = useState<HTMLButtonElement | null>(null);
  const backToCreate = useCallback(() => create?.focus(), [create]);
  return (
    <>
      <ActionButton
        primary
        label={t('do.createBook')}
        hint={t('do.createBookHint')}
        {...stateOf(workspace, 'book')}
        buttonRef={setCreate}
        onClick={() => {
          run('book', (course) => createFromPlan(opened, course));
        }}
      />
      {busy === 'book' && <JobProgress progress={progress} onCancel={cancel} onFocusLost={backToCreate} />}
      <LiveActions workspace={workspace} />
      <ActionButton
        label={t('do.draft')}
        hint={t('do.draftFromBook')}
        {...stateOf(workspace, 'draft')}
        onClick={() => {
          run('draft', draftFromOpenBook);
        }}
      />
    </>
  );
}

function WordActions({ workspace, opened }: ActionsProps) {
  const { t } = useLanguage();
  return (
    <ActionButton
      primary
      label={t('do.draft')}
      hint={t('do.draftInWord')}
      {...stateOf(workspace, 'draft')}
      onClick={() => {
        workspace.run('draft', () => draftInWord(opened.plan));
      }}
    />
  );
}

/** The pane in Excel and in Word: the two jobs each of them can do. */
export function Pane({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const workspace = useWorkspace();
  const { opened } = workspace;
  if (host === 'none') return <p className={styles.nowhere}>{t('pane.nowhere')}</p>;
  if (opened === undefined) return <NoticeArea {...workspace} />;
  const Actions = host === 'excel' ? ExcelActions : WordActions;
  return (
    <div className={styles.stack}>
      <Actions workspace={workspace} opened={opened} />
      <NoticeArea {...workspace} />
      <Suspense fallback={null}>
        {host === 'excel' ? <CheckSection kit={KIT} /> : <PaperSection kit={KIT} plan={opened.plan} />}
      </Suspense>
      <PlanCard plan={opened.plan} origin={opened.origin} />
      <RemarkList remarks={opened.remarks} />
      <PlanPicker {...workspace} />
    </div>
  );
}
