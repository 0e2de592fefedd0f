import { useState } from 'react';
import { type Orientation, type PaperRefresh, tableDocx, type TableName } from '../../document';
import { type MessageKey, type Params, Refusal, sayOf, tell } from '../../locales';
import { applyRefresh, can, commentFindings, insertAtCursor, missingIn, previewRefresh } from '../../office';
import type { Plan } from '../../plan';
import { loadReview, loadReviewLaw } from '../../review';
import { useLanguage } from '../../ui';
import { type Kit, KitContext, useKit } from '../check/kit';
import { RefreshBox } from './refresh-box';

interface Told {
  readonly key: MessageKey;
  readonly params?: Params;
}

const TABLES: readonly (readonly [TableName, Orientation])[] = [
  ['budget', 'portrait'],
  ['budget', 'landscape'],
  ['activities', 'portrait'],
  ['activities', 'landscape'],
];

async function insertTable(plan: Plan, choice: number): Promise<Told> {
  const [name, orientation] = TABLES[choice] ?? (['budget', 'portrait'] as const);
  const docx = await tableDocx(plan, name, orientation);
  if (docx === undefined) throw new Refusal('paper.noTable', {});
  await insertAtCursor(docx);
  return { key: 'paper.inserted' };
}

/** The open document and the plan at hand: what of it is out of date, a table at the cursor, findings as comments. */
function Section({ plan }: { readonly plan: Plan }) {
  const { Button, useStyles } = useKit();
  const styles = useStyles();
  const { lang, t } = useLanguage();
  const [refresh, setRefresh] = useState<PaperRefresh>();
  const [table, setTable] = useState(0);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const [failed, setFailed] = useState<unknown>();

  const run = (work: () => Promise<Told | undefined>) => {
    setBusy(true);
    setTold(undefined);
    setFailed(undefined);
    work()
      .then(setTold, setFailed)
      .finally(() => {
        setBusy(false);
      });
  };
  const show = async () => {
    setRefresh(await previewRefresh(plan));
    return undefined;
  };
  const apply = async (): Promise<Told> => {
    if (refresh === undefined) return { key: 'paper.upToDate' };
    const { figures, tables, left } = await applyRefresh(refresh);
    setRefresh(undefined);
    const names = left.map(({ title }) => title).join(', ');
    if (names !== '') throw new Refusal('paper.partly', { figures, tables, names });
    return { key: 'paper.applied', params: { figures, tables } };
  };
  const comment = async (): Promise<Told> => {
    const [law, { Reviewer, RULES, sayFinding }] = await Promise.all([loadReviewLaw(plan), loadReview()]);
    const findings = new Reviewer(law, RULES).review(plan);
    const { written, unplaced } = await commentFindings(plan, findings, (finding) =>
      sayFinding('vi', finding),
    );
    return { key: 'paper.commented', params: { written, unplaced } };
  };

  return (
    <section className={styles.section} aria-label={t('paper.title')}>
      <h2 className={styles.title}>{t('paper.title')}</h2>
      <div className={styles.row}>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            run(show);
          }}
        >
          {t('paper.show')}
        </Button>
        {can('comments') && (
          <Button
            disabledFocusable={busy}
            onClick={() => {
              run(comment);
            }}
          >
            {t('paper.comment')}
          </Button>
        )}
      </div>
      {refresh !== undefined && (
        <RefreshBox
          refresh={refresh}
          apply={() => {
            run(apply);
          }}
          close={() => {
            setRefresh(undefined);
          }}
        />
      )}
      <div className={styles.row}>
        <select
          className={styles.input}
          aria-label={t('paper.table')}
          value={String(table)}
          onChange={({ currentTarget }) => {
            setTable(Number(currentTarget.value));
          }}
        >
          {TABLES.map(([name, orientation], index) => (
            <option key={index} value={index}>
              {t(`paper.table.${name}`)}, {t(`paper.${orientation}`)}
            </option>
          ))}
        </select>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            run(() => insertTable(plan, table));
          }}
        >
          {t('paper.insert')}
        </Button>
      </div>
      <div role="status">
        {busy && t('do.working')}
        {told !== undefined && <p className={styles.text}>{t(told.key, told.params)}</p>}
      </div>
      <div role="alert">{failed !== undefined && <p className={styles.text}>{tell(lang, failed)}</p>}</div>
      {missingIn('word').map(({ feature, refusal }) => (
        <p className={styles.small} key={feature}>
          {sayOf(lang, refusal)}
        </p>
      ))}
    </section>
  );
}

export default function PaperSection({ kit, plan }: { readonly kit: Kit; readonly plan: Plan }) {
  return (
    <KitContext.Provider value={kit}>
      <Section plan={plan} />
    </KitContext.Provider>
  );
}
