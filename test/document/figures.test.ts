import { describe, expect, test } from '@jest/globals';
import { type Block, compose } from '../../src/document';
import { figuresOf } from '../../src/document/figures';
import { concat, joined, plain, type Words, written } from '../../src/document/runs';
import { endWith, fill } from '../../src/document/text';
import { fullPlan, planWith } from './plans';

const figure = (text: string) => ({ text, tag: 'dt55.x' });

describe('text made of runs', () => {
  test.each<[string, Words, Words]>([
    ['text stays text', fill('{a} đồng', { a: '5' }), '5 đồng'],
    [
      'a figure stays apart',
      fill('Tổng {a} đồng', { a: figure('5') }),
      [{ text: 'Tổng ' }, figure('5'), { text: ' đồng' }],
    ],
    ['marks after a figure go', endWith([figure('5'), { text: ' .; ' }], ';'), [figure('5'), { text: ';' }]],
    ['marks of a figure stay', endWith([figure('5.')], '.'), [figure('5.'), { text: '.' }]],
    ['text of runs', endWith([figure('5'), { text: ' đồng.' }], ''), [figure('5'), { text: ' đồng' }]],
    ['nothing is left', endWith([{ text: ' ; ' }], '.'), '.'],
    ['joined', joined([figure('1'), 'b'], ', '), [figure('1'), { text: ', ' }, { text: 'b' }]],
  ])('%s', (_, said, expected) => {
    expect(said).toEqual(expected);
  });

  test('neighbours without a tag become one, what says nothing goes', () => {
    const line = concat('- ', '', fill('{a}{b}', { a: 'Chi ', b: figure('') }), figure('5'), 'đ');
    expect(written(line)).toEqual({
      text: '- Chi 5đ',
      runs: [{ text: '- Chi ' }, figure('5'), { text: 'đ' }],
    });
    expect(written('Chi')).toEqual({ text: 'Chi' });
  });
});

describe('the figures of a plan', () => {
  const { byTag, run } = figuresOf(fullPlan());

  test.each([
    ['total', '64.383.760', 'Tổng kinh phí'],
    ['total.words', 'sáu mươi bốn triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng', ''],
    ['total.alone', 'Sáu mươi bốn triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng', ''],
    ['central', '58.100.000', 'Ngân sách trung ương'],
    ['local', '6.283.760', 'Ngân sách địa phương'],
    ['activities.count', '05', 'Số hoạt động'],
    ['decision.NV1.amount', '100.000.000', 'NV1: số tiền giao'],
    ['decision.NV1.commune', '50.000.000', 'NV1: ngân sách cấp xã giao'],
    ['activity.H3.amount', '5.400.000', 'H3: kinh phí'],
  ])('%s is %s', (key, text, title) => {
    expect(plain(run(key))).toBe(text);
    if (title !== '') expect(run(key).title).toBe(title);
  });

  test('tags are short, titles are said once', () => {
    const titles = [...byTag.values()].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect([...byTag.keys()].filter((tag) => tag.length > 64)).toEqual([]);
  });

  test('a figure nobody knows is a bug', () => {
    expect(() => run('activity.H99.name')).toThrow('activity.H99.name');
  });

  test('an amount that is not known is no figure', () => {
    const { funding } = planWith({});
    const unknown = planWith({ funding: funding.map((one) => ({ ...one, amount: null })) });
    expect([...figuresOf(unknown).byTag.keys()].filter((tag) => tag.includes('decision.'))).toEqual([]);
  });
});

/** What the paper says of the plan stands in runs of its own, so that it can be brought up to date. */
test('the kế hoạch says every figure with its tag', () => {
  const blocks = compose(fullPlan()).sections.flatMap((section): readonly Block[] => section.blocks);
  const runs = blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.runs ?? []) : []));
  const tags = new Set(runs.flatMap(({ tag }) => tag ?? []));
  expect([...tags].filter((tag) => !/\.(activity|decision)\./.test(tag)).sort()).toEqual([
    'dt55.activities.count',
    'dt55.central',
    'dt55.local',
    'dt55.period.from',
    'dt55.period.to',
    'dt55.total',
    'dt55.total.alone',
    'dt55.total.words',
  ]);
  expect([...tags]).toEqual(
    expect.arrayContaining([
      'dt55.activity.H5.name',
      'dt55.activity.H1.quantity',
      'dt55.decision.NV1.amount',
    ]),
  );
  // Between the figures no amount is left.
  const rest = runs.filter(({ tag }) => tag === undefined).map(({ text }) => text);
  expect(rest.filter((text) => /\d{1,3}(\.\d{3})+/.test(text))).toEqual([]);
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.tag] : []));
  expect(tables).toEqual(['dt55.table.activities', 'dt55.table.budget']);
});
