import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { loadProgrammes, partTitle, type Programmes } from '../../norms';
import { type Level, LEVELS, type Plan, readDate, SOURCES, type SourceName } from '../../plan';
import type { GridModule } from '../plan-grid/kit';
import { useLanguage } from '../language';
import { ChoiceField, TextField } from '../row-panel/field';
import { usePanelStyles } from '../row-panel/panel-styles';
import { branches, planOf, regimeFor } from './about';

/** The last year in which there are districts to plan for. */
const LAST_DISTRICT = 2025;
const YEARS = [2024, 2025, 2026, 2027] as const;
const WIDEST = 90;

/** As wide as a list can be read. */
const short = (text: string) => (text.length > WIDEST ? `${text.slice(0, WIDEST)}…` : text);

interface NewPlanProps {
  readonly onMade: (plan: Plan) => void;
}

/** A new plan from a few questions; only what the level needs is asked, and the rest can wait. */
export default function NewPlan({ onMade }: NewPlanProps) {
  const styles = usePanelStyles();
  const { t } = useLanguage();
  const [law, setLaw] = useState<Programmes>();
  const [grid, setGrid] = useState<GridModule>();
  const [level, setLevel] = useState<Level>('commune');
  const [year, setYear] = useState<number>(2025);
  const [texts, setTexts] = useState({
    name: '',
    parent: '',
    province: '',
    place: '',
    title: '',
    decision: '',
  });
  const [programmeId, setProgramme] = useState('');
  const [partId, setPart] = useState('');
  const [money, setMoney] = useState({ amount: '', decided: '', source: 'central' as SourceName });
  const [tried, setTried] = useState(false);
  useEffect(() => {
    void loadProgrammes().then(setLaw);
    void import('../../workbook').then(({ loadGrid }) => loadGrid()).then(setGrid);
  }, []);
  const programmes = law?.programmes.filter((programme) => regimeFor(programme, year) !== undefined) ?? [];
  const programme = programmes.find(({ id }) => id === programmeId) ?? programmes[0];
  const parts = branches(programme);
  const part = parts.find(({ part: { id } }) => id === partId);
  const put = (field: keyof typeof texts) => (text: string) => {
    setTexts((before) => ({ ...before, [field]: text }));
  };
  const amount = grid?.readAmount(money.amount);
  const day = readDate(money.decided);
  const wrong = {
    name: texts.name.trim() === '' ? t('start.needsName') : undefined,
    amount:
      money.amount.trim() !== '' && (amount === undefined || amount < 0) ? t('start.needsAmount') : undefined,
    decided: money.decided.trim() !== '' && day === undefined ? t('start.needsDate') : undefined,
  };
  const make = () => {
    setTried(true);
    if (law === undefined || Object.values(wrong).some((text) => text !== undefined)) return;
    onMade(
      planOf(
        {
          ...{ level, year, ...texts, programme: programme?.id ?? '', part: part?.part.id ?? '' },
          ...{ amount: amount ?? null, decided: day ?? null, source: money.source },
        },
        law,
      ),
    );
  };
  const levels = LEVELS.filter((one) => one !== 'district' || year <= LAST_DISTRICT);
  return (
    <form
      className={styles.section}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <div className={styles.wide}>
        <ChoiceField
          label={t('start.level')}
          value={level}
          options={levels.map((one) => ({ value: one, label: t(`plan.level.${one}`) }))}
          onValue={(value) => {
            setLevel(LEVELS.find((one) => one === value) ?? level);
          }}
        />
        <ChoiceField
          label={t('start.year')}
          value={String(year)}
          options={YEARS.map((one) => ({ value: String(one), label: String(one) }))}
          onValue={(value) => {
            setYear(Number(value));
            if (Number(value) > LAST_DISTRICT && level === 'district') setLevel('commune');
          }}
        />
      </div>
      <TextField
        label={t('start.name')}
        hint={t(`start.nameHint.${level}`)}
        wrong={tried ? wrong.name : undefined}
        lang="vi"
        value={texts.name}
        onText={put('name')}
      />
      {level === 'department' && (
        <TextField label={t('start.parent')} lang="vi" value={texts.parent} onText={put('parent')} />
      )}
      <div className={styles.wide}>
        <TextField
          label={t('start.province')}
          hint={t('start.provinceHint')}
          lang="vi"
          value={texts.province}
          onText={put('province')}
        />
        <TextField
          label={t('start.place')}
          hint={t('start.placeHint')}
          lang="vi"
          value={texts.place}
          onText={put('place')}
        />
      </div>
      <ChoiceField
        label={t('start.programme')}
        value={programme?.id ?? ''}
        options={programmes.map(({ id, name = id }) => ({ value: id, label: short(name) }))}
        onValue={setProgramme}
      />
      <ChoiceField
        label={t('start.part')}
        hint={t('start.partHint')}
        value={part?.part.id ?? ''}
        options={[
          { value: '', label: t('start.partLater') },
          ...parts.map((branch) => ({
            value: branch.part.id,
            label: short(`${'\u2003'.repeat(branch.depth)}${partTitle(branch.part)}`),
          })),
        ]}
        onValue={setPart}
      />
      <details>
        <summary>{t('start.funding')}</summary>
        <div className={styles.section}>
          <TextField
            label={t('start.decision')}
            hint={t('start.decisionHint')}
            lang="vi"
            value={texts.decision}
            onText={put('decision')}
          />
          <div className={styles.wide}>
            <TextField
              label={t('start.decided')}
              wrong={tried ? wrong.decided : undefined}
              value={money.decided}
              onText={(decided) => {
                setMoney({ ...money, decided });
              }}
            />
            <TextField
              label={t('start.amount')}
              hint={t('start.amountHint')}
              wrong={tried ? wrong.amount : undefined}
              value={money.amount}
              onText={(typed) => {
                setMoney({ ...money, amount: typed });
              }}
            />
            <ChoiceField
              label={t('start.source')}
              value={money.source}
              options={SOURCES.map((one) => ({ value: one, label: t(`source.${one}`) }))}
              onValue={(value) => {
                setMoney({ ...money, source: SOURCES.find((one) => one === value) ?? money.source });
              }}
            />
          </div>
        </div>
      </details>
      <div className={styles.row}>
        <Button appearance="primary" type="submit" disabledFocusable={law === undefined}>
          {t('start.make')}
        </Button>
      </div>
      {tried && wrong.name !== undefined && (
        <p className={styles.wrong} role="alert">
          {wrong.name}
        </p>
      )}
    </form>
  );
}
