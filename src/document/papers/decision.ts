import type { Plan } from '../../plan';
import { type Block, paragraph } from '../model';
import {
  asBasis,
  cited,
  citedPlan,
  ending,
  issuerVoice,
  orBlank,
  paperHead,
  paperTitle,
  pointers,
  purposeOf,
  said,
  unitVoice,
} from '../parts/frame';
import { basisBlocks } from '../parts/opening';
import type { Words } from '../runs';
import { fill } from '../text';
import wording from '../wording/papers/quyet-dinh.json';
import report from '../wording/papers/tham-dinh.json';
import petition from '../wording/papers/to-trinh.json';
import { type Chain, chainOf, competenceOf, dutiful, isAppraised } from './chain';
import { fundsBlocks, totalOf } from './money';
import { approvedBudget, decidedMoney, documentOf, type Paper } from './paper';

/** «Điều 1.» and what it opens with, then its clauses. */
export function article(number: number, opening: Words, clauses: readonly Block[] = []): Block[] {
  const lead = fill(wording.article, { number: String(number) });
  return [{ ...paragraph('body', opening), lead }, ...clauses];
}

/** The appraisal and the proposal: papers whose number and day people fill in. */
export function ownBases(plan: Plan, chain: Chain, proposal: string): string[] {
  const purpose = purposeOf(plan);
  const asked = cited(petition, unitVoice(plan, chain.proposer, petition));
  const looked = cited(report, unitVoice(plan, chain.appraiser, report));
  return [
    asBasis(citedPlan(plan)),
    ...(isAppraised(plan)
      ? [fill(wording.report, { paper: looked, appraiser: orBlank(chain.appraiser), purpose })]
      : []),
    fill(proposal, { paper: asked, proposer: orBlank(chain.proposer), purpose }),
  ];
}

/** Who spends, who watches, who pays. */
export function duties(plan: Plan, { appraiser, decider }: Chain): Block[] {
  const { duties: words } = wording;
  const units = dutiful(plan).filter((unit) => unit !== appraiser);
  const clauses = [
    units.length === 0 ? words.spendAnyone : fill(words.spend, { units: units.join(', ') }),
    ...(appraiser === '' ? [] : [fill(words.watch, { appraiser, decider })]),
  ];
  const treasury = fill(words.treasury, { number: String(clauses.length + 1) });
  return article(2, words.lead, [...clauses, treasury].map(said));
}

/** Whom the decision binds: its last sentence. */
export function bound(plan: Plan): string {
  const units = dutiful(plan);
  return units.length === 0 ? wording.force.anyone : fill(wording.force.bound, { units: units.join(', ') });
}

export function deciders(plan: Plan): Block[] {
  return [paragraph('competence', competenceOf(plan))];
}

/** Those above the issuer are told of it; who must act stands in Điều 3. */
export function recipientsOf(plan: Plan): string[] {
  const { article: same, report: told, treasury } = wording.recipients;
  return [same, ...plan.recipients.filter((one) => one.includes(told)), treasury];
}

/** Quyết định: the figures that were appraised, or those proposed while nobody has looked at them. */
export const decision: Paper = (plan, names) => {
  const chain = chainOf(plan);
  const voice = issuerVoice(plan, wording);
  const purpose = purposeOf(plan);
  const subject = fill(wording.subject, { purpose });
  const money = decidedMoney(plan);
  const [pointer = ''] = pointers(1);
  const { approve, force } = wording;
  return documentOf(plan, wording, voice, {
    subject,
    blocks: [
      paperHead(plan, voice),
      ...paperTitle(wording, subject),
      ...deciders(plan),
      ...basisBlocks(plan, ownBases(plan, chain, wording.proposal)),
      paragraph('decides', wording.decides),
      ...article(1, fill(approve.lead, { purpose }), [
        said(fill(approve.total, totalOf(plan, money))),
        ...fundsBlocks(plan, money, approve),
        said(fill(approve.detail, { appendix: pointer })),
      ]),
      ...duties(plan, chain),
      ...article(3, force.lead),
      ...ending(bound(plan), voice, recipientsOf(plan)),
    ],
    enclosures: [{ title: wording.appendixTitle, blocks: approvedBudget(plan, names) }],
  });
};
