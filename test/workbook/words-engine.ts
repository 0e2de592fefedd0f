import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import { columnName } from '../../src/workbook/model/address';
import { WORD_LISTS, wordsFormula } from '../../src/workbook/sheets/words-formula';

const found = createRequire(join(process.cwd(), 'package.json')).resolve('@ironcalc/wasm');
initSync({ module: readFileSync(join(dirname(found), 'wasm_bg.wasm')) });

/** IronCalc knows no names given in code: they are spelled out as the cells they stand for. */
function withLists(formula: string): string {
  return WORD_LISTS.reduce((text, { name, values }, index) => {
    const column = columnName(index);
    return text.replace(new RegExp(`\\b${name}\\b`, 'g'), `Lists!$${column}$1:$${column}$${values.length}`);
  }, formula);
}

/** What the formula says of each of the amounts; text stands for what somebody typed there instead. */
export function saidByFormula(amounts: readonly (number | string)[]): string[] {
  const model = new Model('book', 'en', 'UTC', 'en');
  try {
    model.pauseEvaluation();
    model.newSheet();
    model.renameSheet(1, 'Lists');
    WORD_LISTS.forEach(({ values }, column) => {
      values.forEach((value, row) => {
        if (value !== '') model.setUserInput(1, row + 1, column + 1, value);
      });
    });
    amounts.forEach((amount, row) => {
      if (amount !== '')
        model.setUserInput(0, row + 1, 1, typeof amount === 'number' ? String(amount) : `'${amount}`);
      model.setUserInput(0, row + 1, 2, `=${withLists(wordsFormula(`A${row + 1}`))}`);
    });
    model.resumeEvaluation();
    model.evaluate();
    return amounts.map((_, row) => model.getFormattedCellValue(0, row + 1, 2));
  } finally {
    model.free();
  }
}
