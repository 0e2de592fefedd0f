import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ask, runNode } from './run-node';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'layers-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(tree: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, name)), { recursive: true });
    writeFileSync(join(tree, name), content);
  }
}

async function check(files: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  write(root, files);
  const { code, stderr } = await runNode(['src/dev/layers.mjs', root]);
  return { code, lines: stderr.trim().split('\n').filter(Boolean) };
}

const refused: [string, string, string, RegExp][] = [
  [
    'a room that is not in the table',
    'src/plan/a.ts',
    "import { x } from '../workbook';",
    /src\/plan\/a\.ts:1 imports \.\.\/workbook: plan may import only locales/,
  ],
  [
    'the page importing Office',
    'src/page/a.tsx',
    "\nimport '../office';",
    /src\/page\/a\.tsx:2 .*page may import only/,
  ],
  [
    'the command line importing components',
    'src/cli/a.ts',
    "import '../ui/index.js';",
    /cli may import only/,
  ],
  [
    'the inside of another room',
    'src/review/a.ts',
    "import { x } from '../plan/money';",
    /door only, src\/plan\/index\.ts/,
  ],
  [
    'data inside another room',
    'src/review/a.ts',
    "import x from '../norms/data/tt55.json';",
    /door only, src\/norms\/index\.ts/,
  ],
  ['a type from another room', 'src/plan/a.ts', "import type { X } from '../norms';", /plan may import only/],
  [
    'an import on demand',
    'src/plan/a.ts',
    "export const x = () => import('../office');",
    /plan may import only/,
  ],
  ['a type by import()', 'src/plan/a.ts', "export type X = import('../office').Y;", /plan may import only/],
  ['a re-export', 'src/norms/a.ts', "export * from '../review';", /norms may import only plan, locales/],
  ['require', 'src/norms/a.ts', "const x = require('../review');", /norms may import only/],
  ['locales importing anything', 'src/locales/a.ts', "import '../plan';", /locales may import only nothing/],
  ['a tool', 'src/ui/a.ts', "import '../dev/csp.mjs';", /ui may import only/],
  ['something outside src', 'src/ui/a.ts', "import '../../test/x';", /only from src/],
  [
    'React in the plan',
    'src/plan/a.ts',
    "import { useState } from 'react';",
    /plan is pure and never imports react/,
  ],
  [
    'Fluent in the norms',
    'src/norms/a.ts',
    "import { Button } from '@fluentui/react-components';",
    /never imports @fluentui/,
  ],
  ['files in the norms', 'src/norms/a.ts', "import { readFileSync } from 'node:fs';", /never imports node:/],
  [
    'files without node:',
    'src/workbook/a.ts',
    "import { readFile } from 'fs/promises';",
    /never imports node:/,
  ],
  [
    'the clock in the plan',
    'src/plan/a.ts',
    'export const now = Date.now();',
    /src\/plan\/a\.ts:1 reads the clock \(Date\.now\(\)\)/,
  ],
  [
    'the clock by a new Date',
    'src/norms/a.ts',
    '\n\nexport const now = new Date();',
    /src\/norms\/a\.ts:3 reads the clock/,
  ],
  ['the clock by a bare new Date', 'src/norms/a.ts', 'export const now = new Date;', /reads the clock/],
  ['a room nobody knows', 'src/helpers/a.ts', 'export const x = 1;', /src\/helpers: not in a room/],
  ['a file beside the rooms', 'src/a.ts', 'export const x = 1;', /src\/a\.ts: not in a room/],
];

describe('refused', () => {
  let complaints: string[][];

  // All cases in one Node: each is a small tree of its own.
  beforeAll(async () => {
    const top = mkdtempSync(join(tmpdir(), 'refused-'));
    const trees = refused.map(([, file, content], index) => {
      const tree = join(top, String(index));
      write(tree, { [file]: content });
      return tree;
    });
    complaints = (await ask(
      'layers.mjs',
      `return ${JSON.stringify(trees)}.map(tool.checkLayers)`,
    )) as string[][];
    rmSync(top, { recursive: true });
  });

  test.each(refused.map(([name, , , sentence], index) => ({ name, sentence, index })))(
    '$name',
    ({ sentence, index }) => {
      expect(complaints[index]).toEqual([expect.stringMatching(sentence)]);
    },
  );
});

test('what the table allows passes', async () => {
  const { code, lines } = await check({
    'src/plan/index.ts': "export * from './money'; import { t } from '../locales';",
    'src/plan/money.ts':
      "import data from './deep/units.json'; export const day = new Date(0); export const x = data;",
    'src/review/a/b.ts': "import { x } from '../../plan'; import { y } from '../../norms/index.ts';",
    'src/cli/a.ts': "import 'node:fs'; export const late = () => import('../document');",
    'src/page/a.tsx': "import '../ui'; import 'react';",
    'src/taskpane/a.tsx': "import '../office'; export const now = Date.now();",
    'src/dev/a.mjs': "import '../anything/at/all.mjs';",
  });
  expect([lines, code]).toEqual([[], 0]);
});

test('all complaints come at once, in order', async () => {
  const { lines } = await check({
    'src/plan/b.ts': "import '../ui';\nimport '../office';",
    'src/plan/a.ts': "import '../ui';",
  });
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    'src/plan/a.ts:1',
    'src/plan/b.ts:1',
    'src/plan/b.ts:2',
  ]);
});

test('a diagram that is not the table is refused, and written anew', async () => {
  const page = 'x\n<!-- rooms: written by `node src/dev/layers.mjs --write` -->\nold\n<!-- /rooms -->\ny\n';
  const files = { 'src/plan/index.ts': '', 'docs/architecture.md': page };
  expect((await check(files)).lines[0]).toMatch(/diagram is not the table/);
  expect((await runNode(['src/dev/layers.mjs', root, '--write'])).code).toBe(0);
  expect((await runNode(['src/dev/layers.mjs', root])).code).toBe(0);
});

test('this repository keeps to its table', async () => {
  const { code, stderr } = await runNode(['src/dev/layers.mjs']);
  expect([stderr, code]).toEqual(['', 0]);
});
