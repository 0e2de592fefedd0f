import { columnName } from './address';

/** Formulas in R1C1 style (excel.range#formulasR1C1) with their references spelled for the cell they go into. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.[\]])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_.(!])/gu;

function place(part: string | undefined, own: number): { index: number; fixed: boolean } {
  if (part === undefined) return { index: own, fixed: false };
  if (part.startsWith('[')) return { index: own + Number(part.slice(1, -1)), fixed: false };
  return { index: Number(part) - 1, fixed: true };
}

export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(TOKEN, (text, r: string | undefined, c: string | undefined) => {
    if (text.startsWith('"') || text.startsWith("'")) return text;
    const [at, across] = [place(r, row), place(c, column)];
    return `${across.fixed ? '$' : ''}${columnName(across.index)}${at.fixed ? '$' : ''}${at.index + 1}`;
  });
}
