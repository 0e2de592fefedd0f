import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
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
import { createFromPlan, draftFromOpenBook, draftInWord } from './jobs';
import { LiveActions } from './live-actions';

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
      <PlanCard plan={opened.plan} origin={opened.origin} />
      <RemarkList remarks={opened.remarks} />
      <PlanPicker {...workspace} />
    </div>
  );
}
