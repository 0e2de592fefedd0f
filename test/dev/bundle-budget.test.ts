import { expect, test } from '@jest/globals';
import { ask } from './run-node';

interface Held {
  complaints: string[];
}

const hold = async (figures: string) =>
  (await ask('bundle-budget.mjs', `return tool.holdBudget(${figures})`)) as Held;

const figures = (gzip: number, modules: string[], mode = 'production') => {
  const small = { files: [{ gzip: 1024 }], modules: [] };
  return JSON.stringify({
    mode,
    entries: { page: small, taskpane: { files: [{ gzip: gzip * 1024 }], modules } },
  });
};

test('the first JavaScript of pane and page, as built, keeps to the budget', async () => {
  // Read from build/web-figures.json, which `npm test` writes before: without it this says what to run.
  expect((await hold('tool.readFigures()')).complaints).toEqual([]);
});

test('too much is refused', async () => {
  expect((await hold(figures(190.5, []))).complaints).toEqual([expect.stringContaining('190.5 KB')]);
  expect((await hold(figures(189.9, []))).complaints).toEqual([]);
});

test.each([
  './node_modules/docx/dist/index.mjs',
  './node_modules/fflate/esm/browser.js',
  './node_modules/@e965/xlsx/xlsx.mjs',
  './src/workbook/xlsx/write-xlsx.ts',
  './src/document/docx/write-docx.ts',
  './src/norms/data/main.ts',
  './src/ui/grid/grid.tsx',
])('%s before it is needed is refused', async (name) => {
  expect((await hold(figures(1, [name]))).complaints).toEqual([expect.stringContaining(name)]);
});

test('figures of a development build say nothing', async () => {
  expect((await hold(figures(1, [], 'development'))).complaints).toHaveLength(1);
});

test('without a build it says which command is missing', async () => {
  await expect(ask('bundle-budget.mjs', "return tool.readFigures('/nowhere.json')")).rejects.toThrow(
    /npm run build/,
  );
});
