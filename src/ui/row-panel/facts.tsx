import { useState } from 'react';
import { Refusal } from '../../locales';
import type { Fact } from '../../norms';
import { edit } from '../../plan';
import { useLanguage } from '../language';
import type { Kit } from '../plan-grid/kit';
import type { PlanStore } from '../work/plan-store';
import { ChoiceField, TextField } from './field';
import { usePanelStyles } from './panel-styles';

interface FactProps {
  readonly fact: Fact;
  readonly value: unknown;
  readonly onValue: (value: unknown) => void;
  /** Reads a number as a sheet reads it. */
  readonly read: (text: string) => unknown;
}

function NumberFact({ fact, value, onValue, read }: FactProps) {
  const { t } = useLanguage();
  const shown = typeof value === 'number' ? String(value).replace('.', ',') : '';
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const leave = () => {
    if (typed === undefined || typed === shown) {
      setTyped(undefined);
      return;
    }
    try {
      onValue(read(typed));
      setTyped(undefined);
      setWrong(false);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setWrong(true);
    }
  };
  return (
    <TextField
      label={fact.unit === undefined ? fact.label : `${fact.label} (${fact.unit})`}
      inputMode="decimal"
      value={typed ?? shown}
      wrong={isWrong ? t('row.needsNumber') : undefined}
      lang="vi"
      onText={setTyped}
      onBlur={leave}
      onKeyDown={({ key }) => {
        if (key === 'Enter') leave();
      }}
    />
  );
}

function ChosenFact({ fact, value, onValue }: FactProps) {
  const { t } = useLanguage();
  const choices: readonly (readonly [string, string])[] =
    fact.type === 'boolean'
      ? [
          ['true', t('row.yes')],
          ['false', t('row.no')],
        ]
      : Object.entries(fact.choices ?? {});
  return (
    <ChoiceField
      label={fact.label}
      value={typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value : ''}
      options={[
        { value: '', label: t('row.unsaid') },
        ...choices.map(([key, label]) => ({ value: key, label })),
      ]}
      onValue={(key) => {
        onValue(key === '' ? undefined : fact.type === 'boolean' ? key === 'true' : key);
      }}
    />
  );
}

interface FactsProps {
  readonly id: string;
  readonly asked: readonly string[];
  readonly stated: Readonly<Record<string, unknown>>;
  readonly kit: Kit;
  readonly store: PlanStore;
}

/** What the law still wants to know of a line, as small fields. */
export function FactFields({ id, asked, stated, kit, store }: FactsProps) {
  const styles = usePanelStyles();
  const { t } = useLanguage();
  const known = asked.flatMap((name) => {
    const fact = kit.law.facts[name];
    return fact === undefined ? [] : [[name, fact] as const];
  });
  if (known.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('row.facts')}>
      <h3 className={styles.heading}>{t('row.facts')}</h3>
      <div className={styles.fields}>
        {known.map(([name, fact]) => {
          const Input = fact.type === 'number' ? NumberFact : ChosenFact;
          return (
            <Input
              key={`${id} ${name}`}
              fact={fact}
              value={stated[name]}
              read={(text) => kit.cells.lines.read(kit.grid.factColumn(name, fact.label), text, id)}
              onValue={(value) => {
                store.change({ key: 'work.edited', params: { cell: `${fact.label} (${id})` } }, (plan) =>
                  edit(plan, [
                    { kind: 'set', table: 'lines', changes: [{ id, field: `facts.${name}`, value }] },
                  ]),
                );
              }}
            />
          );
        })}
      </div>
    </section>
  );
}
