import type { Plan } from '../../plan';
import { type Block, type Columns, type Flow, paragraph } from '../model';
import { TEXT_WIDTH } from '../page';
import { endWith, fill, titleInSentence } from '../text';
import { mm, pt } from '../units';
import closing from '../wording/closing.json';
import levels from '../wording/levels.json';

const LEFT = mm(85);
const RIGHT = mm(TEXT_WIDTH.portrait - LEFT);
/** The position, 25 mm for the signature and the name below it. */
const SIGNATURE_HEIGHT = mm(50);

/** The whole text ends with «./.» (Nghị định 30/2020, mẫu 1.4). It stays with the signature. */
export function closingSentence(plan: Plan): Block {
  const title = endWith(titleInSentence(plan.title), '');
  const text = fill(levels[plan.issuer.level].close, { issuer: plan.issuer.name, title });
  return { ...paragraph('body', endWith(text, closing.end)), keepNext: true };
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
      .map((line) => paragraph('authority', line)),
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
