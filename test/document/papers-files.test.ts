import { describe, expect, test } from '@jest/globals';
import { PAPER_KINDS, type PaperKind, paperDocx } from '../../src/document';
import { composePaper } from '../../src/document/papers';
import { PAPER_WORDS, papersOf } from '../../src/document/papers/kinds';
import { refreshDocx } from '../../src/document/refresh';
import { Refusal } from '../../src/locales';
import { milli } from '../../src/plan';
import { lintDocx } from '../files/docx-lint';
import { validateOoxml } from '../files/sdk';
import { adjusted, appraised, readyFor } from './paper-plans';
import { levels, planOf, planWith } from './plans';
import { readDocx } from './read-docx';

const levelPairs = PAPER_KINDS.flatMap((kind) => levels.map((level) => [kind, level] as const));

const refused = (make: () => unknown): unknown => {
  try {
    return make();
  } catch (error) {
    return error instanceof Refusal ? error.key : error;
  }
};

describe('a paper whose facts are missing is refused with the reason', () => {
  const half = () => {
    const plan = appraised(planOf('commune'));
    return {
      ...plan,
      lines: plan.lines.map((line) => (line.id === 'D2' ? { ...line, appraisal: null } : line)),
    };
  };
  const unexplained = () => {
    const plan = appraised(planOf('commune'));
    const lines = plan.lines.map((line) =>
      line.id === 'D13' ? { ...line, appraisal: { ...line.appraisal!, rule: '' } } : line,
    );
    return { ...plan, lines };
  };
  const unchanged = () => ({ ...adjusted(planOf('commune')), lines: planOf('commune').lines });

  test.each<[PaperKind, string, () => ReturnType<typeof planOf>, string]>([
    ['to-trinh', 'no lines', () => planWith({ lines: [] }), 'paper.noLines'],
    ['bieu', 'no lines', () => planWith({ lines: [] }), 'paper.noLines'],
    ['tham-dinh', 'not appraised', () => planOf('commune'), 'paper.notAppraised'],
    ['bien-ban', 'not appraised', () => planOf('commune'), 'paper.notAppraised'],
    ['tham-dinh', 'half appraised', half, 'paper.halfAppraised'],
    ['quyet-dinh', 'half appraised', half, 'paper.halfAppraised'],
    ['to-trinh', 'a difference without its rule', unexplained, 'paper.unexplained'],
    ['bao-cao', 'nothing carried out', () => appraised(planOf('commune')), 'paper.notExecuted'],
    ['quyet-dinh-dieu-chinh', 'nothing approved before', () => planOf('commune'), 'paper.notAdjusted'],
    ['to-trinh-dieu-chinh', 'nothing changed', unchanged, 'paper.nothingChanged'],
  ])('%s, %s', (kind, _, plan, key) => {
    expect(refused(() => composePaper(kind, plan()))).toBe(key);
  });
});

test('every word asks for papers, every paper has a word', () => {
  expect(PAPER_WORDS.flatMap(papersOf).sort()).toEqual([...PAPER_KINDS].sort());
  expect(papersOf('dieu-chinh')).toEqual(['to-trinh-dieu-chinh', 'quyet-dinh-dieu-chinh']);
  for (const word of ['', 'to_trinh', 'toString', 'ke-hoach']) expect(papersOf(word)).toEqual([]);
});

describe('the files', () => {
  test.each(levelPairs)('%s, %s: our lint finds nothing, nothing is left unfilled', async (kind, level) => {
    const bytes = await paperDocx(kind, readyFor(kind, level));
    expect(lintDocx(bytes)).toEqual([]);
    expect(readDocx(bytes).text).not.toMatch(/undefined|null|NaN|[{}]| V\/v /);
  });

  /** Each start of the SDK costs seconds: every paper once, every pair in `npm run test:full`. */
  const once = (index: number) => index % levels.length === Math.floor(index / levels.length) % levels.length;
  const some = levelPairs.filter((_, index) => process.env['FULL'] === '1' || once(index));
  test.each(some)('%s, %s: the SDK finds nothing', async (kind, level) => {
    expect(await validateOoxml(await paperDocx(kind, readyFor(kind, level)))).toEqual([]);
  });
});

test('a decision is brought up to date with what the appraisal says now', async () => {
  const before = appraised(planOf('commune'));
  const lines = before.lines.map((line) => {
    const cut = { ...line.appraisal!, quantity: milli(30), reason: 'Thừa', rule: 'B-10' };
    return line.id === 'D1' ? { ...line, appraisal: cut } : line;
  });
  const after = { ...before, lines };
  const { bytes, patch } = await refreshDocx(await paperDocx('quyet-dinh', before), after);
  expect(patch.left).toEqual([]);
  const { text, tables } = readDocx(bytes);
  expect(text).toContain('1. Tổng kinh phí: 58.783.760 đồng (bằng chữ: năm mươi tám triệu');
  expect(tables.at(-1)!.rows.at(-1)!.slice(0, 2)).toEqual(['TỔNG CỘNG', '58.783.760']);
  expect(text).not.toContain('59.783.760');
});
