import { type Activity, formatDong, formatQuantity, type Plan } from '../../plan';
import { figuresOf } from '../figures';
import { type Block, paragraph } from '../model';
import { pointLabels } from '../numbering';
import {
  addressed,
  citedPlan,
  ending,
  issuerVoice,
  paperHead,
  paperTitle,
  pointers,
  purposeOf,
  said,
  sections,
} from '../parts/frame';
import { basisBlocks } from '../parts/opening';
import { type PlanResults, resultsBlocks, resultsOf, shareOf } from '../parts/results-table';
import type { Words } from '../runs';
import { endWith, fill } from '../text';
import wording from '../wording/papers/bao-cao.json';
import common from '../wording/papers/common.json';
import need from '../wording/papers/to-trinh.json';
import { dutiful } from './chain';
import { listed } from './money';
import { documentOf, type Paper } from './paper';

const { blank } = common;

/** Those above and beside: who receives a report and is neither the issuer nor one of its units. */
export function reportsTo({ reporting, responsibilities, issuer }: Plan): string[] {
  const own = new Set([issuer.name, ...responsibilities.map(({ unit }) => unit)]);
  const all = reporting.flatMap(({ to }) => to.split(';')).map((to) => to.trim());
  return [...new Set(all)].filter((to) => to !== '' && !own.has(to));
}

/** What was planned and paid is known; what came out of it is for people to say. */
function activityBlocks(activity: Activity, label: string, results: PlanResults): Block[] {
  const { work } = wording;
  const own = results.byActivity.get(activity.id);
  const { product, productQuantity, productUnit } = activity;
  const amount = productQuantity === 0 ? '' : ` (${formatQuantity(productQuantity)} ${productUnit}`.trimEnd();
  const planned = amount === '' ? product : `${product}${amount})`;
  const money =
    own === undefined || own.all === 0
      ? []
      : own.open === own.all
        ? [work.unspent]
        : [
            fill(work.paid, {
              paid: formatDong(own.paid),
              approved: formatDong(own.approved),
              share: shareOf(own),
            }),
          ];
  return [
    paragraph('point', `${label}${endWith(activity.name, '')}`),
    ...listed([
      ...(product === '' ? [] : [fill(work.planned, { product: planned })]),
      ...money,
      fill(work.done, { blank }),
    ]),
  ];
}

function work(plan: Plan, results: PlanResults): Block[] {
  const labels = pointLabels(plan.activities.length, 2);
  return plan.activities.flatMap((activity, at) => activityBlocks(activity, labels[at] ?? '', results));
}

function money(plan: Plan, { total }: PlanResults, pointer: string): Block[] {
  const { money: words } = wording;
  const { run } = figuresOf(plan);
  const of = (key: string) => ({ total: run(key), words: run(`${key}.words`), share: shareOf(total) });
  const sums: Words[] = [
    fill(words.approved, of('approved')),
    fill(words.advanced, of('advanced')),
    fill(words.paid, of('paid')),
    fill(total.left < 0 ? words.over : words.left, of('left')),
    ...(total.carryOver === 0 ? [] : [fill(words.carried, of('carried'))]),
  ];
  const { open, all } = total;
  return [
    ...listed(sums),
    said(fill(words.detail, { appendix: pointer })),
    ...(open === 0 ? [] : [said(fill(words.open, { count: formatDong(open), all: formatDong(all) }))]),
  ];
}

function direction(plan: Plan): Block[] {
  const { direction: words } = wording;
  const made = plan.number === '' ? need.need.made : need.need.issued;
  const units = dutiful(plan);
  return [
    said(fill(words.plan, { issuer: plan.issuer.name, made, plan: citedPlan(plan) })),
    ...(units.length === 0 ? [] : [said(fill(words.units, { units: units.join(', ') }))]),
    said(fill(words.toSay, { blank })),
  ];
}

/** Báo cáo kết quả: the money from «Thực hiện», the rest left open for those who know. */
export const resultsReport: Paper = (plan) => {
  const voice = issuerVoice(plan, wording);
  const facts = { purpose: purposeOf(plan), issuer: plan.issuer.name };
  const subject = fill(wording.subject, facts);
  const results = resultsOf(plan);
  const [pointer = ''] = pointers(1);
  const { petition, troubles } = wording;
  const { total } = results;
  const carry = fill(petition.carry, { total: figuresOf(plan).run('carried') });
  return documentOf(plan, wording, voice, {
    subject,
    blocks: [
      paperHead(plan, voice),
      ...paperTitle(wording, subject),
      ...addressed(reportsTo(plan)),
      ...basisBlocks(plan),
      said(fill(wording.opening, facts)),
      ...sections([
        [wording.direction.title, direction(plan)],
        [wording.work.title, work(plan, results)],
        [wording.money.title, money(plan, results, pointer)],
        [troubles.title, [said(fill(troubles.blank, { blank }))]],
        [
          petition.title,
          [...(total.carryOver === 0 ? [] : [said(carry)]), said(fill(petition.more, { blank }))],
        ],
      ]),
      ...ending(fill(petition.close, facts), voice, [common.sameAsAbove]),
    ],
    enclosures: [{ title: wording.appendixTitle, blocks: resultsBlocks(plan) }],
  });
};
