import type { Block, Columns, Flow, Paragraph, Rule } from '../model';
import { styleOf } from '../styles';
import { mm, mmToTwip, ptToTwip } from '../units';
import { value } from './names';
import { runsXml } from './runs';
import { livingTable, tableHead } from './table';
import type { Writing } from './writing';

/** Eighths of a point: 0,75 pt. */
const RULE_WEIGHT = 6;

const indent = (side: number) => `<w:ind w:left="${side}" w:right="${side}" w:firstLine="0"/>`;

/** A border on a paragraph of its own, drawn in from both sides: it moves with the text and needs no drawing. */
function ruleXml({ length, within }: Rule, keepNext: boolean): string {
  const side = mmToTwip(mm(Math.max(0, (within - length) / 2)));
  const next = keepNext ? '<w:keepNext/>' : '';
  const border = `<w:pBdr><w:top w:val="single" w:sz="${RULE_WEIGHT}" w:space="1" w:color="000000"/></w:pBdr>`;
  return `<w:p><w:pPr>${value('pStyle', styleOf('rule').id)}${next}${border}${indent(side)}</w:pPr></w:p>`;
}

function paragraphXml(said: Paragraph, keepNext: boolean, writing: Writing): string {
  const { inset, style } = said;
  const next = keepNext || said.keepNext === true ? '<w:keepNext/>' : '';
  const sides = inset === undefined ? '' : indent(mmToTwip(inset));
  const look = `<w:pPr>${value('pStyle', styleOf(style).id)}${next}${sides}</w:pPr>`;
  return `<w:p>${look}${writing.notes.around(said, runsXml(said, writing))}</w:p>`;
}

function flowXml(flow: Flow, keepNext: boolean, writing: Writing): string {
  return flow.kind === 'rule' ? ruleXml(flow, keepNext) : paragraphXml(flow, keepNext, writing);
}

function columnsXml({ widths, rows, above }: Columns, writing: Writing): string {
  const twips = widths.map(mmToTwip);
  const air = above === undefined ? '' : `<w:tcMar><w:top w:w="${ptToTwip(above)}" w:type="dxa"/></w:tcMar>`;
  const drawn = rows.map(({ left, right, height }, row) => {
    const high = height === undefined ? '' : `<w:trHeight w:val="${mmToTwip(height)}" w:hRule="atLeast"/>`;
    const cells = [left, right].map((flows, index) => {
      const head = `<w:tcW w:w="${twips[index] ?? 0}" w:type="dxa"/>${row === 0 ? air : ''}`;
      const content = flows.map((flow) => flowXml(flow, true, writing)).join('');
      return `<w:tc><w:tcPr>${head}</w:tcPr>${content}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${high}</w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${tableHead({ widths: twips, borders: false, side: 0 })}${drawn.join('')}</w:tbl>`;
}

function blockXml(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'paragraph':
    case 'rule':
      return flowXml(block, false, writing);
    case 'columns':
      return columnsXml(block, writing);
    case 'table':
      return livingTable(block, writing);
  }
}

/** A section cannot end with a table: Word would add a line of its own, high enough to turn a page. */
export function blocksXml(blocks: readonly Block[], writing: Writing): string {
  const last = blocks.at(-1)?.kind;
  const end =
    last === 'columns' || last === 'table'
      ? `<w:p><w:pPr>${value('pStyle', styleOf('break').id)}</w:pPr></w:p>`
      : '';
  return blocks.map((block) => blockXml(block, writing)).join('') + end;
}
