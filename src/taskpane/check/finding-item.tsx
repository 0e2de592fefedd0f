import { useState } from 'react';
import { type Answer, goTo, type Placed, proposeAnswer, proposeFix } from '../../office';
import { formatDong, isoDate } from '../../plan';
import type { CellWrite, PlanWrites } from '../../workbook';
import { useLanguage } from '../../ui';
import { useKit } from './kit';
import type { Live } from './use-live';

const shown = (value: CellWrite['value']) => (typeof value === 'number' ? formatDong(value) : (value ?? '—'));

/** The day on this person's calendar. */
function today() {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return isoDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}

interface ItemProps {
  readonly live: Live;
  readonly placed: Placed;
}

/** What a fix would write, old beside new, before anything is written. */
function FixBox({ live, writes, close }: { live: Live; writes: PlanWrites; close: () => void }) {
  const { Button, useStyles } = useKit();
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div className={styles.box}>
      {writes.cells.map(({ sheet, cell, title, before, value }) => (
        <p className={styles.change} key={`${sheet}!${cell}`}>
          {t('live.change', { sheet, cell, title, before: shown(before), after: shown(value) })}
        </p>
      ))}
      <div className={styles.row}>
        <Button
          appearance="primary"
          onClick={() => {
            close();
            live.write(writes, 'live.fixed');
          }}
        >
          {t('live.doFix')}
        </Button>
        <Button onClick={close}>{t('live.close')}</Button>
      </div>
    </div>
  );
}

/** Who answers for a warning, and why. */
function AnswerBox({ live, placed, close }: ItemProps & { readonly close: () => void }) {
  const { Button, useStyles } = useKit();
  const styles = useStyles();
  const { t } = useLanguage();
  const [who, setWho] = useState('');
  const [reason, setReason] = useState('');
  const checked = live.state?.checked;
  const date = today();
  const ready = checked !== undefined && date !== undefined && who.trim() !== '' && reason.trim() !== '';
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const answer: Answer = { who: who.trim(), reason: reason.trim(), date };
        close();
        live.act(() => {
          live.write(proposeAnswer(checked, placed, answer), 'live.answered');
          return Promise.resolve(undefined);
        });
      }}
    >
      <label>
        {t('live.who')}
        <input
          className={styles.input}
          value={who}
          onChange={({ currentTarget }) => {
            setWho(currentTarget.value);
          }}
        />
      </label>
      <label>
        {t('live.reason')}
        <input
          className={styles.input}
          value={reason}
          onChange={({ currentTarget }) => {
            setReason(currentTarget.value);
          }}
        />
      </label>
      <div className={styles.row}>
        <Button appearance="primary" type="submit" disabledFocusable={!ready}>
          {t('live.doAnswer')}
        </Button>
        <Button onClick={close}>{t('live.close')}</Button>
      </div>
    </form>
  );
}

/** One finding: what it says, its cell to go to, and what can be done about it. */
export function FindingItem({ live, placed }: ItemProps) {
  const { Button, Link, useStyles } = useKit();
  const styles = useStyles();
  const { lang, t } = useLanguage();
  const [writes, setWrites] = useState<PlanWrites>();
  const [answering, setAnswering] = useState(false);
  const { finding, sheet, cell } = placed;
  const { severity, rule, fix, acknowledged } = finding;
  const { words, state } = live;
  const about = words?.ABOUT.get(rule);
  const checked = state?.checked;
  return (
    <li className={`${styles.item} ${styles[severity]}`}>
      <span className={styles.small}>
        {t(`live.severity.${severity}`)} · {rule} ·{' '}
        <Link
          as="button"
          onClick={() => {
            live.act(async () => ((await goTo(sheet, cell)).hidden ? 'live.hiddenCell' : undefined));
          }}
        >
          {sheet}!{cell}
        </Link>
      </span>
      <p className={styles.text}>{words?.sayFinding(lang, finding)}</p>
      {acknowledged !== undefined && (
        <p className={styles.small}>
          {t('live.answeredBy', { who: acknowledged.who, reason: acknowledged.reason })}
        </p>
      )}
      <div className={styles.row}>
        {fix !== undefined && about !== undefined && checked !== undefined && writes === undefined && (
          <Button
            size="small"
            onClick={() => {
              live.act(() => {
                setWrites(proposeFix(checked, placed));
                return Promise.resolve(undefined);
              });
            }}
          >
            {words?.saySentence(lang, about, fix.title)}
          </Button>
        )}
        {severity !== 'error' && acknowledged === undefined && !answering && (
          <Button
            size="small"
            onClick={() => {
              setAnswering(true);
            }}
          >
            {t('live.answer')}
          </Button>
        )}
      </div>
      {writes !== undefined && (
        <FixBox
          live={live}
          writes={writes}
          close={() => {
            setWrites(undefined);
          }}
        />
      )}
      {answering && (
        <AnswerBox
          live={live}
          placed={placed}
          close={() => {
            setAnswering(false);
          }}
        />
      )}
    </li>
  );
}
