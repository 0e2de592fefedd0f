import type { Cell, Row, Table } from '../model';
import { styleOf } from '../styles';
import { mm, mmToTwip, type Pt, ptToHalfPoints } from '../units';
import { value } from './names';
import { runsXml } from './runs';
import { type FullCell, fullRowsOf, textsOf } from '../full-rows';
import type { Writing } from './writing';

const SIDES = ['top', 'left', 'bottom', 'right'] as const;
const SIDE = mmToTwip(mm(1));
const ALIGN = { left: 'left', centre: 'center', right: 'right' };
const STYLE = { head: styleOf('cellHead'), cell: styleOf('cell') };

const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="000000"';
const NONE = 'w:val="nil"';

interface Frame {
  readonly widths: readonly number[];
  readonly borders: boolean;
  /** White space at the sides of each cell, in twips. */
  readonly side: number;
}

/** What stands before the rows: fixed widths, lines or none, the columns. */
export function tableHead({ widths, borders, side }: Frame): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const line = borders ? LINE : NONE;
  const lines = [...SIDES, 'insideH', 'insideV'].map((name) => `<w:${name} ${line}/>`).join('');
  const margins = SIDES.map((name) => {
    const space = name === 'left' || name === 'right' ? side : 0;
    return `<w:${name} w:w="${space}" w:type="dxa"/>`;
  }).join('');
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${lines}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tblGrid>${columns}</w:tblGrid>`;
}

interface Place {
  readonly size: Pt;
  readonly isHead: boolean;
  readonly keepNext: boolean;
}

function cellParagraph(cell: Cell, { isHead, keepNext }: Place, runs: string): string {
  const style = isHead ? STYLE.head : STYLE.cell;
  const next = keepNext ? '<w:keepNext/>' : '';
  const align = isHead ? '' : value('jc', ALIGN[cell.align]);
  return `<w:p><w:pPr>${value('pStyle', style.id)}${next}${align}</w:pPr>${runs}</w:p>`;
}

function cellRuns(cell: Cell, { size, isHead }: Place, writing: Writing): string {
  const points = ptToHalfPoints(size);
  const own = isHead ? STYLE.head : STYLE.cell;
  const ownSize = size === own.size ? '' : value('sz', points) + value('szCs', points);
  const bold = cell.bold === true && !isHead ? '<w:b/><w:bCs/>' : '';
  return runsXml(cell, writing, bold + ownSize);
}

function cellHead({ width, across, merge }: FullCell): string {
  const span = across > 1 ? value('gridSpan', across) : '';
  const down = merge === undefined ? '' : value('vMerge', merge);
  return `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${down}<w:vAlign w:val="center"/></w:tcPr>`;
}

/** Where a note on a row stands: at its name. */
function speaking(cells: readonly FullCell[]): FullCell | undefined {
  return cells.find(({ cell }) => cell.align === 'left' && cell.text !== '') ?? cells[0];
}

/** A header row holds on to the first row below it, a row never breaks over two pages. */
export function rowXml(
  row: Row,
  cells: readonly FullCell[],
  size: Pt,
  isHead: boolean,
  writing: Writing,
): string {
  const place = { size, isHead, keepNext: isHead || row.keepNext === true };
  const noted = speaking(cells);
  const drawn = cells.map((full) => {
    const runs = cellRuns(full.cell, place, writing);
    const content = full === noted ? writing.notes.around(row, runs) : runs;
    return `<w:tc>${cellHead(full)}${cellParagraph(full.cell, place, content)}</w:tc>`;
  });
  const header = isHead ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${drawn.join('')}</w:tr>`;
}

function draw(table: Table, full: readonly FullCell[][], writing: Writing): string {
  const rows = [...table.head, ...table.rows].map((row, index) =>
    rowXml(row, full[index] ?? [], table.size, index < table.head.length, writing),
  );
  const frame = tableHead({ widths: table.widths, borders: true, side: SIDE });
  return `<w:tbl>${frame}${rows.join('')}</w:tbl>`;
}

/** The table itself. */
export function tableXml(table: Table, writing: Writing): string {
  return draw(table, fullRowsOf(table), writing);
}

/** A table; one that the plan can build anew stands in a control of its own. */
export function livingTable(table: Table, writing: Writing): string {
  const full = fullRowsOf(table);
  return writing.table(table, textsOf(full), draw(table, full, writing));
}
