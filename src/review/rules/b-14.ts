import { formatDong } from '../../plan';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { LineView, PlanView } from '../view';
import about from './b-14.json';
import { isBought, ofLine } from './buying-lines';
import { citeRule, dutyOf, waysOn } from './buying-ways';
import { byAge, lineWords, wordsOf } from './said-words';

/** How many words at its head say what is bought: «thuê hội trường», «in tờ rơi». */
const HEAD = 3;
/** Purchases further apart than a quarter of a year are no longer one round of buying. */
const ROUND_MONTHS = 3;

const place = ({ line }: LineView) => ({ table: 'lines', row: line.id, field: 'unitPrice' });

const keysOf = new WeakMap<LineView, readonly string[]>();

function setKeys(view: LineView): readonly string[] {
  const known = keysOf.get(view);
  if (known !== undefined) return known;
  const { line } = view;
  const head = lineWords(line).list.slice(0, HEAD);
  const keys = [
    ...(head.length > 0 ? [`w ${head.join(' ')}`] : []),
    ...(line.norm !== '' ? [`n ${line.activity} ${line.norm} ${wordsOf(line.unit).text}`] : []),
  ];
  keysOf.set(view, keys);
  return keys;
}

/** The same things in one activity by norm and unit, or anywhere by the head of their words. */
function sets(bought: readonly LineView[]): LineView[][] {
  const groups = new Map<string, LineView[]>();
  const put = (key: string, view: LineView) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [view]);
    else group.push(view);
  };
  for (const view of bought) {
    for (const key of setKeys(view)) put(key, view);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const monthOf = (view: LineView) => {
  const day = view.span?.[0] ?? '2000-01-01';
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
};

/** The lines of one round: the earliest and those that follow within a few months. */
function rounds(group: readonly LineView[]): LineView[][] {
  const dated = group.map((view) => ({ view, month: monthOf(view) }));
  dated.sort((a, b) => a.month - b.month || byAge(a.view.line, b.view.line));
  const found: { from: number; lines: LineView[] }[] = [];
  for (const { view, month } of dated) {
    const last = found.at(-1);
    if (last === undefined || month - last.from >= ROUND_MONTHS) found.push({ from: month, lines: [view] });
    else last.lines.push(view);
  }
  return found.map(({ lines }) => lines).filter((lines) => lines.length > 1);
}

interface Split {
  readonly lines: readonly LineView[];
  readonly total: number;
  readonly limit: number;
}

/** Lines that each stay below a threshold and together pass it. */
function passed(round: readonly LineView[], thresholds: readonly number[]): Split | undefined {
  for (const limit of [...thresholds].sort((a, b) => b - a)) {
    const below = round.filter(({ amount }) => amount <= limit);
    const total = below.reduce((sum, { amount }) => sum + amount, 0);
    if (below.length > 1 && total > limit) return { lines: below, total, limit };
  }
  return undefined;
}

function splitting(bought: readonly LineView[], plan: PlanView): Draft[] {
  const said = new Set<string>();
  return sets(bought).flatMap((group) =>
    rounds(group).flatMap((round): Draft[] => {
      const day = round[0]?.span?.[0];
      if (day === undefined) return [];
      const law = plan.frame.law.procurement;
      const { self, appoint } = waysOn(law, day);
      const thresholds = [self?.amount, appoint?.amount].filter((amount) => typeof amount === 'number');
      const split = passed(round, thresholds);
      if (split === undefined) return [];
      const lines = [...split.lines].sort((a, b) => byAge(a.line, b.line));
      const last = lines.at(-1);
      const key = lines.map(({ line }) => line.id).join(' ');
      if (last === undefined || said.has(key)) return [];
      said.add(key);
      const ban = dutyOf(law, 'splittingBan', day);
      const article = ban === undefined ? '' : citeRule(ban);
      const one = lines.every(({ line }) => line.activity === last.line.activity);
      return [
        {
          where: place(last),
          also: lines.slice(0, -1).map(place),
          severity: one ? 'warning' : 'hint',
          actual: split.total,
          limit: split.limit,
          norm: last.line.norm,
          article: article === '' ? null : article,
          date: day,
          message: {
            key: ban === undefined ? 'splitPlain' : ban.certainty === 'recalled' ? 'splitRecalled' : 'split',
            params: {
              content: last.line.content,
              others: lines
                .slice(0, -1)
                .map(({ line }) => line.id)
                .join(', '),
              total: formatDong(split.total),
              limit: formatDong(split.limit),
              article,
            },
          },
        },
      ];
    }),
  );
}

function check(plan: PlanView): Draft[] {
  const bought = plan.lines.filter((view) => view.amount > 0 && isBought(view) !== undefined);
  return [...plan.lines.flatMap(ofLine), ...splitting(bought, plan)];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.lines, plan.activities, plan.quotations],
  check,
};
