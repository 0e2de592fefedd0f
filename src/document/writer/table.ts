import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Row, Table as TableBlock } from '../model';
import { styleOf } from '../styles';
import { mm, mmToTwip, type Pt, ptToHalfPoints } from '../units';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** One line on every side of a table and between its cells. */
export const allSides = <T>(line: T) => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
});

const BORDERS = allSides(LINE);
const SIDE = mmToTwip(mm(1));
const MARGINS = { top: 0, bottom: 0, left: SIDE, right: SIDE, marginUnitType: WidthType.DXA };
const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT };

function writeText(cell: Cell, size: Pt, isHead: boolean, keepNext: boolean): Paragraph {
  const style = styleOf(isHead ? 'cellHead' : 'cell');
  const ownSize = size === style.size ? {} : { size: ptToHalfPoints(size) };
  const ownBold = cell.bold === true && !isHead ? { bold: true } : {};
  return new Paragraph({
    style: style.id,
    ...(keepNext ? { keepNext: true } : {}),
    ...(isHead ? {} : { alignment: ALIGN[cell.align] }),
    children: cell.text === '' ? [] : [new TextRun({ text: cell.text, ...ownSize, ...ownBold })],
  });
}

/** A header row holds on to the first row below it, a row never breaks over two pages. */
function writeRow(row: Row, widths: readonly number[], size: Pt, isHead: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHead ? { tableHeader: true } : {}),
    children: row.cells.map((cell, index) => {
      const { across = 1, down = 1 } = cell;
      const width =
        row.cells.length === widths.length ? { size: widths[index] ?? 0, type: WidthType.DXA } : undefined;
      return new TableCell({
        ...(width === undefined ? {} : { width }),
        ...(across > 1 ? { columnSpan: across } : {}),
        ...(down > 1 ? { rowSpan: down } : {}),
        verticalAlign: VerticalAlignTable.CENTER,
        children: [writeText(cell, size, isHead, isHead || row.keepNext === true)],
      });
    }),
  });
}

export function writeTable({ widths, size, head, rows }: TableBlock): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: BORDERS,
    margins: MARGINS,
    rows: [
      ...head.map((row) => writeRow(row, widths, size, true)),
      ...rows.map((row) => writeRow(row, widths, size, false)),
    ],
  });
}
