import { sayOf, tell } from '../../locales';
import { can, goTo, missingIn, writeNotes } from '../../office';
import { useLanguage } from '../../ui';
import { FindingList } from './finding-list';
import { type Kit, KitContext, useKit } from './kit';
import { type Live, useLive } from './use-live';

/** What the check is doing, or what it came to, in one line. */
function Status({ state }: Pick<Live, 'state'>) {
  const { useStyles } = useKit();
  const styles = useStyles();
  const { t } = useLanguage();
  const count = (severity: string) =>
    state?.checked?.findings.filter(({ finding }) => finding.severity === severity).length ?? 0;
  const counts = { errors: count('error'), warnings: count('warning'), hints: count('hint') };
  const phase = state?.phase ?? 'off';
  return (
    <div role="status" aria-live="polite">
      <p className={styles.text}>
        {phase === 'ready' ? t('live.phase.ready', counts) : t(`live.phase.${phase}`)}
      </p>
      {state !== undefined && state.unmarked.length > 0 && (
        <p className={styles.small}>{t('live.unmarked', { sheets: state.unmarked.join(', ') })}</p>
      )}
      {state !== undefined && state.beyond > 0 && (
        <p className={styles.small}>{t('live.beyond', { count: state.beyond })}</p>
      )}
    </div>
  );
}

/** Cells that cannot be understood: nothing can be checked before they are put right. */
function Unread({ live }: { readonly live: Live }) {
  const { Link, useStyles } = useKit();
  const styles = useStyles();
  const { lang, t } = useLanguage();
  const { state } = live;
  if (state?.phase !== 'unreadable') return null;
  if (state.unread.length === 0) return <p className={styles.text}>{tell(lang, state.problem)}</p>;
  return (
    <ul className={styles.list}>
      {state.unread.slice(0, 20).map(({ refusal, sheet, cell }) => (
        <li className={`${styles.item} ${styles.error}`} key={`${sheet}!${cell} ${refusal.key}`}>
          {sayOf(lang, refusal)}{' '}
          <Link
            as="button"
            onClick={() => {
              live.act(async () => ((await goTo(sheet, cell)).hidden ? 'live.hiddenCell' : undefined));
            }}
          >
            {t('live.go')}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Told({ live }: { readonly live: Live }) {
  const { Button, useStyles } = useKit();
  const styles = useStyles();
  const { lang, t } = useLanguage();
  const { told, canUndo, undo } = live;
  return (
    <div>
      <div role="alert">
        {told !== undefined && 'error' in told && <p className={styles.text}>{tell(lang, told.error)}</p>}
      </div>
      {told !== undefined && 'key' in told && <p className={styles.text}>{t(told.key)}</p>}
      {canUndo && (
        <Button size="small" onClick={undo}>
          {t('live.undo')}
        </Button>
      )}
    </div>
  );
}

function Notes({ live }: { readonly live: Live }) {
  const { Button, useStyles } = useKit();
  const styles = useStyles();
  const { lang, t } = useLanguage();
  const { state, words } = live;
  const findings = state?.checked?.findings ?? [];
  const write = (placed: typeof findings) => {
    live.act(async () => {
      await writeNotes(placed, ({ finding }) => words?.sayFinding(lang, finding) ?? '');
      return 'live.notesWritten';
    });
  };
  if (state?.checked === undefined || !can('notes')) return null;
  return (
    <div className={styles.row}>
      <Button
        size="small"
        onClick={() => {
          write(findings);
        }}
      >
        {t('live.writeNotes')}
      </Button>
      <Button
        size="small"
        onClick={() => {
          write([]);
        }}
      >
        {t('live.clearNotes')}
      </Button>
    </div>
  );
}

/** «Kiểm tra»: what the open workbook breaks, now and while people go on typing. */
function Section() {
  const { Button, useStyles } = useKit();
  const styles = useStyles();
  const { lang, t } = useLanguage();
  const live = useLive();
  return (
    <section className={styles.section} aria-label={t('live.title')}>
      <h2 className={styles.title}>{t('live.title')}</h2>
      <div className={styles.row}>
        <label className={styles.row}>
          <input
            type="checkbox"
            role="switch"
            className={styles.switch}
            checked={live.on}
            onChange={({ currentTarget }) => {
              live.turn(currentTarget.checked);
            }}
          />
          {t('live.switch')}
        </label>
        <Button size="small" onClick={live.again}>
          {t('live.again')}
        </Button>
      </div>
      <Status state={live.state} />
      <Told live={live} />
      <Unread live={live} />
      <FindingList live={live} />
      <Notes live={live} />
      {live.state !== undefined &&
        missingIn('excel').map(({ feature, refusal }) => (
          <p className={styles.small} key={feature}>
            {sayOf(lang, refusal)}
          </p>
        ))}
    </section>
  );
}

export default function CheckSection({ kit }: { readonly kit: Kit }) {
  return (
    <KitContext.Provider value={kit}>
      <Section />
    </KitContext.Provider>
  );
}
