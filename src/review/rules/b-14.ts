import type { Procurement } from '../../norms';
import { formatDong, type IsoDate } from '../../plan';
import type { Draft } from '../finding';
import type { ManyLooks, RuleAbout } from '../rule';
import type { LineView } from '../view';
import about from './b-14.json';
import { isBought, ofLine } from './buying-lines';
import { citeRule, dutyOf, waysOn } from './buying-ways';
import { byAge } from '../order';
import { lineWords, wordsOf } from './said-words';

/** How many words at its head say what is bought: «thuê hội trường», «in tờ rơi». */
const HEAD = 3;
/** Purchases further apart than a quarter of a year are no longer one round of buying. */
const ROUND_MONTHS = 3;

const place = ({ line }: LineView) => ({ table: 'lines', row: line.id, field: 'unitPrice' });

const headOf = (view: LineView) => lineWords(view).list.slice(0, HEAD).join(' ');

/** The same things in one activity by norm and unit, or anywhere by the head of their words. */
function keysOf(view: LineView): string[] {
  const { line } = view;
  if (view.amount === 0 || isBought(view) === undefined) return [];
  const head = headOf(view);
  return [
    ...(head === '' ? [] : [`w ${head}`]),
    ...(line.norm !== '' ? [`n ${line.activity} ${line.norm} ${wordsOf(line.unit).text}`] : []),
  ];
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

function splitting(group: readonly LineView[]): Draft[] {
  return rounds(group).flatMap((round): Draft[] => {
    const [first] = round;
    const day = first?.span?.[0];
    if (first === undefined || day === undefined) return [];
    const law = first.frame.law.procurement;
    const { self, appoint } = waysOn(law, day);
    const thresholds = [self?.amount, appoint?.amount].filter((amount) => typeof amount === 'number');
    const split = passed(round, thresholds);
    return split === undefined ? [] : saySplit(split, law, day);
  });
}

function saySplit({ lines, total, limit }: Split, law: Procurement, day: IsoDate): Draft[] {
  const sorted = [...lines].sort((a, b) => byAge(a.line, b.line));
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const others = sorted.slice(0, -1);
  const ban = dutyOf(law, 'splittingBan', day);
  const article = ban === undefined ? '' : citeRule(ban);
  const one = sorted.every(
    (view) => view.line.activity === last.line.activity && headOf(view) === headOf(last),
  );
  return [
    {
      where: place(last),
      also: others.map(place),
      severity: one ? 'warning' : 'hint',
      actual: total,
      limit,
      norm: last.line.norm,
      article: article === '' ? null : article,
      date: day,
      message: {
        key: ban === undefined ? 'splitPlain' : ban.certainty === 'recalled' ? 'splitRecalled' : 'split',
        params: {
          content: last.line.content,
          others: others.map(({ line }) => line.id).join(', '),
          total: formatDong(total),
          limit: formatDong(limit),
          article,
        },
      },
    },
  ];
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    { kind: 'line', check: ofLine },
    { kind: 'group', keysOf, least: 2, check: splitting },
  ],
};
