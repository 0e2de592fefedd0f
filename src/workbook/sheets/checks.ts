import { fingerprint, lineAmount, type Plan, planTotal, sourcesTotal, toSerial } from '../../plan';
import type { Place } from '../../review';
import type { BookContext } from '../book-context';
import { quoteSheet } from '../model/address';
import type { Cell, CellValue, ConditionalModel, RowModel, SheetModel } from '../model/sheet-model';
import data from './data/checks.json';
import { fill } from './form-text';
import { overdrawn } from './funds';
import { Places } from './places';
import { rowHeight } from './row-height';
import { HEADER_ROW } from './table-sheet';

type Check = (typeof data.checks)[number];

const WIDTHS = [46, 17, 12, 10, 62, 9];
/** Where the stamp of the last review stands, out of sight. */
const STAMP = 5;
/** Title, hint, conclusion, headers; then a row a check. */
const CONCLUSION_ROW = 2;
const FIRST_CHECK = 4;
const LAST_CHECK = FIRST_CHECK + data.checks.length - 1;

/** Cells shown as one with the one before them: each has its own part of the frame. */
const MERGED: readonly Cell[] = Array.from({ length: 3 }, () => ({ value: null, style: 'verdictWide' }));

/** The places in their table, from 0, of what a check means. */
function found(context: BookContext, match: string): number[] {
  const { plan } = context;
  const where = (test: (line: Plan['lines'][number]) => boolean) =>
    plan.lines.flatMap((line, index) => (test(line) ? [index] : []));
  switch (match) {
    case 'over':
    case 'check':
    case 'unknown':
      return where((line) => context.look(line).verdict === match);
    case 'nonzero':
      return where((line) => context.amount(line.id) !== sourcesTotal(line.sources));
    case 'zero':
      return where((line) => lineAmount(line, plan.rounding) === 0);
    case 'blank':
      return where(({ basis }) => basis === '');
    case 'funds':
      return overdrawn(plan);
    default:
      // A plan knows its activities in order, and no amount of it is typed.
      return [];
  }
}

function checkRow(context: BookContext, check: Check, row: number): Cell[] {
  const places = found(context, check.match);
  const sheetRow = row + 1;
  const link = `IF(C${sheetRow}=0,"",HYPERLINK("#${quoteSheet(check.sheet)}!"&ADDRESS(${check.row},COLUMN(${check.at})),"${data.go}"))`;
  return [
    { value: check.text, style: 'label' },
    { value: data.levels[check.level as keyof typeof data.levels], style: 'shown' },
    { value: places.length, style: 'shownNumber', formula: check.count },
    { value: places.length === 0 ? '' : data.go, style: 'link', formula: link },
    { value: check.help, style: 'text' },
  ];
}

/** How many places the checks of one level name. */
const countOf = (context: BookContext, level: string) =>
  data.checks
    .filter((check) => check.level === level)
    .reduce((sum, { match }) => sum + found(context, match).length, 0);

/** What the checks come to, in a sentence. */
export function conclusionOf(context: BookContext): string {
  const { good, bad, warn } = data.result;
  if (countOf(context, 'error') > 0) return bad;
  return data.checks.some(({ match }) => found(context, match).length > 0) ? warn : good;
}

function conclusionRow(context: BookContext): Cell[] {
  const { label, good, bad, warn } = data.result;
  const [first, last] = [FIRST_CHECK + 1, LAST_CHECK + 1];
  const errors = `SUMIFS($C$${first}:$C$${last},$B$${first}:$B$${last},"${data.levels.error}")`;
  return [
    { value: label, style: 'label' },
    {
      value: conclusionOf(context),
      style: 'verdictWide',
      formula: `IF(${errors}>0,"${bad}",IF(SUM($C$${first}:$C$${last})>0,"${warn}","${good}"))`,
    },
    ...MERGED,
  ];
}

/** What the sums stood at when the plan was last reviewed in full; -1 when it has changed since. */
function stampOf(plan: Plan): number {
  const { review, ...rest } = plan;
  if (review?.of !== fingerprint(rest)) return -1;
  const prices = plan.lines.reduce((sum, { unitPrice }) => sum + unitPrice, 0);
  return planTotal(plan) + prices + plan.lines.length;
}

function reviewRows({ plan }: BookContext, from: number): (Cell | null)[][] {
  const words = data.review;
  const { review } = plan;
  const row = (label: string, value: CellValue, style: Cell['style']): Cell[] => [
    { value: label, style: 'label' },
    { value, style },
  ];
  const stamp = stampOf(plan);
  const stampCell = `$F$${from + 7}`;
  const state = review === null ? words.never : stamp < 0 ? words.changed : words.same;
  return [
    [{ value: words.title, style: 'heading' }],
    row(words.date, review === null ? null : toSerial(review.date), 'entryDate'),
    row(words.errors, review?.errors ?? null, 'entryNumber'),
    row(words.warnings, review?.warnings ?? null, 'entryNumber'),
    row(words.hints, review?.hints ?? null, 'entryNumber'),
    row(words.of, review?.of ?? null, 'text'),
    [
      { value: words.state, style: 'label' },
      {
        value: state,
        style: 'verdictWide',
        formula: `IF($B$${from + 2}="","${words.never}",IF(${stampCell}=${data.stamp},"${words.same}","${words.changed}"))`,
      },
      ...MERGED,
      { value: stamp, style: 'helper' },
    ],
  ];
}

function marks(): ConditionalModel[] {
  const area = { top: FIRST_CHECK, left: 2, bottom: LAST_CHECK, right: 2 };
  const first = FIRST_CHECK + 1;
  return [
    { area, formula: `AND($C${first}>0,$B${first}="${data.levels.error}")`, look: 'over' },
    { area, formula: `$C${first}>0`, look: 'check' },
    {
      area: { top: CONCLUSION_ROW, left: 1, bottom: CONCLUSION_ROW, right: 1 },
      formula: `$B$${CONCLUSION_ROW + 1}="${data.result.bad}"`,
      look: 'over',
    },
  ];
}

/** A finding of the full review, in words. */
export interface SheetFinding {
  readonly rule: string;
  readonly severity: keyof typeof data.findings.severities;
  readonly where: Place;
  readonly text: string;
  /** Who answers for it. */
  readonly acknowledged?: { readonly who: string };
}

/** What stands where: «Dự toán, D5». */
function findingRow(places: Places, { rule, severity, where, text, acknowledged }: SheetFinding): Cell[] {
  const { sheet, cell, link } = places.seen(where);
  const answered = acknowledged === undefined ? '' : fill(data.findings.acknowledged, acknowledged);
  const target = link ?? `"#${quoteSheet(sheet)}!${cell}"`;
  return [
    { value: where.row === '' ? sheet : `${sheet}, ${where.row}`, style: 'shown' },
    { value: data.findings.severities[severity], style: 'shown' },
    { value: rule, style: 'shown' },
    { value: data.go, style: 'link', formula: `HYPERLINK(${target},"${data.go}")` },
    { value: `${text}${answered}`, style: 'shown' },
  ];
}

function findingRows(plan: Plan, findings: readonly SheetFinding[]): Cell[][] {
  const places = new Places(plan);
  const words = data.findings;
  const none: Cell[] = [
    { value: words.none, style: 'shown' },
    ...Array.from({ length: 4 }, (): Cell => ({ value: null, style: 'shown' })),
  ];
  return [
    [{ value: words.title, style: 'heading' }],
    [{ value: words.hint, style: 'note' }],
    words.columns.map((title): Cell => ({ value: title, style: 'head' })),
    ...(findings.length === 0 ? [none] : findings.map((finding) => findingRow(places, finding))),
  ];
}

/** «Kiểm tra»: what formulas can tell, counted live, with a way to the first place; and what they cannot. */
export function layoutChecks(context: BookContext): SheetModel {
  const checks = data.checks.map((check, index) => checkRow(context, check, FIRST_CHECK + index));
  const reviewFrom = LAST_CHECK + 3;
  const cells: (readonly (Cell | null)[])[] = [
    [{ value: data.title, style: 'title' }],
    [{ value: data.hint, style: 'note' }],
    conclusionRow(context),
    data.columns.map((title): Cell => ({ value: title, style: 'head' })),
    ...checks,
    [{ value: data.limits, style: 'note' }],
    [],
    ...reviewRows(context, reviewFrom),
    ...(context.findings === undefined ? [] : [[], ...findingRows(context.plan, context.findings)]),
  ];
  const header = reviewFrom + 10;
  const rows = cells.map((row, index): RowModel => {
    const height = index === 0 ? 24 : rowHeight(row, WIDTHS);
    return height === undefined ? { cells: row } : { cells: row, height };
  });
  return {
    name: data.sheet,
    tabColor: '#922B21',
    widths: WIDTHS,
    rows,
    tables:
      context.findings === undefined
        ? []
        : [
            {
              name: data.findings.table,
              top: header,
              left: 0,
              columns: data.findings.columns.map((title) => ({ title })),
              rows: Math.max(1, context.findings.length),
            },
          ],
    validations: [],
    hiddenColumns: [STAMP],
    merges: [CONCLUSION_ROW, reviewFrom + 6].map((row) => ({ top: row, left: 1, bottom: row, right: 4 })),
    conditionals: marks(),
    frozenRows: HEADER_ROW + 2,
    frozenColumns: 0,
    page: { landscape: true, titleRows: [HEADER_ROW + 1, HEADER_ROW + 1] },
  };
}
