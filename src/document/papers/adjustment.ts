import { formatDong, inWords, type Plan, sum } from '../../plan';
import type { Block } from '../model';
import { paragraph } from '../model';
import { adjustmentBlocks, type Change, changesIn } from '../parts/adjustment-table';
import {
  addressed,
  asBasis,
  citedPlan,
  ending,
  issuerVoice,
  paperHead,
  paperTitle,
  pointers,
  purposeOf,
  said,
  sections,
  unitVoice,
} from '../parts/frame';
import { basisBlocks } from '../parts/opening';
import { inSentence } from '../figures';
import { count, endWith, fill } from '../text';
import common from '../wording/papers/common.json';
import wording from '../wording/papers/dieu-chinh.json';
import decisionWords from '../wording/papers/quyet-dinh.json';
import { chainOf } from './chain';
import { article, bound, deciders, duties, ownBases, recipientsOf } from './decision';
import { fundsBlocks, listed } from './money';
import { decidedMoney, documentOf, type Paper } from './paper';

const { sums, toTrinh, quyetDinh } = wording;

function totals(changes: readonly Change[]) {
  return { before: sum(changes.map(({ from }) => from)), after: sum(changes.map(({ to }) => to)) };
}

const how = (changes: readonly Change[], ...ways: Change['way'][]) =>
  count(changes.filter(({ way }) => ways.includes(way)).length);

/** Before, after, the difference, and how many lines are touched. */
function adjusted(plan: Plan, pointer: string): Block[] {
  const changes = changesIn(plan);
  const { before, after } = totals(changes);
  const way = after === before ? sums.same : after > before ? sums.up : sums.down;
  return [
    ...listed([
      fill(sums.before, { total: formatDong(before) }),
      fill(sums.after, { total: formatDong(after), words: inSentence(inWords(after)) }),
      fill(way, { amount: formatDong(Math.abs(after - before)) }),
    ]),
    ...fundsBlocks(plan, decidedMoney(plan), sums),
    said(
      fill(sums.counts, {
        added: how(changes, 'added'),
        removed: how(changes, 'removed'),
        changed: how(changes, 'changed', 'moved'),
        appendix: pointer,
      }),
    ),
  ];
}

/** Why: what the log says of the last adjustment, else a line to fill in. */
function reasonOf({ log }: Plan): string {
  const last = log.filter(({ status }) => status === 'adjusting').at(-1)?.note ?? '';
  return endWith(last, '') || common.blank;
}

/** Tờ trình điều chỉnh: what was approved, what it should become, and why. */
export const adjustmentProposal: Paper = (plan) => {
  const chain = chainOf(plan);
  const voice = unitVoice(plan, chain.proposer, toTrinh);
  const changes = changesIn(plan);
  const { before, after } = totals(changes);
  const facts = {
    proposer: voice.name,
    decider: chain.decider,
    purpose: purposeOf(plan),
    before: formatDong(before),
    total: formatDong(after),
    words: inSentence(inWords(after)),
    changed: how(changes, 'added', 'removed', 'changed', 'moved'),
    reason: reasonOf(plan),
  };
  const subject = fill(toTrinh.subject, facts);
  const [pointer = ''] = pointers(1);
  return documentOf(plan, toTrinh, voice, {
    subject,
    blocks: [
      paperHead(plan, voice),
      ...paperTitle(toTrinh, subject),
      ...addressed([chain.decider]),
      ...basisBlocks(plan, [asBasis(citedPlan(plan))]),
      said(fill(toTrinh.opening, facts)),
      ...sections([
        [
          toTrinh.need.title,
          [said(fill(toTrinh.need.approved, facts)), said(fill(toTrinh.need.reasons, facts))],
        ],
        [toTrinh.contents.title, adjusted(plan, pointer)],
        [toTrinh.petition.title, [said(fill(toTrinh.petition.ask, facts))]],
      ]),
      ...ending(fill(toTrinh.petition.close, facts), voice, [common.sameAsAbove]),
    ],
    enclosures: [{ title: wording.appendixTitle, blocks: adjustmentBlocks(plan) }],
  });
};

/** Quyết định điều chỉnh: before, after and the difference. */
export const adjustmentDecision: Paper = (plan) => {
  const chain = chainOf(plan);
  const voice = issuerVoice(plan, decisionWords);
  const purpose = purposeOf(plan);
  const subject = fill(quyetDinh.subject, { purpose });
  const [pointer = ''] = pointers(1);
  return documentOf(plan, decisionWords, voice, {
    subject,
    blocks: [
      paperHead(plan, voice),
      ...paperTitle(decisionWords, subject),
      ...deciders(plan),
      ...basisBlocks(plan, ownBases(plan, chain, quyetDinh.proposal)),
      paragraph('decides', decisionWords.decides),
      ...article(1, fill(quyetDinh.lead, { purpose }), adjusted(plan, pointer)),
      ...duties(plan, chain),
      ...article(3, quyetDinh.force),
      ...ending(bound(plan), voice, recipientsOf(plan)),
    ],
    enclosures: [{ title: wording.appendixTitle, blocks: adjustmentBlocks(plan) }],
  });
};
