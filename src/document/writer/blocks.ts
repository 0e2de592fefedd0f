import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Columns, Flow, Rule } from '../model';
import { styleOf } from '../styles';
import { mm, mmToTwip, ptToTwip } from '../units';
import { allSides, writeTable } from './table';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = allSides(NONE);
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA };
/** Eighths of a point: 0,75 pt. */
const RULE_WEIGHT = 6;

/** A border on a paragraph of its own, drawn in from both sides: it moves with the text and needs no drawing. */
function writeRule({ length, within }: Rule, keepNext: boolean): Paragraph {
  const side = mmToTwip(mm(Math.max(0, (within - length) / 2)));
  return new Paragraph({
    style: styleOf('rule').id,
    keepNext,
    indent: { left: side, right: side, firstLine: 0 },
    border: { top: { style: BorderStyle.SINGLE, size: RULE_WEIGHT, space: 1, color: '000000' } },
  });
}

function writeFlow(flow: Flow, keepNext: boolean): Paragraph {
  if (flow.kind === 'rule') return writeRule(flow, keepNext);
  const { inset } = flow;
  return new Paragraph({
    style: styleOf(flow.style).id,
    ...(keepNext || flow.keepNext === true ? { keepNext: true } : {}),
    ...(inset === undefined
      ? {}
      : { indent: { left: mmToTwip(inset), right: mmToTwip(inset), firstLine: 0 } }),
    children: [new TextRun(flow.text)],
  });
}

function writeColumns({ widths, rows, above }: Columns): Table {
  const twips = widths.map(mmToTwip);
  const cell = (flows: readonly Flow[], index: number, row: number) =>
    new TableCell({
      width: { size: twips[index] ?? 0, type: WidthType.DXA },
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
      ...(above !== undefined && row === 0
        ? { margins: { top: ptToTwip(above), marginUnitType: WidthType.DXA } }
        : {}),
      children: flows.map((flow) => writeFlow(flow, true)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: twips,
    width: { size: twips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map(
      ({ left, right, height }, row) =>
        new TableRow({
          cantSplit: true,
          ...(height === undefined ? {} : { height: { value: mmToTwip(height), rule: HeightRule.ATLEAST } }),
          children: [left, right].map((flows, index) => cell(flows, index, row)),
        }),
    ),
  });
}

function writeBlock(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [writeFlow(block, false)];
    case 'rule':
      return [writeRule(block, false)];
    case 'columns':
      return [writeColumns(block)];
    case 'table':
      return [writeTable(block)];
  }
}

/** A section cannot end with a table: Word would add a line of its own, high enough to turn a page. */
export function writeBlocks(blocks: readonly Block[]): (Paragraph | Table)[] {
  const last = blocks.at(-1)?.kind;
  const end = last === 'columns' || last === 'table' ? [new Paragraph({ style: styleOf('break').id })] : [];
  return [...blocks.flatMap(writeBlock), ...end];
}
