import { beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/locales';
import { loadFacts } from '../../src/norms';
import { blankPlan, examplePlan, formatDong, GAP, type Plan, planTotal } from '../../src/plan';
import { type Cells, type GridColumn, type GridTable, loadGrid } from '../../src/workbook';

type Grid = Awaited<ReturnType<typeof loadGrid>>;
let grid: Grid;
let plan: Plan;
let lines: Cells;
beforeAll(async () => {
  grid = await loadGrid();
  plan = await examplePlan('commune');
  lines = new grid.Cells('lines', await loadFacts());
});

const column = (field: string, table: GridTable = 'lines'): GridColumn =>
  grid.gridColumns(table, { year: 2025 }).find((one) => one.field === field)!;

describe('a cell', () => {
  it.each([
    ['quantity', '12,5', 12_500, '12,5'],
    ['quantity', '1.200', 1_200_000, '1.200'],
    // Three decimals would read as thousands: a fourth says that they are not.
    ['quantity', '1,1250', 1125, '1,1250'],
    ['times', '', 1000, '1'],
    ['unitPrice', '1tr5', 1_500_000, '1.500.000'],
    ['unitPrice', '100,000', 100_000, '100.000'],
    ['sources.central', '-', 0, ''],
    ['date', '5/9/2025', '2025-09-05', '05/09/2025'],
    ['content', '', GAP, GAP],
    ['content', ' Thuê  loa\n', 'Thuê  loa', 'Thuê  loa'],
  ])('%s: «%s» is read, shown, and read again', (field, typed, value, shown) => {
    const one = column(field);
    expect(lines.read(one, typed, 'D1')).toBe(value);
    const [table, inner] = field.split('.');
    const record = { ...plan.lines[0]!, [table!]: inner === undefined ? value : { [inner]: value } };
    expect(lines.text(one, record as never)).toBe(shown);
    expect(lines.read(one, shown, 'D1')).toBe(value);
  });

  it('every cell of the example is read back from what it shows', async () => {
    const activities = new grid.Cells('activities', await loadFacts());
    for (const [table, cells, records] of [
      ['lines', lines, plan.lines],
      ['activities', activities, plan.activities],
    ] as const) {
      const columns = grid.gridColumns(table, plan).filter(({ computed }) => !computed);
      const block = records.map((record) => columns.map((one) => cells.text(one, record)));
      const all = { rows: records.map(({ id }) => id), columns, row: 0, column: 0, height: 1, width: 1 };
      expect(grid.parseTsv(grid.toTsv(block))).toEqual(block);
      expect(grid.paste(plan, block, all, cells).plan).toEqual(plan);
    }
  });

  it('says which cell means nothing', () => {
    expect(() => lines.read(column('unitPrice'), 'nhiều', 'D7')).toThrow(/Đơn giá \(D7\).*«nhiều»/);
  });
});

describe('pasting', () => {
  const into = (given: Plan, row: number, field: string, size = { height: 1, width: 1 }) => {
    const columns = grid.gridColumns('lines', given);
    return {
      rows: given.lines.map(({ id }) => id),
      columns,
      row,
      column: columns.findIndex((one) => one.field === field),
      ...size,
    };
  };

  it('takes 200 rows from Excel into an empty plan, and begins its first activity', () => {
    const empty = blankPlan({ level: 'commune', year: 2025, regime: '2021-2025' });
    const rows = Array.from({ length: 200 }, (_, n) => [`Việc ${n + 1}`, 'buổi', '2', '1,5', '100.000']);
    const text = rows.map((row) => row.join('\t')).join('\r\n');
    const { plan: next, made } = grid.paste(
      empty,
      grid.parseTsv(`${text}\r\n`),
      into(empty, 0, 'content'),
      lines,
    );
    expect(made).toBe(200);
    expect(next.activities.map(({ id, name }) => [id, name])).toEqual([['H1', GAP]]);
    expect(formatDong(planTotal(next))).toBe('60.000.000');
    expect(next.lines[199]).toMatchObject({ id: 'D200', activity: 'H1', content: 'Việc 200', times: 1500 });
  });

  it('finds the columns by the titles above them, facts too, and leaves what is counted', () => {
    const block = [
      ['Đơn giá', 'Nội dung', 'Thành tiền', 'Số từ', 'Dữ kiện khác'],
      ['90.000', 'Tin mới', '1', '320', 'Thời lượng: 5'],
    ];
    const { plan: next, rows } = grid.paste(plan, block, into(plan, 0, 'content'), lines);
    expect(rows).toBe(1);
    expect(next.lines[0]).toMatchObject({
      content: 'Tin mới',
      unitPrice: 90_000,
      facts: { words: 320, minutes: 5 },
    });
  });

  it('repeats one cell over what is marked', () => {
    const { plan: next } = grid.paste(
      plan,
      [['tháng']],
      into(plan, 1, 'unit', { height: 3, width: 1 }),
      lines,
    );
    expect(next.lines.slice(0, 5).map(({ unit }) => unit)).toEqual([
      'tin',
      'tháng',
      'tháng',
      'tháng',
      plan.lines[4]!.unit,
    ]);
  });

  it('knows an activity by its name', () => {
    const { name, id } = plan.activities[3]!;
    const { plan: next } = grid.paste(plan, [[name]], into(plan, 0, 'activity'), lines);
    expect(next.lines[0]!.activity).toBe(id);
  });

  it('changes nothing when a cell means nothing, and names each', () => {
    const block = [
      ['2', '1', 'miễn phí'],
      ['hai', '1', '5.000'],
    ];
    try {
      grid.paste(plan, block, into(plan, 0, 'quantity'), lines);
      throw new Error('it was taken');
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      const refusal = error as Refusal;
      expect([refusal, ...refusal.others].map(({ params }) => params['cell'])).toEqual([
        'Đơn giá (D1)',
        'Số lượng (D2)',
      ]);
    }
  });
});

describe('the clipboard of Excel', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"hai\ndòng"\t"nói ""có"""\r\n', [['hai\ndòng', 'nói "có"']]],
    ['màn 32" cong\t1\n', [['màn 32" cong', '1']]],
    [
      'a\t\n\tb\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['một', [['một']]],
  ])('%j', (text, cells) => {
    expect(grid.parseTsv(text)).toEqual(cells);
  });
});

it('sorts words as Vietnamese does and leaves blanks last', () => {
  const records = ['đò', 'do', '', 'Dò', 'b10', 'b9'].map((group, n) => ({
    ...plan.lines[0]!,
    id: `D${n}`,
    group,
  }));
  const sorted = (falling: boolean) =>
    grid
      .sortedIds(records, column('group'), () => null, falling)
      .map((id) => records.find((record) => record.id === id)!.group);
  expect(sorted(false)).toEqual(['b9', 'b10', 'do', 'Dò', 'đò', '']);
  expect(sorted(true)).toEqual(['đò', 'Dò', 'do', 'b10', 'b9', '']);
});
