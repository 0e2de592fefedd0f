import type { Plan } from '../../plan';
import { balance, widest } from '../measure';
import { type Block, type Paragraph, paragraph } from '../model';
import { type StyleName, styleOf } from '../styles';
import { endWith } from '../text';
import { mm, type Mm } from '../units';
import head from '../wording/head.json';
import { shortRule } from './head';

/** Letters may be a little wider than ours: a title must not find out at the last line. */
const AIR = mm(6);

/** A centred title whose lines are of about one length, with the lines it was measured into. */
export function centred(style: StyleName, text: string, within: Mm): { block: Paragraph; lines: string[] } {
  const { size, bold } = styleOf(style);
  const face = bold ? 'bold' : 'regular';
  const block = paragraph(style, text);
  const lines = balance(block.text, mm(within - AIR), size, face);
  // One letter of air on each side: the widest line must not break where letters are a little wider.
  const inset = Math.floor((within - widest(lines, size, face)) / 2) - 3;
  return { block: lines.length > 1 && inset > 0 ? { ...block, inset: mm(inset) } : block, lines };
}

/** Tên loại, trích yếu and the rule below: cell 5a. */
export function titled(type: string, subject: string, within: Mm): Block[] {
  const { block, lines } = centred('subject', subject, within);
  return [paragraph('type', type), block, shortRule(lines, 'subject', within)];
}

export function titleBlocks(plan: Plan, within: Mm): Block[] {
  return titled(head.type, plan.title, within);
}

/** Each basis on a line of its own, «;» after each and «.» after the last; a paper adds those of its own. */
export function basisBlocks(plan: Plan, own: readonly string[] = []): Block[] {
  const texts = [...plan.legalBases.map(({ text }) => text), ...own];
  const last = texts.length - 1;
  return texts.map((text, index) => paragraph('basis', endWith(text, index === last ? '.' : ';')));
}

/** The issuing sentence; one that announces what follows ends with «:». */
export function issuingBlocks({ sections }: Plan): Block[] {
  return sections.opening.map(({ text }) => {
    const announces = endWith(text, ':').endsWith(head.announcing);
    return paragraph('body', endWith(text, announces ? ':' : '.'));
  });
}
