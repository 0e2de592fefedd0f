import type { Plan } from '../../plan';
import { type Block, type Columns, type Flow, type Paragraph, paragraph } from '../model';
import { TEXT_WIDTH } from '../page';
import { endWith, fill, upper } from '../text';
import { mm, pt } from '../units';
import closing from '../wording/closing.json';

const LEFT = mm(85);
const RIGHT = mm(TEXT_WIDTH.portrait - LEFT);
/** The position, 25 mm for the signature and the name below it. */
const SIGNATURE_HEIGHT = mm(50);

/** The whole text ends with «./.» (Nghị định 30/2020, mẫu 1.4). Its last sentence stays with the signature. */
export function closingBlocks({ sections }: Plan): Block[] {
  const last = sections.closing.length - 1;
  return sections.closing.map(({ text }, index): Paragraph => {
    const said = paragraph('body', endWith(text, index === last ? closing.end : '.'));
    return index === last ? { ...said, keepNext: true } : said;
  });
}

function recipients(plan: Plan): Flow[] {
  return [
    paragraph('recipientsTitle', closing.recipients),
    ...plan.recipients.map((recipient) => paragraph('recipient', `- ${endWith(recipient, ';')}`)),
    paragraph('recipient', `- ${endWith(fill(closing.filing, { filing: plan.filing }), '.')}`),
  ];
}

function signature(plan: Plan): Flow[] {
  const { onBehalf, deputyFor, position, name } = plan.signature;
  return [
    ...[onBehalf, deputyFor, position]
      .filter((line) => line !== '')
      .map((line) => paragraph('authority', upper(line))),
    ...(name === '' ? [] : [paragraph('signer', name)]),
  ];
}

/** Cells 9b, 7a and 7b: one row that never breaks, kept with the closing sentence. */
export function closingBlock(plan: Plan): Columns {
  return {
    kind: 'columns',
    above: pt(12),
    widths: [LEFT, RIGHT],
    rows: [{ left: recipients(plan), right: signature(plan), height: SIGNATURE_HEIGHT }],
  };
}
