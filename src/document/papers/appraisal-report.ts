import { type BudgetLine, formatDong, lineAmount, type Plan, shortDate } from '../../plan';
import { figuresOf } from '../figures';
import type { Block } from '../model';
import { appraisalBlocks, reasonOf } from '../parts/appraisal-table';
import {
  addressed,
  asBasis,
  citedPlan,
  ending,
  orBlank,
  paperHead,
  paperTitle,
  pointers,
  purposeOf,
  said,
  sections,
  unitVoice,
} from '../parts/frame';
import { citedArticles } from '../parts/articles';
import { basisBlocks } from '../parts/opening';
import { items } from '../parts/outline';
import { count, endWith, fill } from '../text';
import common from '../wording/papers/common.json';
import wording from '../wording/papers/tham-dinh.json';
import { type Chain, chainOf } from './chain';
import { fundsBlocks, listed, totalOf } from './money';
import { documentOf, type Paper } from './paper';

const { result, files, answered, petition } = wording;

interface Change {
  readonly line: BudgetLine;
  readonly asked: number;
  readonly allowed: number;
}

/** The lines whose figures differ, in the order they stand. */
function changesOf(plan: Plan): Change[] {
  return plan.lines.flatMap((line) => {
    const asked = lineAmount(line, plan.rounding);
    const allowed = line.appraisal === null ? asked : lineAmount(line.appraisal, plan.rounding);
    return asked === allowed ? [] : [{ line, asked, allowed }];
  });
}

/** Asked, allowed and the difference, with living figures. */
export function resultSums(plan: Plan): Block[] {
  const { run } = figuresOf(plan);
  const difference = changesOf(plan).reduce((sum, { asked, allowed }) => sum + allowed - asked, 0);
  const way = difference === 0 ? result.same : difference < 0 ? result.less : result.more;
  return listed([
    fill(result.asked, totalOf(plan, 'total')),
    fill(result.allowed, totalOf(plan, 'appraised')),
    fill(way, { cut: run('cut') }),
  ]);
}

function said_(change: Change): string {
  const { line, asked, allowed } = change;
  const way = fill(allowed < asked ? result.down : result.up, {
    amount: formatDong(Math.abs(allowed - asked)),
  });
  return fill(result.change, {
    content: endWith(line.content, ''),
    asked: formatDong(asked),
    allowed: formatDong(allowed),
    way,
    reason: reasonOf(line),
  });
}

/** Every changed line with its reason; when there are many, the table says them. */
function changes(plan: Plan, pointer: string): Block[] {
  const changed = changesOf(plan);
  if (changed.length === 0) return [said(result.allAsAsked)];
  const number = count(changed.length);
  const rest = changed.length < plan.lines.length ? [said(result.asAsked)] : [];
  return changed.length > wording.mostChanges
    ? [said(fill(result.changedOnly, { count: number, appendix: pointer })), ...rest]
    : [said(fill(result.changed, { count: number })), ...listed(changed.map(said_)), ...rest];
}

function file(plan: Plan, { maker }: Chain): Block[] {
  const { run } = figuresOf(plan);
  return items([
    fill(files.maker, { maker: orBlank(maker) }),
    fill(files.plan, { plan: citedPlan(plan) }),
    fill(files.budget, { lines: run('lines.count'), count: run('activities.count') }),
    ...(plan.quotations.length === 0
      ? []
      : [fill(files.quotations, { count: count(plan.quotations.length) })]),
  ]);
}

/** Warnings that somebody answers for are part of what the one who decides must know. */
function answers(plan: Plan): Block[] {
  const contents = new Map([
    ...plan.lines.map(({ id, content }) => [id, fill(answered.line, { id, content })] as const),
    ...plan.activities.map(({ id, name }) => [id, fill(answered.activity, { id, content: name })] as const),
  ]);
  return items(
    plan.acknowledgements.map(({ rule, where, reason, who, date }) =>
      fill(answered.one, {
        place: contents.get(where) ?? answered.whole,
        rule,
        reason: endWith(reason, ''),
        who,
        date: shortDate(date),
      }),
    ),
  );
}

function petitions(plan: Plan, { maker, decider }: Chain): Block[] {
  const purpose = purposeOf(plan);
  return listed([
    fill(petition.decider, { decider, purpose, ...totalOf(plan, 'appraised') }),
    maker === '' ? petition.makerOnly : fill(petition.maker, { maker }),
  ]);
}

/** Báo cáo kết quả thẩm định: what was asked, what is allowed, where they differ and why. */
export const appraisalReport: Paper = (plan, names) => {
  const chain = chainOf(plan);
  const voice = unitVoice(plan, chain.appraiser, wording);
  const [pointer = ''] = pointers(1);
  const facts = { appraiser: voice.name, decider: chain.decider, purpose: purposeOf(plan) };
  const subject = fill(wording.subject, facts);
  const articles = citedArticles(plan).join('; ');
  return documentOf(plan, wording, voice, {
    subject,
    blocks: [
      paperHead(plan, voice),
      ...paperTitle(wording, subject),
      ...addressed([chain.decider]),
      ...basisBlocks(plan, [asBasis(citedPlan(plan))]),
      said(fill(wording.opening, facts)),
      ...sections([
        [files.title, file(plan, chain)],
        [
          result.title,
          [
            ...(articles === '' ? [] : [said(fill(result.norms, { articles }))]),
            said(result.total),
            ...resultSums(plan),
            ...fundsBlocks(plan, 'appraised', { funds: result.sources, noFunds: result.noSources }),
            ...changes(plan, pointer),
            said(fill(result.detail, { appendix: pointer })),
          ],
        ],
        [answered.title, answers(plan)],
        [petition.title, petitions(plan, chain)],
      ]),
      ...ending(fill(petition.close, facts), voice, [
        common.sameAsAbove,
        ...(chain.maker === '' || chain.maker === chain.appraiser ? [] : [chain.maker]),
      ]),
    ],
    enclosures: [{ title: wording.appendixTitle, blocks: appraisalBlocks(plan, names) }],
  });
};
