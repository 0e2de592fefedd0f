import { invalidArgument } from '../wire/errors';
import { type Box, columns, rows } from '../model/address';
import { shiftRelative } from '../model/refs';
import type { Cell, Sheet } from '../model/sheet';

/** Range.copyFrom: the source repeats when the destination is a multiple of it (excel.range#copyFrom). */
export function copyInto(
  from: Sheet,
  source: Box,
  to: Sheet,
  target: Box,
  copyType: string,
  skipBlanks: boolean,
): void {
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(copyType)) throw invalidArgument('copyType');
  to.guardContent(target);
  const [h, w] = [rows(source), columns(source)];
  const height = rows(target) % h === 0 ? rows(target) : h;
  const width = columns(target) % w === 0 ? columns(target) : w;
  const jobs: [number, number, Cell | undefined, number][] = [];
  for (let i = 0; i < height; i++)
    for (let j = 0; j < width; j++) {
      const [sr, sc] = [source.r0 + (i % h), source.c0 + (j % w)];
      const [r, c] = [target.r0 + i, target.c0 + j];
      jobs.push([r, c, copied(from, sr, sc, r, c, copyType), from.styles.get(sr, sc)]);
    }
  for (const [r, c, cell, style] of jobs) {
    if (copyType !== 'Formats' && (cell || !skipBlanks)) to.put(r, c, cell);
    if (copyType === 'All' || copyType === 'Formats') to.styles.set(r, c, style);
  }
  to.book.changed(to, { ...target, r1: target.r0 + height - 1, c1: target.c0 + width - 1 });
}

function copied(
  from: Sheet,
  sr: number,
  sc: number,
  r: number,
  c: number,
  copyType: string,
): Cell | undefined {
  const cell = from.cell(sr, sc);
  if (!cell) return undefined;
  if (cell.formula === undefined) return { ...cell };
  if (copyType === 'Values') return { value: from.value(sr, sc) };
  return { value: '', formula: shiftRelative(cell.formula, r - sr, c - sc) };
}
