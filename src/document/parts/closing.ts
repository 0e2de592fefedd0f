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

/** Who gets a paper and who signs it. */
export interface Ending {
  readonly recipients: readonly string[];
  /** What follows «Lưu:». */
  readonly filing: string;
  /** TM., KT. and the position, a line each. */
  readonly authority: readonly string[];
  readonly signer: string;
}

export function recipientBlocks({ recipients, filing }: Ending): Flow[] {
  return [
    paragraph('recipientsTitle', closing.recipients),
    ...recipients.map((recipient) => paragraph('recipient', `- ${endWith(recipient, ';')}`)),
    paragraph('recipient', `- ${endWith(fill(closing.filing, { filing }), '.')}`),
  ];
}

function signature({ authority, signer }: Ending): Flow[] {
  return [
    ...authority.map((line) => paragraph('authority', upper(line))),
    ...(signer === '' ? [] : [paragraph('signer', signer)]),
  ];
}

/** Cells 9b, 7a and 7b: one row that never breaks, kept with the closing sentence. */
export function endingBlock(ending: Ending): Columns {
  return {
    kind: 'columns',
    above: pt(12),
    widths: [LEFT, RIGHT],
    rows: [{ left: recipientBlocks(ending), right: signature(ending), height: SIGNATURE_HEIGHT }],
  };
}

/** In whose name, for whom and as what somebody signs. */
export function authorityOf({ signature: { onBehalf, deputyFor, position } }: Plan): string[] {
  return [onBehalf, deputyFor, position].filter((line) => line !== '');
}

export function closingBlock(plan: Plan): Columns {
  const {
    recipients,
    filing,
    signature: { name: signer },
  } = plan;
  return endingBlock({ recipients, filing, authority: authorityOf(plan), signer });
}
