import { composePaper } from '../../src/document/papers';
import type { PaperKind } from '../../src/document';
import { type BudgetLine, type Level, lineAmount, milli, parsePlan, type Plan } from '../../src/plan';
import { type Kind, saidBy } from './said';
import { type Changes, planOf, planWith } from './plans';

const NOTHING = { central: 0, province: 0, district: 0, commune: 0, other: 0 };

/** What was asked of a line, allowed as it was asked. */
export function asAsked({ quantity, times, unitPrice, sources }: BudgetLine): Appraisal {
  return { quantity, times, unitPrice, sources, reason: '', rule: '' };
}

type Appraisal = NonNullable<BudgetLine['appraisal']>;

/** D5 is refused, D13 cut to 4.000 đồng a leaf: 3.600.000 and 1.000.000 đồng less. Nothing else is touched. */
const CUTS: Readonly<Record<string, unknown>> = {
  D5: {
    quantity: 0,
    times: milli(4),
    unitPrice: 15_000,
    sources: NOTHING,
    reason: 'Đã có trong chi hội nghị.',
    rule: 'B-10',
  },
  D13: {
    quantity: milli(2000),
    times: milli(1),
    unitPrice: 4000,
    sources: { ...NOTHING, central: 8_000_000 },
    reason: 'Cao hơn giá thị trường',
    rule: 'B-15',
  },
};

export function appraised(plan: Plan): Plan {
  return parsePlan({
    ...plan,
    lines: plan.lines.map((line) => ({ ...line, appraisal: CUTS[line.id] ?? asAsked(line) })),
  });
}

/** Two lines of H1 have figures: 4.000.000 paid, 1.000.000 advanced, 500.000 to carry over. */
const DONE: Readonly<Record<string, unknown>> = {
  D1: { advanced: 0, paid: 4_000_000, carried: 0, note: '' },
  D2: { advanced: 1_000_000, paid: 0, carried: 500_000, note: '' },
};

export function executed(plan: Plan): Plan {
  const lines = appraised(plan).lines.map((line) => ({ ...line, execution: DONE[line.id] ?? null }));
  return parsePlan({ ...plan, lines });
}

/** D1 grows by 5 pieces of news (500.000), D14 goes (8.400.000), D15 comes (900.000), D4 changes its purse. */
export function adjusted(plan: Plan): Plan {
  const approved = plan.lines.map((line) => ({
    line: line.id,
    content: line.content,
    unit: line.unit,
    quantity: line.quantity,
    times: line.times,
    unitPrice: line.unitPrice,
    sources: line.sources,
  }));
  const central = (amount: number) => ({ ...NOTHING, central: amount });
  const lines = plan.lines
    .filter(({ id }) => id !== 'D14')
    .map((line) => {
      if (line.id === 'D1') return { ...line, quantity: milli(45), sources: central(4_500_000) };
      return line.id === 'D4' ? { ...line, sources: { ...NOTHING, commune: 2_000_000 } } : line;
    });
  const added = { ...lines[0], id: 'D15', content: 'Băng rôn', quantity: milli(9) };
  const log = [{ date: plan.date, status: 'adjusting', who: 'Phòng A', note: 'Bổ sung 05 tin.' }];
  const all = [...lines, { ...added, sources: central(900_000) }];
  return parsePlan({ ...plan, lines: all, approved, log, status: 'adjusting' });
}

const READY: Readonly<Record<PaperKind, (plan: Plan) => Plan>> = {
  'to-trinh': appraised,
  'quyet-dinh': appraised,
  'tham-dinh': appraised,
  'bien-ban': appraised,
  'to-trinh-dieu-chinh': adjusted,
  'quyet-dinh-dieu-chinh': adjusted,
  'bao-cao': executed,
  bieu: (plan) => plan,
};

/** A plan of the level with all that the paper needs. */
export const readyFor = (kind: PaperKind, level: Level) => READY[kind](planOf(level));
export const readyWith = (kind: PaperKind, changes: Changes) => READY[kind](planWith(changes));

export const paperSaid = (kind: PaperKind, plan: Plan): Kind[] => saidBy(composePaper(kind, plan));

export const textsIn = (kind: PaperKind, plan: Plan, ...styles: Kind['style'][]) =>
  paperSaid(kind, plan)
    .filter(({ style }) => styles.includes(style))
    .map(({ text }) => text);

/** Every line appraised, a difference with its reason and rule, so that a paper may state it. */
export function whollyAppraised(plan: Plan): Plan {
  const lines = plan.lines.map((line) => {
    const allowed = line.appraisal ?? asAsked(line);
    const differs = lineAmount(line, plan.rounding) !== lineAmount(allowed, plan.rounding);
    const why = differs ? { reason: 'Theo mức quy định', rule: 'B-01' } : {};
    return { ...line, appraisal: { ...allowed, ...why } };
  });
  return { ...plan, lines };
}
