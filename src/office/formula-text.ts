/**
 * What is left of a formula without what Excel respells when it gives one back: spaces, quotes around names of sheets,
 * the table's own name, «[#This Row],» and «@», capitals. Texts inside it stay as they are.
 */
export function skeleton(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/[\p{L}\p{N}_.]+(?=\[)/gu, '')
            .replace(/\[#this row\],?/gi, '')
            .replace(/[\s'@[\]]/g, '')
            .toLocaleUpperCase('vi'),
    )
    .join('');
}

export const sameFormula = (a: string, b: string): boolean => a === b || skeleton(a) === skeleton(b);
