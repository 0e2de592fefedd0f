import { expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Columns, locatorOf, unpack } from '../../src/norms/columns';
import { ARTS } from '../../src/norms/data/arts';
import { LAWS } from '../../src/norms/data/main';
import { NOTES } from '../../src/norms/data/notes';
import type { LawFile } from '../../src/norms/schema';

const { packNorms, packNotes } = createRequire(join(process.cwd(), 'package.json'))(
  './src/dev/pack-norms.cjs',
) as {
  packNorms: (laws: readonly LawFile[]) => Columns;
  packNotes: (laws: readonly LawFile[]) => unknown;
};

it.each([
  ['main', LAWS],
  ['arts', ARTS],
])('the law as it travels to a pane is the law of the files: %s', (_, laws) => {
  const travelled = JSON.parse(JSON.stringify(packNorms(laws))) as Columns;
  const bare = laws.map(({ document: { note: _, ...document }, norms }) => ({
    document,
    norms: norms.map(({ note: _note, ...norm }) => norm),
  }));
  expect(unpack(travelled)).toEqual(bare);
});

it('the notes that stay behind come by code', () => {
  const noted = [...LAWS, ...ARTS].flatMap(({ norms }) => norms).filter(({ note }) => note !== undefined);
  expect(Object.keys(NOTES)).toHaveLength(noted.length);
  expect(packNotes([...LAWS, ...ARTS])).toEqual(NOTES);
});

it.each([
  ['TT55-4.2.b-1', { article: 4, clause: 2, point: 'b' }],
  ['TT55-4.2.đ-12', { article: 4, clause: 2, point: 'đ' }],
  ['TT55-84.2-1', { article: 84, clause: 2, point: null }],
  ['TT36-4-1', { article: 4, clause: null, point: null }],
  ['TT12_2025-4', { article: null, clause: null, point: null }],
  ['LCS-1', { article: null, clause: null, point: null }],
])('%s stands at %j', (code, locator) => {
  expect(locatorOf(code)).toEqual(locator);
});
