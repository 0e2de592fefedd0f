import { type Plan, planTotal, SCHEMA_VERSION } from '../../plan';
import type { BookContext } from '../book-context';
import type { Cell, CellValue, RowModel, SheetModel } from '../model/sheet-model';
import type { StyleName } from '../model/styles';
import { conclusionOf } from './checks';
import { CHOICES } from './codecs/choices';
import data from './data/cover.json';
import { fill } from './form-text';
import { rowHeight } from './row-height';

const WIDTHS = [30, 92];

const pair = (left: Cell, right: Cell): Cell[] => [left, right];

/** The status in words, and which adjustment it is. */
function statusOf({ status, log }: Plan): string {
  const said = CHOICES['statuses']?.labels[status] ?? '';
  if (status !== 'adjusting') return said;
  const number = Math.max(1, log.filter((entry) => entry.status === 'adjusting').length);
  return fill(data.adjusting, { status: said, number });
}

function factRows(context: BookContext): Cell[][] {
  const { plan } = context;
  const values: Readonly<Record<string, CellValue>> = {
    issuer: plan.issuer.name,
    title: plan.title,
    status: statusOf(plan),
    total: planTotal(plan),
    checks: conclusionOf(context),
  };
  return data.facts.map(({ label, formula, value }) =>
    pair(
      { value: label, style: 'label' },
      { value: values[value] ?? null, style: value === 'total' ? 'total' : 'shown', formula },
    ),
  );
}

const heading = (text: string): Cell[] => [{ value: text, style: 'heading' }];

/** «Bìa & hướng dẫn»: what book this is, how it stands, what to fill, and what its marks mean. */
export function layoutCover(context: BookContext, sheets: readonly SheetModel[]): SheetModel {
  const listed = sheets.flatMap(({ name, hidden }) => {
    const about = (data.sheets as Readonly<Record<string, string>>)[name];
    const label = hidden === true ? `${name}${data.hiddenMark}` : name;
    return about === undefined
      ? []
      : [pair({ value: label, style: 'label' }, { value: about, style: 'shown' })];
  });
  const steps = data.steps.map((text): Cell[] => [
    { value: text, style: 'shownWide' },
    { value: null, style: 'shownWide' },
  ]);
  const cells: Cell[][] = [
    [{ value: data.title, style: 'title' }],
    [{ value: data.version.replace('{version}', String(SCHEMA_VERSION)), style: 'note' }],
    ...factRows(context),
    [],
    heading(data.stepsTitle),
    ...steps,
    [],
    heading(data.verdictTitle),
    ...data.verdicts.map(({ name, text }) =>
      pair({ value: name, style: 'label' }, { value: text, style: 'shown' }),
    ),
    [],
    heading(data.legendTitle),
    ...data.legend.map(({ style, text }) =>
      pair({ value: data.sample, style: style as StyleName }, { value: text, style: 'shown' }),
    ),
    [],
    heading(data.sheetsTitle),
    [{ value: data.sheetsHint, style: 'note' }],
    ...listed,
    [],
    [{ value: data.notice, style: 'note' }],
  ];
  const stepsFrom = 2 + data.facts.length + 2;
  return {
    name: data.sheet,
    tabColor: '#1B4F72',
    protected: true,
    widths: WIDTHS,
    rows: cells.map((row, index): RowModel => {
      const height = index === 0 ? 28 : rowHeight(row, WIDTHS);
      return height === undefined ? { cells: row } : { cells: row, height };
    }),
    tables: [],
    validations: [],
    merges: data.steps.map((_, index) => {
      return { top: stepsFrom + index, left: 0, bottom: stepsFrom + index, right: 1 };
    }),
    frozenRows: 0,
    frozenColumns: 0,
    page: { landscape: false },
  };
}
