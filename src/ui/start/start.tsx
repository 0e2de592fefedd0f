import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Plan } from '../../plan';
import { useLanguage } from '../language';
import { onlyPlan, type Opened } from '../pick';
import { PlanPicker } from '../plan-picker';
import { usePanelStyles } from '../row-panel/panel-styles';
import type { Done, Workspace } from '../workspace';

const NewPlan = lazy(() => import('./new-plan'));
const ImportTable = lazy(() => import('./import-table'));

const useStyles = makeStyles({
  ways: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

interface StartProps {
  readonly workspace: Workspace;
  /** What else there is to begin with: work that was left behind. */
  readonly children?: ReactNode;
}

type Way = 'new' | 'import';

/** «Bắt đầu»: a new plan, a saved one, somebody's own table, or an example. */
export function Start({ workspace, children }: StartProps) {
  const styles = usePanelStyles();
  const look = useStyles();
  const { t } = useLanguage();
  const [way, setWay] = useState<Way>();
  const take = (plan: Plan, origin: Opened['origin'], done: Done) => {
    workspace.take({ ...onlyPlan(plan), origin }, done);
  };
  const open = (one: Way) => (
    <div className={styles.row}>
      <Button
        appearance={one === 'new' ? 'primary' : 'secondary'}
        onClick={() => {
          setWay(one);
        }}
      >
        {t(`start.${one}`)}
      </Button>
    </div>
  );
  return (
    <div className={look.ways}>
      <div className={look.column}>
        {children}
        <section className={styles.panel} aria-labelledby="start-new">
          <h2 className={styles.title} id="start-new">
            {t('start.newTitle')}
          </h2>
          <p className={styles.text}>{t('start.newAbout')}</p>
          {way === 'new' ? (
            <Suspense fallback={<p role="status">{t('work.loading')}</p>}>
              <NewPlan
                onMade={(plan) => {
                  take(plan, { made: 'new' }, { key: 'start.made' });
                }}
              />
            </Suspense>
          ) : (
            open('new')
          )}
        </section>
        <section className={styles.panel} aria-labelledby="start-import">
          <h2 className={styles.title} id="start-import">
            {t('start.importTitle')}
          </h2>
          <p className={styles.text}>{t('start.importAbout')}</p>
          {way === 'import' ? (
            <Suspense fallback={<p role="status">{t('work.loading')}</p>}>
              <ImportTable
                onMade={({ plan, file }) => {
                  take(plan, { made: 'import' }, { key: 'start.imported', params: { file } });
                }}
              />
            </Suspense>
          ) : (
            open('import')
          )}
        </section>
      </div>
      <section className={styles.panel} aria-labelledby="start-open">
        <h2 className={styles.title} id="start-open">
          {t('start.openTitle')}
        </h2>
        <PlanPicker {...workspace} />
        <p className={styles.small}>{t('page.privacy')}</p>
        <p className={styles.small}>{t('page.draftNote')}</p>
      </section>
    </div>
  );
}
