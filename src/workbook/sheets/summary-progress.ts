import { type Plan, SOURCES, sum } from '../../plan';
import { executionOf } from '../../review';
import choices from './data/choices.json';
import summary from './data/summary.json';
import { fill } from './form-text';
import type { Block, BlockCell } from './summary-blocks';

const shown = (value: string): BlockCell => ({ value, style: 'shown' });
const computed = (value: number, formula: string): BlockCell => ({ value, style: 'computed', formula });

/** Totals of the appraisal by source: what the appraised lines asked, what they are allowed, the difference. */
export function byAppraisal(plan: Plan): Block | undefined {
  const looked = plan.lines.filter(({ appraisal }) => appraisal !== null);
  if (looked.length === 0) return undefined;
  const { heading, columns, asked, allowed, difference } = summary.appraisal;
  const rows = SOURCES.map((source) => {
    const title = choices.sources.labels[source];
    const before = sum(looked.map(({ sources }) => sources[source]));
    const after = sum(looked.map(({ appraisal }) => appraisal?.sources[source] ?? 0));
    return { title, before, after };
  });
  const records = rows.map(({ title, before, after }, index) => [
    shown(String(index + 1)),
    shown(title),
    computed(before, fill(asked, { column: title })),
    computed(after, fill(allowed, { column: title })),
    computed(after - before, difference),
  ]);
  const sums = [
    { column: 2, value: sum(rows.map(({ before }) => before)) },
    { column: 3, value: sum(rows.map(({ after }) => after)) },
    { column: 4, value: rows.reduce((total, { before, after }) => total + after - before, 0) },
  ];
  return { heading, titles: columns, records, sums };
}

/** What was approved, advanced, paid, what is left and what is proposed to carry over, in all. */
export function byExecution(plan: Plan): Block | undefined {
  if (plan.lines.every(({ execution }) => execution === null)) return undefined;
  const { heading, columns, label, formula } = summary.execution;
  const { approved, advanced, paid, left, carryOver } = executionOf(plan).total;
  const values = [approved, advanced, paid, left, carryOver];
  const titles = columns.slice(2);
  const cells = values.map((value, index) => computed(value, fill(formula, { column: titles[index] ?? '' })));
  const sums = values.map((value, index) => ({ column: 2 + index, value }));
  return { heading, titles: columns, records: [[shown('1'), shown(label), ...cells]], sums };
}
