export { folded } from '../read/folded';
export { readAmount } from '../sheets/read-number';
export { Cells, type GridRecord } from './cells';
export { factColumn, type GridColumn, gridColumns, type GridTable, type ListName } from './columns';
export { paste, type Pasted, type Target, withNew } from './paste';
export { sortedIds } from './sort';
export { parseTsv, toTsv } from './tsv';
import budget from '../sheets/data/budget.json';

/** «Trong mức», «Vượt mức»…: what the column «So mức» says. */
export const VERDICTS = budget.verdicts;
