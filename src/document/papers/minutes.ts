import { figuresOf } from '../figures';
import type { Plan } from '../../plan';
import { type Block, type Columns, type Flow, paragraph } from '../model';
import { TEXT_WIDTH } from '../page';
import { appraisalBlocks } from '../parts/appraisal-table';
import { recipientBlocks } from '../parts/closing';
import {
  citedPlan,
  orBlank,
  paperHead,
  paperTitle,
  pointers,
  purposeOf,
  said,
  sections,
  unitVoice,
} from '../parts/frame';
import { endWith, fill } from '../text';
import { mm, pt } from '../units';
import closing from '../wording/closing.json';
import wording from '../wording/papers/bien-ban.json';
import common from '../wording/papers/common.json';
import report from '../wording/papers/tham-dinh.json';
import { resultSums } from './appraisal-report';
import { type Chain, chainOf, dutiful } from './chain';
import { listed, totalOf } from './money';
import { documentOf, type Paper } from './paper';

const { blank } = common;
const HALF = mm(TEXT_WIDTH.portrait / 2);
const SIGNATURE = mm(38);

/** Those who must be there; who came is for people to write. */
function present({ maker, appraiser }: Chain, plan: Plan): Block[] {
  const { present: words } = wording;
  const others = dutiful(plan).filter((unit) => unit !== maker && unit !== appraiser);
  const units = [appraiser || words.appraiser, maker || words.maker, ...others];
  return listed([
    ...units.map((unit) => fill(words.one, { unit, blank })),
    fill(words.chair, { blank }),
    fill(words.secretary, { blank }),
  ]);
}

function signed(role: string): Flow[] {
  return [paragraph('signedAs', role), paragraph('signNote', wording.signers.note)];
}

function signatures(): Columns {
  const { maker, appraiser, secretary, chair } = wording.signers;
  return {
    kind: 'columns',
    above: pt(12),
    widths: [HALF, HALF],
    rows: [
      { left: signed(maker), right: signed(appraiser), height: SIGNATURE },
      { left: signed(secretary), right: signed(chair), height: SIGNATURE },
    ],
  };
}

/** Biên bản thẩm định (mẫu 1.9): its time and place are in the text, and those who met sign it. */
export const minutes: Paper = (plan, names) => {
  const chain = chainOf(plan);
  const voice = { ...unitVoice(plan, chain.appraiser, wording), filing: wording.filing };
  const subject = fill(wording.subject, { purpose: purposeOf(plan) });
  const [pointer = ''] = pointers(1);
  const { contents, result, opinions, petition } = wording;
  const lines = figuresOf(plan).run('lines.count');
  const agreed = { ...totalOf(plan, 'appraised'), decider: chain.decider };
  return documentOf(plan, wording, voice, {
    subject,
    blocks: [
      paperHead(plan, voice, false),
      ...paperTitle(wording, subject),
      ...wording.opening.map((line) => said(fill(line, { blank }))),
      ...sections([
        [wording.present.title, present(chain, plan)],
        [
          contents.title,
          [said(fill(contents.file, { plan: citedPlan(plan), maker: orBlank(chain.maker), lines }))],
        ],
        [result.title, [...resultSums(plan), said(fill(result.detail, { appendix: pointer }))]],
        [opinions.title, [said(fill(opinions.blank, { blank }))]],
        [petition.title, [said(fill(petition.agreed, agreed)), said(petition.copies)]],
      ]),
      { ...said(endWith(petition.end, closing.end)), keepNext: true },
      signatures(),
      ...recipientBlocks({ ...voice, recipients: [chain.decider] }),
    ],
    enclosures: [{ title: report.appendixTitle, blocks: appraisalBlocks(plan, names) }],
  });
};
