import { cellName } from '../workbook';

/**
 * A formula's cell references counted from its own cell («R[-1]C», «R3C2»): formulas that people would fill down are
 * the same text then. Strings, quoted sheet names, brackets and names are left as they are.
 */
const ASIDE = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]`;
const A1 = new RegExp(
  String.raw`${ASIDE}|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])`,
  'gu',
);
const R1C1 = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.$])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_.(!])|${ASIDE}`,
  'gu',
);

const columnIndex = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const offset = (letter: string, fixed: boolean, index: number, own: number) => {
  if (fixed) return `${letter}${index + 1}`;
  return index === own ? letter : `${letter}[${index - own}]`;
};

export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    A1,
    (
      whole,
      fixedColumn: string | undefined,
      letters: string | undefined,
      fixedRow: string,
      digits: string,
    ) =>
      letters === undefined
        ? whole
        : offset('R', fixedRow === '$', Number(digits) - 1, row) +
          offset('C', fixedColumn === '$', columnIndex(letters), column),
  );
}

const indexOf = (part: string | undefined, own: number) => {
  if (part === undefined) return own;
  return part.startsWith('[') ? own + Number(part.slice(1, -1)) : Number(part) - 1;
};
const isFixed = (part: string | undefined) => part !== undefined && !part.startsWith('[');

export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (whole: string, down: string | undefined, across: string | undefined) => {
    if (!whole.startsWith('R')) return whole;
    const [, letters = '', digits = ''] =
      /^([A-Z]+)(\d+)$/.exec(cellName(indexOf(down, row), indexOf(across, column))) ?? [];
    return `${isFixed(across) ? '$' : ''}${letters}${isFixed(down) ? '$' : ''}${digits}`;
  });
}
