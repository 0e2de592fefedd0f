import { type Plan, planTotal, sumSources } from '../../plan';
import type { BookContext } from '../book-context';
import { cellName, quoteSheet } from '../model/address';
import type { Cell, CellValue, NamedReference, RowModel, SheetModel, Validation } from '../model/sheet-model';
import { valueText } from '../norm-table/facts';
import { LEVEL_FACT } from '../../review';
import budget from './data/budget.json';
import info from './data/info.json';
import { at } from './path';
import { rowHeight } from './row-height';

const WIDTHS = [27, 64, 42];
const HEADER_ROW = 2;
const VALUE = 1;

type Row = readonly [label: Cell, value: Cell, hint: Cell];

const row = (label: string, value: Cell, hint: string): Row => [
  { value: label, style: 'label' },
  value,
  { value: hint === '' ? null : hint, style: 'hint' },
];

function totalsOf(plan: Plan): Row[] {
  const sums: Readonly<Record<string, number>> = { amount: planTotal(plan), ...sumSources(plan.lines) };
  return Object.entries(info.totals).map(([name, { label, column }], index) =>
    row(
      label,
      { value: sums[name] ?? 0, style: 'total', formula: `SUM(${budget.table}[${column}])` },
      index === 0 ? info.totalHint : '',
    ),
  );
}

/** Cells that other sheets' formulas ask for, computed from what is chosen above. */
function helpersOf({ plan, law }: BookContext): Row[] {
  const values: Readonly<Record<string, CellValue>> = {
    LamTron: plan.rounding,
    CapToChuc: valueText(law.facts['level'], LEVEL_FACT[plan.issuer.level]),
  };
  return info.helpers.map(({ label, name, formula }) =>
    row(label, { value: values[name] ?? null, style: 'shown', formula }, ''),
  );
}

/** «Thông tin»: what the plan says of itself, one labelled row an entry. */
export function layoutInfo(context: BookContext): { sheet: SheetModel; names: NamedReference[] } {
  const { plan, codecs, kept } = context;
  const fields = info.fields.map(({ path, kind, label, hint }) => {
    const codec = codecs.of(kind);
    return row(label, { value: codec.encode(at(plan, path)), style: codec.style }, hint);
  });
  const body = [...fields, ...totalsOf(plan), ...helpersOf(context)];
  const own = kept.fields.map((cells): Cell[] =>
    cells.map((value, column) => ({ value, style: column === 0 ? 'label' : 'text' })),
  );
  const rows: RowModel[] = [
    { cells: [{ value: info.title, style: 'title' }], height: 24 },
    { cells: [{ value: info.hint, style: 'note' }] },
    { cells: info.columns.map((title): Cell => ({ value: title, style: 'head' })) },
    ...[...body, ...own].map((cells): RowModel => {
      const height = rowHeight(cells, WIDTHS);
      return height === undefined ? { cells } : { cells, height };
    }),
  ];
  const firstRow = HEADER_ROW + 1;
  const validations = info.fields.flatMap(({ kind }, index): Validation[] => {
    const { validation } = codecs.of(kind);
    const place = firstRow + index;
    return validation === undefined
      ? []
      : [{ area: { top: place, left: VALUE, bottom: place, right: VALUE }, ...validation }];
  });
  const named = [...info.fields, ...Object.values(info.totals), ...info.helpers];
  const names = named.flatMap((entry, index): NamedReference[] => {
    const name = 'name' in entry ? entry.name : undefined;
    const cell = cellName(firstRow + index, VALUE).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    return name === undefined ? [] : [{ name, formula: `${quoteSheet(info.sheet)}!${cell}` }];
  });
  const sheet: SheetModel = {
    name: info.sheet,
    tabColor: '#1F5F5B',
    widths: WIDTHS,
    rows,
    tables: [],
    validations,
    frozenRows: HEADER_ROW + 1,
    frozenColumns: 1,
    page: { landscape: false, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
  return { sheet, names };
}
