import {
  attributeOf,
  childrenOf,
  type Element,
  find,
  findAll,
  parseXml,
  type Splice,
  spliceText,
} from '../../ooxml';
import { type FullCell, fullRowsOf, textsOf } from '../full-rows';
import { leveled, type WrittenTable } from '../mark';
import type { Table } from '../model';
import { ptToHalfPoints } from '../units';
import { rowXml, tableXml } from '../writer/table';
import { Writing } from '../writer/writing';
import { alignRows } from './align-rows';
import { retextCell } from './content';

/** Numbers that Word gives to a paragraph and places of a row: a copy of the row may not have them too. */
const OWN_NUMBERS = / w14:(?:paraId|textId)="[^"]*"/g;
const OWN_PLACES = ['w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart', 'w:commentRangeEnd'];

/** The letters of a row, for a cell that had none. */
function lookOf(xml: string, row: Element): string {
  const [look] = findAll(row, 'w:r').flatMap((run) => childrenOf(run, 'w:rPr'));
  return look === undefined ? '' : xml.slice(look.from, look.to);
}

function retextRow(xml: string, row: Element, old: readonly string[], texts: readonly string[]): Splice[] {
  const look = lookOf(xml, row);
  return childrenOf(row, 'w:tc').flatMap((cell, index) => {
    const text = texts[index] ?? '';
    return leveled(old[index] ?? '') === leveled(text) ? [] : retextCell(xml, cell, text, look);
  });
}

/** A row like another one, with its own texts; without what stands for one place of the document only. */
function copyRow(xml: string, row: Element, texts: readonly string[]): string {
  const copy = xml.slice(row.from, row.to).replace(OWN_NUMBERS, '');
  const parsed = parseXml(copy);
  const gone = [
    ...OWN_PLACES.flatMap((name) => findAll(parsed, name)),
    ...findAll(parsed, 'w:r').filter((run) => find(run, 'w:commentReference') !== undefined),
  ].map(({ from, to }) => ({ from, to, text: '' }));
  const clean = spliceText(copy, gone);
  const row2 = parseXml(clean);
  const cells = childrenOf(row2, 'w:tc').flatMap((cell, index) =>
    retextCell(clean, cell, texts[index] ?? '', lookOf(clean, row2)),
  );
  return spliceText(clean, cells);
}

interface Rows {
  readonly xml: string;
  readonly rows: readonly Element[];
  readonly old: readonly (readonly string[])[];
}

/** The rows become those of the table: a row that stays keeps its look, a new one looks like the one above it. */
function reRow({ xml, rows, old }: Rows, table: Table, full: readonly FullCell[][]): Splice[] {
  const all = [...table.head, ...table.rows];
  const texts = textsOf(full);
  const splices: Splice[] = [];
  let place = rows[0]?.from ?? 0;
  const model = (shape: number) =>
    rows.findLastIndex((row, index) => row.to <= place && old[index]?.length === shape);
  const add = (index: number) => {
    const own = texts[index] ?? [];
    const row = all[index];
    const like = rows[model(own.length)];
    const isHead = index < table.head.length;
    if (like !== undefined && !isHead)
      splices.push({ from: place, to: place, text: copyRow(xml, like, own) });
    else if (row !== undefined) {
      const drawn = rowXml(row, full[index] ?? [], table.size, isHead, new Writing());
      splices.push({ from: place, to: place, text: drawn });
    }
  };
  for (const step of alignRows(
    old.map((row) => row.map(leveled)),
    texts.map((row) => row.map(leveled)),
  )) {
    if (step.kind === 'add') {
      add(step.new);
      continue;
    }
    const row = rows[step.old];
    if (row === undefined) continue;
    const fits = step.kind === 'keep' && old[step.old]?.length === texts[step.new]?.length;
    place = row.to;
    if (fits) splices.push(...retextRow(xml, row, old[step.old] ?? [], texts[step.new] ?? []));
    else {
      splices.push({ from: row.from, to: row.to, text: '' });
      if (step.kind === 'keep') add(step.new);
    }
  }
  return splices;
}

const gridOf = (xml: string, table: Element) =>
  childrenOf(find(table, 'w:tblGrid'), 'w:gridCol').map((column) => Number(attributeOf(xml, column, 'w:w')));

const setWidth = (xml: string, { from, inner }: Element, width: number): Splice => ({
  from,
  to: inner,
  text: xml.slice(from, inner).replace(/w:w="[^"]*"/, `w:w="${width}"`),
});

/** The columns become as wide as the new contents need. */
function rewiden(xml: string, widths: readonly number[]): string {
  const table = parseXml(xml);
  const columns = childrenOf(find(table, 'w:tblGrid'), 'w:gridCol');
  const splices = columns.map((column, index) => setWidth(xml, column, widths[index] ?? 0));
  for (const row of childrenOf(table, 'w:tr')) {
    let at = 0;
    for (const cell of childrenOf(row, 'w:tc')) {
      const own = find(cell, 'w:tcPr');
      const across = Number(attributeOf(xml, find(own, 'w:gridSpan'), 'w:val') ?? 1);
      const width = widths.slice(at, at + across).reduce((sum, one) => sum + one, 0);
      const tcW = find(own, 'w:tcW');
      if (tcW !== undefined) splices.push(setWidth(xml, tcW, width));
      at += across;
    }
  }
  return spliceText(xml, splices);
}

const sameList = (a: readonly number[], b: readonly number[]) => a.join() === b.join();

/**
 * The table as the plan has it now. Rows are worked over in their places, so that the look people gave them stays;
 * only a table of other columns, or of smaller letters, is drawn anew. Columns that people pulled wider stay so.
 */
export function retable(
  xml: string,
  { table: element, rows }: { table: Element; rows: readonly Element[] },
  old: readonly (readonly string[])[],
  table: Table,
  written: WrittenTable | undefined,
): string {
  const grid = gridOf(xml, element);
  const size = ptToHalfPoints(table.size);
  const otherSize = written !== undefined && written.size !== size;
  if (grid.length !== table.widths.length || otherSize) return tableXml(table, new Writing());
  const base = element.from;
  const full = fullRowsOf(table);
  const splices = reRow({ xml, rows, old }, table, full).map(({ from, to, text }) => ({
    from: from - base,
    to: to - base,
    text,
  }));
  const fresh = spliceText(xml.slice(base, element.to), splices);
  const untouched = written !== undefined && sameList(grid, written.widths);
  return untouched && !sameList(grid, table.widths) ? rewiden(fresh, table.widths) : fresh;
}
