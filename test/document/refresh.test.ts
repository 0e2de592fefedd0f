import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadRefresh, planDocx } from '../../src/document';
import type { Plan } from '../../src/plan';
import { lintDocx } from '../files/docx-lint';
import { besides, edit, onControl, partOf, tableOf, textIn, textOfControl } from './paper-edits';
import { before, type Case, CASES, dearer } from './refresh-cases';

type Refresh = Awaited<ReturnType<typeof loadRefresh>>['refreshDocx'];

let paper: Uint8Array;
let refreshDocx: Refresh;

beforeAll(async () => {
  paper = await planDocx(before);
  ({ refreshDocx } = await loadRefresh());
});

const short = (tag: string) => tag.replace(/^dt55\./, '');
const once = (texts: readonly string[]) => [...new Set(texts)];

function told({ patch }: Awaited<ReturnType<Refresh>>) {
  return {
    changes: once(patch.changes.map((one) => `${short(one.tag)}: ${one.new}`)),
    tables: patch.tables.map(({ tag }) => tag.replace('dt55.table.', '')),
    left: once(patch.left.map(({ tag, why }) => `${short(tag)}: ${why}`)),
    missing: patch.missing.map(({ tag, was, is }) => `${short(tag)}: ${was} → ${is}`),
    fresh: patch.fresh.map(({ tag }) => short(tag)),
  };
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases.map((one): [string, Case] => [one.what, one]))('%s', async (_what, one) => {
    const file = one.person?.(paper) ?? paper;
    const result = await refreshDocx(file, one.plan, { overwrite: one.overwrite ?? false });
    const { changes = [], tables = [], left = [], missing = [], fresh = [] } = one;
    expect(told(result)).toEqual({ changes, tables, left, missing, fresh });

    // Nothing a person wrote is lost: besides the figures named above, the file is the same, letter by letter.
    const changed = new Set([...result.patch.changes, ...result.patch.tables].map(({ tag }) => tag));
    expect(besides(result.bytes, changed)).toEqual(besides(file, changed));
    const text = textIn(partOf(result.bytes));
    for (const kept of one.keeps ?? []) expect(text).toContain(kept);
    for (const [what, holds] of one.proof ?? []) expect([what, holds(result.bytes)]).toEqual([what, true]);
    if (one.person === undefined) expect(lintDocx(result.bytes)).toEqual([]);
  });
});

test('there are at least forty cases', () => {
  expect(Object.values(CASES).flat().length).toBeGreaterThanOrEqual(40);
});

describe('what a refreshed paper says', () => {
  const saidOf = async (plan: Plan) => textIn(partOf(await planDocx(plan)));

  test.each(
    Object.values(CASES)
      .flat()
      .filter(({ person, left = [], fresh = [] }) => person === undefined && left.length + fresh.length === 0)
      .map((one): [string, Plan] => [one.what, one.plan]),
  )('is what a new one would say: %s', async (_, plan) => {
    const { bytes } = await refreshDocx(paper, plan);
    expect(textIn(partOf(bytes))).toBe(await saidOf(plan));
  });

  test('a paper that is up to date stays the same file', async () => {
    const { bytes } = await refreshDocx(paper, before);
    expect(bytes).toBe(paper);
  });
});

describe('one refresh after the other', () => {
  test('the second finds nothing to do', async () => {
    const first = await refreshDocx(paper, dearer);
    const second = await refreshDocx(first.bytes, dearer);
    expect(told(second)).toEqual({ changes: [], tables: [], left: [], missing: [], fresh: [] });
    expect(second.bytes).toBe(first.bytes);
  });

  test('there and back is the paper we began with', async () => {
    const there = await refreshDocx(paper, dearer);
    const back = await refreshDocx(there.bytes, before);
    expect(partOf(back.bytes)).toBe(partOf(paper));
    expect(partOf(back.bytes, 'customXml/item1.xml')).toBe(partOf(paper, 'customXml/item1.xml'));
  });

  test('what a person wrote is told of every time, and stays', async () => {
    const mine = (file: Uint8Array) =>
      edit(
        file,
        onControl('total', (control) => control.replace('64.383.760', 'khoảng 64 triệu')),
      );
    const first = await refreshDocx(mine(paper), dearer);
    const second = await refreshDocx(first.bytes, dearer);
    const third = await refreshDocx(second.bytes, before);
    for (const { patch } of [first, second, third])
      expect(patch.left).toMatchObject([{ why: 'edited', stands: 'khoảng 64 triệu' }]);
    expect(textOfControl(third.bytes, 'total')).toBe('khoảng 64 triệu');
    expect(third.patch.changes.length).toBeGreaterThan(0);
  });

  test('a control that was taken out is told of once', async () => {
    const out = edit(
      paper,
      onControl('central', () => ''),
    );
    const first = await refreshDocx(out, dearer);
    const second = await refreshDocx(first.bytes, before);
    expect(first.patch.missing).toMatchObject([{ was: 1, is: 0 }]);
    expect([second.patch.missing, second.patch.fresh]).toEqual([[], []]);
  });

  test('a person writes in a table between two: it is theirs from then on', async () => {
    const first = await refreshDocx(paper, dearer);
    const mine = edit(first.bytes, (xml) => xml.replace('>Thuê xe, loa đài<', '>Thuê xe và loa<'));
    const second = await refreshDocx(mine, before);
    expect(told(second).left).toEqual(['table.budget: edited']);
    expect(tableOf(partOf(second.bytes), 'budget')).toBe(tableOf(partOf(mine), 'budget'));
  });
});
