import { makeStyles, tokens } from '@fluentui/react-components';
import type { Host } from '../office';
import { ActionButton, NoticeArea, PlanCard, PlanPicker, useLanguage, useWorkspace } from '../ui';
import { createFromPlan, draftFromOpenBook, draftInWord } from './jobs';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  nowhere: { margin: 0 },
});

/** The pane in Excel and in Word: the two jobs each of them can do. */
export function Pane({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const workspace = useWorkspace();
  const { plan, busy, run } = workspace;
  if (host === 'none') return <p className={styles.nowhere}>{t('pane.nowhere')}</p>;
  if (plan === undefined) return <NoticeArea {...workspace} />;
  const state = (job: string) => ({ working: busy === job, disabled: busy !== undefined });
  return (
    <div className={styles.stack}>
      {host === 'excel' && (
        <>
          <ActionButton
            primary
            label={t('do.createBook')}
            hint={t('do.createBookHint')}
            {...state('book')}
            onClick={() => {
              run('book', () => createFromPlan(plan));
            }}
          />
          <ActionButton
            label={t('do.draft')}
            hint={t('do.draftFromBook')}
            {...state('draft')}
            onClick={() => {
              run('draft', draftFromOpenBook);
            }}
          />
        </>
      )}
      {host === 'word' && (
        <ActionButton
          primary
          label={t('do.draft')}
          hint={t('do.draftInWord')}
          {...state('draft')}
          onClick={() => {
            run('draft', () => draftInWord(plan));
          }}
        />
      )}
      <NoticeArea {...workspace} />
      <PlanCard plan={plan} origin={workspace.origin} />
      <PlanPicker {...workspace} />
    </div>
  );
}
