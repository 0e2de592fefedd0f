import {
  type Cut,
  cutBy,
  formatDong,
  type Funding,
  type Plan,
  partOf,
  planTotal,
  purses,
  quarterOf,
  type SourceName,
  SOURCES,
  sum,
  roman,
} from '../../plan';
import { columnName, quoteSheet } from '../model/address';
import type { ChartModel, NamedReference, SheetModel } from '../model/sheet-model';
import choices from './data/choices.json';
import summary from './data/summary.json';
import { fill, type PartNames, partName } from './form-text';
import { byAppraisal, byExecution } from './summary-progress';
import { type Block, type BlockCell, BlockSheet, type Placed } from './summary-blocks';

const KEY_WIDTHS = [12, 46];
const LEAST_WIDTH = 15;
const MONEY = KEY_WIDTHS.length;
/** Hidden: where a decision stands in its table. */
const HELPER = MONEY + summary.money.length;
/** More activities than this make no chart that could be read. */
const MOST_BARS = 40;

const { cuts, money } = summary;
const NOTHING: Cut = {
  amount: sum([]),
  sources: { central: sum([]), province: sum([]), district: sum([]), commune: sum([]), other: sum([]) },
};

const shown = (value: string | null, formula?: string): BlockCell => ({
  value,
  style: 'shown',
  ...(formula === undefined ? {} : { formula }),
});
const computed = (value: number | string, formula: string): BlockCell => ({
  value,
  style: 'computed',
  formula,
});

/** What the sheet holds for one text: it does not tell capitals from small letters, nor does a sum by that text. */
function spelledOnce(): (text: string) => string {
  const first = new Map<string, string>();
  return (text) => {
    const key = text.toLocaleLowerCase('vi');
    const known = first.get(key);
    if (known === undefined) first.set(key, text);
    return known ?? text;
  };
}

interface Entry {
  readonly key: string | null;
  readonly label: string;
  readonly labelFormula?: string;
  readonly cut: Cut | undefined;
  /** Another formula than that of the block. */
  readonly formula?: string;
}

function moneyOf({ amount, sources }: Cut): Record<string, number> {
  return { amount, ...sources, local: purses(sources).local };
}

function cutBlock(
  plan: Plan,
  { heading, key, label, formula }: { heading: string; key: string; label: string; formula: string },
  entries: readonly Entry[],
): Block {
  const records = entries.map((entry) => {
    const values = moneyOf(entry.cut ?? NOTHING);
    const cells = money.map(({ field, title, formula: own }): BlockCell => {
      // The row is not known yet: its mark stays in the formula.
      const said = own ?? fill(entry.formula ?? formula, { column: title, r: '{r}' });
      return computed(values[field] ?? 0, said);
    });
    return [shown(entry.key), shown(entry.label, entry.labelFormula), ...cells];
  });
  const sums = money.map(({ field }, at) => ({
    column: MONEY + at,
    value: sum(entries.map(({ cut }) => moneyOf(cut ?? NOTHING)[field] ?? 0)),
    ...(field === 'amount' ? { against: { formula: summary.planTotal, value: planTotal(plan) } } : {}),
  }));
  return { heading, titles: [key, label, ...money.map(({ title }) => title)], records, sums };
}

function byActivity(plan: Plan): Block {
  const found = cutBy(plan, ({ activity }) => activity);
  const entries = plan.activities.map(({ id, name }) => ({
    key: id,
    label: name,
    labelFormula: cuts.activity.labelFormula,
    cut: found.get(id),
  }));
  return cutBlock(plan, cuts.activity, entries);
}

function byQuarter(plan: Plan): Block {
  const found = [...cutBy(plan, quarterOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = found.map(([key, cut]) => {
    const [year = '', quarter = ''] = key.split('-Q');
    return { key, label: fill(cuts.quarter.text, { quarter: roman(Number(quarter)), year }), cut };
  });
  return cutBlock(plan, cuts.quarter, entries);
}

/** The blank one last, also when every line has a code: the next line may have none. */
function byCode(plan: Plan): Block {
  const once = spelledOnce();
  const found = cutBy(plan, ({ economicCode }) => once(economicCode));
  const codes = [...found.keys()].filter((code) => code !== '').sort();
  const entries: Entry[] = codes.map((key) => ({
    key,
    label: fill(cuts.code.text, { key }),
    cut: found.get(key),
  }));
  return cutBlock(plan, cuts.code, [...entries, { key: null, label: cuts.code.blank, cut: found.get('') }]);
}

function byLead(plan: Plan): Block {
  const once = spelledOnce();
  const found = cutBy(plan, (_, { lead }) => once(lead));
  const units = [...found.keys()].filter((unit) => unit !== '');
  const entries: Entry[] = units.map((label, at) => ({ key: String(at + 1), label, cut: found.get(label) }));
  const blank = { key: null, label: cuts.lead.blank, cut: found.get(''), formula: cuts.lead.blankFormula };
  return cutBlock(plan, cuts.lead, [...entries, blank]);
}

/** Of a merged plan: what each unit asks under each sub-project, from which purse. */
function byUnit(plan: Plan): Block | undefined {
  if (plan.units.length === 0) return undefined;
  const once = spelledOnce();
  const rows = new Map<string, { unit: string; part: string }>();
  const keyOf = (unit: string, part: string) => {
    const key = `${unit}|${part}`;
    rows.set(key, { unit, part });
    return key;
  };
  const found = cutBy(plan, (_, activity) => keyOf(once(activity.lead), once(partOf(plan, activity))));
  const entries = [...rows].map(([key, { unit, part }]) => ({ key: part, label: unit, cut: found.get(key) }));
  return cutBlock(plan, cuts.unit, entries);
}

const partOfFunding = (plan: Plan, { part }: Funding) => (part === '' ? plan.part : part);
const assigned = (records: readonly Funding[]) => sum(records.map(({ amount }) => amount ?? 0));

function byDecision(plan: Plan): Block {
  const { heading, columns, match } = summary.decisions;
  const records = plan.funding.map((record, at) => {
    const values: Record<string, string | number> = {
      ...record,
      date: record.date ?? '',
      part: partOfFunding(plan, record),
      source: choices.sources.labels[record.source],
      amount: record.amount ?? '',
    };
    const cells = columns.map(({ field, formula }): BlockCell => {
      const value = values[field] ?? '';
      if (formula === undefined) return shown(String(value));
      return field === 'amount' ? computed(value, formula) : shown(String(value), formula);
    });
    return [...cells, { value: at + 1, style: 'helper', formula: match } as const];
  });
  const total = assigned(plan.funding);
  const against = { formula: summary.assignedTotal, value: total };
  return {
    heading,
    titles: columns.map(({ title }) => title),
    records,
    sums: [{ column: columns.length - 1, value: total, against }],
  };
}

interface Purse {
  readonly part: string;
  readonly source: SourceName;
  readonly assigned: number;
  readonly planned: number;
}

/** Every sub-project and source that has money on either side. */
function pursesOf(plan: Plan): Purse[] {
  const once = spelledOnce();
  const planned = cutBy(plan, (_, activity) => once(partOf(plan, activity)));
  const given = new Map<string, number>();
  const known = new Set(planned.keys());
  for (const record of plan.funding) {
    const part = once(partOfFunding(plan, record));
    const key = `${record.source} ${part}`;
    known.add(part);
    given.set(key, (given.get(key) ?? 0) + (record.amount ?? 0));
  }
  return [...known].flatMap((part) =>
    SOURCES.flatMap((source): Purse[] => {
      const purse = {
        assigned: given.get(`${source} ${part}`) ?? 0,
        planned: planned.get(part)?.sources[source] ?? 0,
      };
      return given.has(`${source} ${part}`) || purse.planned !== 0 ? [{ part, source, ...purse }] : [];
    }),
  );
}

function byPart(plan: Plan, names: PartNames): Block {
  const { heading, columns, ...wording } = summary.parts;
  const found = pursesOf(plan);
  const records = found.map((purse) => {
    const title = choices.sources.labels[purse.source];
    return [
      shown(purse.part === '' ? null : purse.part),
      shown(partName(plan, names, purse.part)),
      shown(title),
      computed(purse.assigned, wording.assigned),
      computed(purse.planned, fill(wording.planned, { column: title, r: '{r}' })),
      computed(purse.assigned - purse.planned, wording.left),
    ];
  });
  const total = { assigned: assigned(plan.funding), planned: sum(found.map(({ planned }) => planned)) };
  return {
    heading,
    titles: columns,
    records,
    sums: [
      {
        column: 3,
        value: total.assigned,
        against: { formula: summary.assignedTotal, value: assigned(plan.funding) },
      },
      {
        column: 4,
        value: total.planned,
        against: { formula: summary.planTotal, value: planTotal(plan) },
      },
      { column: 5, value: total.assigned - total.planned },
    ],
  };
}

function chartOf(block: Block, { first, last }: Placed, area: ChartModel['area']): ChartModel {
  const range = (column: number) =>
    `${quoteSheet(summary.sheet)}!$${columnName(column)}$${first}:$${columnName(column)}$${last}`;
  const shownFields = ['central', 'local', 'other'];
  return {
    ...summary.chart,
    area,
    categories: { reference: range(0), values: block.records.map(([key]) => String(key?.value ?? '')) },
    series: money.flatMap(({ field, title }, at) => {
      if (!shownFields.includes(field)) return [];
      const values = block.records.map((cells) => Number(cells[MONEY + at]?.value ?? 0));
      return [{ name: title, reference: range(MONEY + at), values }];
    }),
  };
}

/** Sums are bold, indented and grow while people edit. */
function widthsOf(plan: Plan): number[] {
  const given = plan.funding.reduce((most, { amount }) => most + Math.abs(amount ?? 0), 0);
  const width = Math.max(LEAST_WIDTH, formatDong(Math.max(given, planTotal(plan))).length + 4);
  return [...KEY_WIDTHS, ...money.map(() => width)];
}

/** The budget cut every way the treasury and the finance office ask for; hidden until somebody wants it. */
export function layoutSummary(
  plan: Plan,
  names: PartNames = new Map(),
): { sheet: SheetModel; names?: NamedReference[] } {
  const widths = widthsOf(plan);
  const blocks = new BlockSheet(
    widths,
    { cells: [{ value: summary.title, style: 'title' }], height: 24 },
    { cells: [{ value: summary.hint, style: 'note' }] },
  );
  const activities = byActivity(plan);
  const placed = blocks.add(activities);
  const charts: ChartModel[] = [];
  const bars = activities.records.length;
  if (bars > 0 && bars <= MOST_BARS) {
    blocks.skip(1);
    charts.push(chartOf(activities, placed, blocks.skip(Math.max(16, 6 + 2 * bars))));
  }
  const rest = [byDecision(plan), byPart(plan, names), byQuarter(plan), byCode(plan), byLead(plan)];
  const now = [byUnit(plan), byAppraisal(plan), byExecution(plan)];
  for (const block of [...rest, ...now]) if (block !== undefined) blocks.add(block);
  return {
    sheet: {
      name: summary.sheet,
      tabColor: summary.tabColor,
      hidden: true,
      protected: true,
      widths: [...widths, 8],
      hiddenColumns: [HELPER],
      rows: blocks.rows,
      tables: [],
      validations: [],
      conditionals: blocks.conditionals,
      charts,
      frozenRows: 2,
      frozenColumns: 0,
      page: { landscape: true },
    },
  };
}
