import type { BookContext } from '../book-context';
import type { Cell, CellValue, NamedReference, RowModel, SheetModel } from '../model/sheet-model';
import type { StyleName } from '../model/styles';
import { dayKey, localSureness, sureness, tierKey } from '../norm-table/lookup';
import type { NormRow } from '../norm-table/row';
import wording from './data/norms.json';
import { rowHeight } from './row-height';
import { HEADER_ROW } from './table-sheet';

type Field = (typeof wording.columns)[number]['field'];

const flag = (asked: boolean) => (asked ? 1 : 0);

function valueOf(row: NormRow, field: Field): CellValue {
  const { result, asking } = row;
  const values: Readonly<Record<string, CellValue>> = {
    code: row.code,
    title: result.title,
    conditions: row.conditions,
    amount: result.rank === 1 ? result.amount : '',
    unit: result.unit,
    kind: result.kind === null ? '' : wording.kinds[result.kind],
    cite: result.cite,
    from: row.from,
    to: row.to,
    certainty: wording.certainties[result.certainty],
    key: row.key,
    block: row.block,
    dayKey: dayKey(row),
    version: row.version,
    tierKey: tierKey(row),
    high: row.high,
    rank: result.rank,
    sure: sureness(row),
    language: asking.language,
    area: flag(asking.area),
    level: flag(asking.level),
    other: flag(asking.other),
    tier: asking.tier,
    factor1: asking.factors[0],
    factor2: asking.factors[1],
    localCode: result.localCode,
    localMost: result.localMost,
    localSure: localSureness(row),
  };
  return values[field] ?? null;
}

function cellsOf(row: NormRow): Cell[] {
  return wording.columns.map(({ field, style }) => {
    const value = valueOf(row, field);
    // A rate of 0,2 litres a kilometre is no nought.
    const broken = typeof value === 'number' && !Number.isInteger(value);
    return { value: value === '' ? null : value, style: broken ? 'shownNumber' : (style as StyleName) };
  });
}

/** «Định mức»: what this plan may be limited by, a row for each case and each stretch of days. */
export function layoutNorms(context: BookContext): { sheet: SheetModel; names: NamedReference[] } {
  const widths = wording.columns.map(({ width }) => width);
  const body = context.norms.map((row): RowModel => {
    const cells = cellsOf(row);
    const height = rowHeight(cells, widths);
    return height === undefined ? { cells } : { cells, height };
  });
  if (body.length === 0)
    body.push({ cells: wording.columns.map(({ style }) => ({ value: null, style: style as StyleName })) });
  const shown = wording.columns.filter(({ style }) => style !== 'helper').length;
  const sheet: SheetModel = {
    name: wording.sheet,
    tabColor: '#6C3483',
    hidden: true,
    protected: true,
    widths,
    hiddenColumns: wording.columns.flatMap(({ style }, index) => (style === 'helper' ? [index] : [])),
    rows: [
      { cells: [{ value: wording.title, style: 'title' }], height: 24 },
      { cells: [{ value: wording.hint, style: 'note' }] },
      { cells: wording.columns.map(({ title }): Cell => ({ value: title, style: 'head' })), height: 33 },
      ...body,
    ],
    tables: [
      {
        name: wording.table,
        top: HEADER_ROW,
        left: 0,
        columns: wording.columns.map(({ title }) => ({ title })),
        rows: body.length,
      },
    ],
    validations: [],
    frozenRows: HEADER_ROW + 1,
    frozenColumns: 1,
    page: {
      landscape: true,
      titleRows: [HEADER_ROW, HEADER_ROW],
      area: { top: 0, left: 0, bottom: HEADER_ROW + body.length, right: shown - 1 },
    },
  };
  return { sheet, names: [] };
}
