import { type Plan, totalsByActivity } from '../../plan';
import { figuresOf } from '../figures';
import type { Block } from '../model';
import { appraisalBlocks } from '../parts/appraisal-table';
import { budgetBlocks } from '../parts/budget-table';
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
import { decisionBlocks, normBlocks } from '../parts/funding';
import { basisBlocks } from '../parts/opening';
import { items } from '../parts/outline';
import { officialDate, fill } from '../text';
import appendix from '../wording/appendix.json';
import common from '../wording/papers/common.json';
import report from '../wording/papers/tham-dinh.json';
import wording from '../wording/papers/to-trinh.json';
import { chainOf, isAppraised } from './chain';
import { fundsBlocks, listed, totalOf } from './money';
import { decidedMoney, documentOf, type Paper } from './paper';
import { resultSums } from './appraisal-report';

/** Why money is needed: the plan, its time and what it is for. */
function need(plan: Plan): Block[] {
  const { need: words } = wording;
  const { from, to } = plan.period;
  const { purpose } = plan.sections;
  const made = plan.number === '' ? words.made : words.issued;
  return [
    said(
      fill(words.plan, {
        issuer: plan.issuer.name,
        made,
        plan: citedPlan(plan),
        count: figuresOf(plan).run('activities.count'),
        from: officialDate(from),
        to: officialDate(to),
      }),
    ),
    ...(purpose.length === 0 ? [] : [said(words.purposes), ...items(purpose.map(({ text }) => text))]),
    said(words.so),
  ];
}

/** What each activity costs as it is proposed; an activity without money is not named. */
function contents(plan: Plan, pointer: string): Block[] {
  const { contents: words } = wording;
  const { run } = figuresOf(plan);
  const totals = totalsByActivity(plan);
  const paid = plan.activities.filter(({ id }) => (totals.get(id) ?? 0) > 0);
  const lines = run('lines.count');
  const [only] = paid;
  const detail = said(fill(words.detail, { appendix: pointer }));
  if (only !== undefined && paid.length === 1)
    return [said(fill(words.one, { lines, name: only.name })), ...normBlocks(plan), detail];
  const entries = paid.map(({ id }) =>
    fill(words.activity, { name: run(`activity.${id}.name`), amount: run(`activity.${id}.amount`) }),
  );
  return [said(fill(words.intro, { lines })), ...listed(entries), ...normBlocks(plan), detail];
}

function money(plan: Plan): Block[] {
  return [
    said(fill(wording.money.total, totalOf(plan, 'total'))),
    ...fundsBlocks(plan, 'total', common.fundsOfTotal),
    ...decisionBlocks(plan),
  ];
}

/** Tờ trình: whoever makes or appraises the estimate asks the issuer of the plan to approve it. */
export const proposal: Paper = (plan, names) => {
  const chain = chainOf(plan);
  const voice = unitVoice(plan, chain.proposer, wording);
  const said_ = { proposer: voice.name, decider: chain.decider, purpose: purposeOf(plan) };
  const looked = isAppraised(plan);
  const [budgetAt = '', appraisalAt = ''] = pointers(looked ? 2 : 1);
  const result = { appraiser: orBlank(chain.appraiser), appendix: appraisalAt };
  const subject = fill(wording.subject, said_);
  const petition = fill(wording.petition.ask, { ...said_, ...totalOf(plan, decidedMoney(plan)) });
  return documentOf(plan, wording, voice, {
    subject,
    blocks: [
      paperHead(plan, voice),
      ...paperTitle(wording, subject),
      ...addressed([chain.decider]),
      ...basisBlocks(plan, [asBasis(citedPlan(plan))]),
      said(fill(wording.opening, said_)),
      ...sections([
        [wording.need.title, need(plan)],
        [wording.contents.title, contents(plan, budgetAt)],
        [wording.money.title, money(plan)],
        [
          wording.appraisal.title,
          looked ? [said(fill(wording.appraisal.intro, result)), ...resultSums(plan)] : [],
        ],
        [wording.petition.title, [said(petition)]],
      ]),
      ...ending(fill(wording.petition.close, said_), voice, [common.sameAsAbove]),
    ],
    enclosures: [
      { title: appendix.budget.title, blocks: budgetBlocks(plan, names) },
      ...(looked ? [{ title: report.appendixTitle, blocks: appraisalBlocks(plan, names) }] : []),
    ],
  });
};
