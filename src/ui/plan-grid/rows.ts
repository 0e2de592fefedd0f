import {
  type Activity,
  type BudgetLine,
  formatDong,
  GAP,
  lineAmount,
  type Plan,
  sourcesTotal,
} from '../../plan';
import { type Finding, type PriceJudge, SEVERITIES } from '../../review';
import type { Cells, GridColumn, GridRecord } from '../../workbook';
import type { Mark, ViewRow } from '../grid/types';

/** What a row is made of besides its record. */
export interface RowSource {
  readonly columns: readonly GridColumn[];
  readonly cells: Cells;
  readonly judge: PriceJudge;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly rounding: Plan['rounding'];
  readonly amountOfActivity: (id: string) => number;
  readonly say: (finding: Finding) => string;
  readonly count: (findings: readonly Finding[]) => string;
}

const isLine = (record: GridRecord): record is BudgetLine => 'norm' in record;

/** A counted cell as a value: a figure, a word, or nothing. */
export function computedValue(
  field: string,
  record: GridRecord,
  activity: Activity | undefined,
  source: RowSource,
): string | number | null {
  if (!isLine(record)) return source.amountOfActivity(record.id);
  switch (field) {
    case 'amount':
      return lineAmount(record, source.rounding);
    case 'gap':
      return lineAmount(record, source.rounding) - sourcesTotal(record.sources) || null;
    case 'limit':
      return source.judge.check(record, activity).limit;
    case 'verdict':
      return source.verdicts[source.judge.check(record, activity).verdict] ?? null;
    default:
      return null;
  }
}

const shown = (value: string | number | null) =>
  value === null ? '' : typeof value === 'number' ? formatDong(value) : value;

const worst = (findings: readonly Finding[]): Mark['severity'] =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'hint';

function marksOf(
  findings: readonly Finding[],
  { columns, say, count }: RowSource,
): Pick<ViewRow, 'mark' | 'marked'> {
  if (findings.length === 0) return { marked: new Map() };
  const byField = new Map<string, Finding[]>();
  for (const finding of findings) {
    // «sources» as a whole is seen at the first of its columns.
    const field = columns.find(
      (one) => one.field === finding.where.field || one.field.startsWith(`${finding.where.field}.`),
    );
    if (field !== undefined) byField.set(field.field, [...(byField.get(field.field) ?? []), finding]);
  }
  const marked = new Map(
    [...byField].map(([field, some]): [string, Mark] => [
      field,
      { severity: worst(some), text: some.map(say).join('\n') },
    ]),
  );
  return { mark: { severity: worst(findings), text: count(findings) }, marked };
}

export function viewRow(
  record: GridRecord,
  activity: Activity | undefined,
  findings: readonly Finding[],
  source: RowSource,
): ViewRow {
  const texts = source.columns.map((column) =>
    column.computed
      ? shown(computedValue(column.field, record, activity, source))
      : source.cells.text(column, record),
  );
  const gaps = source.columns.filter((_, index) => texts[index] === GAP).map(({ field }) => field);
  return { id: record.id, texts, gaps: new Set(gaps), ...marksOf(findings, source) };
}

interface Kept {
  readonly activity: Activity | undefined;
  readonly findings: string;
  readonly amount: number;
  readonly view: ViewRow;
}

/** Keeps the rows that were made, as long as what they were made of stands. */
export class RowKeeper {
  private readonly kept = new WeakMap<GridRecord, Kept>();

  row(
    record: GridRecord,
    activity: Activity | undefined,
    findings: readonly Finding[],
    source: RowSource,
  ): ViewRow {
    const told = findings
      .map((finding) => `${finding.severity}${finding.where.field}${source.say(finding)}`)
      .join('|');
    const amount = isLine(record) ? 0 : source.amountOfActivity(record.id);
    const known = this.kept.get(record);
    if (known?.activity === activity && known?.findings === told && known.amount === amount)
      return known.view;
    const view = viewRow(record, activity, findings, source);
    this.kept.set(record, { activity, findings: told, amount, view });
    return view;
  }
}
