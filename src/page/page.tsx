import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense, useEffect, useEffectEvent, useId, useMemo, useState } from 'react';
import {
  CheckList,
  Desk,
  download,
  type Found,
  NormBook,
  NoticeArea,
  type Opened,
  type Paper,
  paperOf,
  type Place,
  placeOf,
  PlanStore,
  Start,
  START,
  Tabs,
  ToldLine,
  useLanguage,
  usePlanState,
  useReview,
  useWorkspace,
  type Workspace,
} from '../ui';
import { KeepBar } from './keep-bar';
import { LeftBehind, momentOf } from './left-behind';
import { Papers } from './papers';
import { type Kept, useKept } from './use-kept';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // The grid takes what is left of the window.
  filled: { '@media (min-width: 1000px)': { height: 'calc(100vh - 105px)', minHeight: '520px' } },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginLeft: 'auto',
  },
  mark: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  saved: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  panel: { minWidth: 0, minHeight: 0, flexGrow: 1 },
  desk: { '@media (min-width: 1000px)': { height: '100%' } },
  note: { margin: 0 },
});

const SCREENS = ['start', 'plan', 'checks', 'norms', 'papers'] as const;
type Screen = (typeof SCREENS)[number];

/** A plan that stands in a file, or that anybody can open again. */
const isElsewhere = ({ origin }: Opened) => !('made' in origin);

interface ShellProps {
  readonly workspace: Workspace;
  readonly kept: Kept;
  readonly screen: Screen;
  readonly onScreen: (screen: Screen) => void;
  readonly tools?: ReactNode;
  readonly told?: ReactNode;
  /** What stops the plan from being sent, told at its tab. */
  readonly errors?: number;
  /** The screens that need a plan. */
  readonly children: ReactNode;
}

/** What stands around every screen: the tabs, what happened last, and what is kept. */
function Shell({ workspace, kept, screen, onScreen, tools, told, errors = 0, children }: ShellProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  const panel = useId();
  const tabs = SCREENS.map((name) => ({
    name,
    label: name === 'checks' && errors > 0 ? t('tab.checksFound', { count: errors }) : t(`tab.${name}`),
  }));
  return (
    <>
      <div className={styles.head}>
        <Tabs label={t('tab.all')} tabs={tabs} shown={screen} panel={panel} onShow={onScreen} />
        <div className={styles.tools}>{tools}</div>
      </div>
      {told}
      <NoticeArea {...workspace} />
      <div className={styles.panel} id={panel} role="tabpanel" aria-labelledby={`tab-${screen}`}>
        <Suspense fallback={<p role="status">{t('work.loading')}</p>}>
          {screen === 'start' ? (
            <Start workspace={workspace}>
              <LeftBehind drafts={kept.drafts} onOpen={kept.takeUp} onRemove={kept.remove} />
            </Start>
          ) : screen === 'norms' ? (
            <NormBook />
          ) : (
            children
          )}
        </Suspense>
      </div>
      <KeepBar kept={kept} />
    </>
  );
}

type Around = Omit<ShellProps, 'children' | 'tools' | 'told' | 'errors'>;

interface WorkProps extends Around {
  readonly opened: Opened;
  readonly store: PlanStore;
}

type Does = 'undo' | 'redo' | 'save';
const KEYS: Readonly<Record<string, Does>> = { z: 'undo', y: 'redo', s: 'save' };

/** Keys that mean the same wherever the keyboard is, also where it is nowhere. */
function useKeys(act: (does: Does) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const does = event.ctrlKey || event.metaKey ? KEYS[event.key.toLowerCase()] : undefined;
    // A field that is typed into takes back its own letters.
    const typed = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (does === undefined || event.defaultPrevented || (does !== 'save' && typed)) return;
    event.preventDefault();
    act(does);
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

/** Leaving with what stands in no file is asked about first. */
function useWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [unsaved]);
}

/** The screens around a plan. */
function Work({ opened, store, ...around }: WorkProps) {
  const styles = useStyles();
  const { t } = useLanguage();
  const { workspace, screen, onScreen } = around;
  const { plan, canUndo, canRedo, unsaved, told } = usePlanState(store);
  const review = useReview(plan);
  const [place, setPlace] = useState<Place>(START);
  useWarning(unsaved);
  const { dismiss } = workspace;
  useEffect(() => {
    if (told !== undefined) dismiss();
  }, [told, dismiss]);
  const take = (paper: Paper) => {
    workspace.run(paper.id, async () => {
      const done = await download(paper, { ...opened, plan });
      if (paper.saves) store.markSaved(plan);
      return done;
    });
  };
  const go = (finding: Found) => {
    void placeOf(finding, plan, place).then((next) => {
      if (next === undefined) return;
      setPlace(next);
      onScreen('plan');
    });
  };
  useKeys((does) => {
    if (does === 'save') take(paperOf('book'));
    else store[does]();
  });
  const tools = (
    <>
      <span className={unsaved ? styles.mark : styles.saved} data-testid="unsaved">
        {t(unsaved ? 'work.unsaved' : 'work.saved')}
      </span>
      <Button size="small" title="Ctrl+Z" disabledFocusable={!canUndo} onClick={store.undo}>
        {t('work.undo')}
      </Button>
      <Button size="small" title="Ctrl+Y" disabledFocusable={!canRedo} onClick={store.redo}>
        {t('work.redo')}
      </Button>
      <Button
        size="small"
        appearance="primary"
        title="Ctrl+S"
        disabledFocusable={workspace.busy !== undefined}
        onClick={() => {
          take(paperOf('book'));
        }}
      >
        {t('work.save')}
      </Button>
    </>
  );
  return (
    <div className={mergeClasses(styles.page, screen === 'plan' && styles.filled)}>
      <Shell
        {...around}
        tools={tools}
        told={<ToldLine told={told} />}
        errors={review.findings.filter(({ severity }) => severity === 'error').length}
      >
        {screen === 'plan' && (
          <div className={styles.desk}>
            <Desk store={store} review={review} place={place} onPlace={setPlace} />
          </div>
        )}
        {screen === 'checks' && <CheckList review={review} onGo={go} />}
        {screen === 'papers' && <Papers opened={{ ...opened, plan }} busy={workspace.busy} onTake={take} />}
      </Shell>
    </div>
  );
}

/** What a screen says that has no plan to show. */
function NoPlan({ onStart }: { readonly onStart: () => void }) {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.page}>
      <p className={styles.note}>{t('start.nothing')}</p>
      <div>
        <Button onClick={onStart}>{t('tab.start')}</Button>
      </div>
    </div>
  );
}

/** Plans that were taken up again: what was typed into them stands in no file. */
const takenUp = new WeakSet<Opened>();

/** The product without Office: a plan begun or opened, edited, checked, and taken away. */
export function Page() {
  const styles = useStyles();
  const workspace = useWorkspace('nothing');
  const { opened, take } = workspace;
  const [screen, setScreen] = useState<Screen>('start');
  const store = useMemo(
    () => opened && new PlanStore(opened.plan, isElsewhere(opened) && !takenUp.has(opened)),
    [opened],
  );
  const kept = useKept(opened, store, (found, at) => {
    takenUp.add(found);
    take(found, { key: 'keep.restored', params: momentOf(at) });
  });
  // Another plan is looked at from its first cell.
  const [seen, setSeen] = useState({ opened, turn: 0 });
  if (opened !== seen.opened) {
    setSeen({ opened, turn: seen.turn + 1 });
    setScreen('plan');
  }
  const around = { workspace, kept, screen, onScreen: setScreen };
  if (opened !== undefined && store !== undefined)
    return <Work key={seen.turn} {...around} opened={opened} store={store} />;
  return (
    <div className={styles.page}>
      <Shell {...around}>
        <NoPlan
          onStart={() => {
            setScreen('start');
          }}
        />
      </Shell>
    </div>
  );
}
