import {
  type BudgetLine,
  dong,
  type FieldChange,
  type Plan,
  type SourceName,
  sourcesTotal,
} from '../../plan';
import { amountOf } from '../plan-grid/amounts';

/** One source pays what the others leave of each line; a line whose other sources give too much stays as it is. */
export function filledFrom(
  source: SourceName,
  lines: readonly BudgetLine[],
  rounding: Plan['rounding'],
): FieldChange[] {
  return lines.flatMap((line) => {
    const value = line.sources[source] + amountOf(line, rounding) - sourcesTotal(line.sources);
    return value < 0 ? [] : [{ id: line.id, field: `sources.${source}`, value: dong(value) }];
  });
}
