import type { Plan } from '../plan';
import { compose } from './compose';
import { tagOf } from './figures';
import type { Document, Table } from './model';
import { TEXT_WIDTH } from './page';
import type { PartNames } from './part-names';
import { pt } from './units';

export const TABLES = ['activities', 'budget'] as const;
export type TableName = (typeof TABLES)[number];
export type Orientation = 'portrait' | 'landscape';

/** Letters smaller than this are not read on paper. */
const LEAST_SIZE = 8;

/** Tables are laid out for a page on its side; upright they are drawn in, and their letters with them. */
function fitted(table: Table, orientation: Orientation): Table {
  if (orientation === 'landscape') return table;
  const share = TEXT_WIDTH.portrait / TEXT_WIDTH.landscape;
  const widths = table.widths.map((width) => Math.floor(width * share) as typeof width);
  return { ...table, widths, size: pt(Math.max(LEAST_SIZE, Math.floor(table.size * share))) };
}

/** One living table of the plan alone; undefined where the plan has none. */
export function composeTable(
  plan: Plan,
  name: TableName,
  orientation: Orientation,
  names?: PartNames,
): Document | undefined {
  // A table is asked for whether or not the plan has appendices.
  const { title, creator, date, sections } = compose({ ...plan, appendix: true }, names);
  const tag = tagOf(`table.${name}`);
  const table = sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is Table => block.kind === 'table' && block.tag === tag);
  return table && { title, creator, date, sections: [{ orientation, blocks: [fitted(table, orientation)] }] };
}
