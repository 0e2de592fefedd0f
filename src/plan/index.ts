export {
  type IsoDate,
  type DateParts,
  fromSerial,
  isoDate,
  officialParts,
  partsOf,
  readDate,
  shortDate,
  toSerial,
} from './date';
export { examplePlan } from './example';
export { fingerprint } from './fingerprint';
export { inWords } from './in-words';
export { type Dong, dong, formatDong, MAX_LINE, mulDiv, sum } from './money';
export { parsePlan, parsePlanText } from './parse';
export { formatQuantity, MAX_QUANTITY, type Milli, milli, milliToNumber } from './quantity';
export {
  type Activity,
  type BudgetLine,
  type Level,
  type Plan,
  planJsonSchema,
  SCHEMA_VERSION,
  type Sources,
} from './schema';
export { lineAmount, planTotal, sumSources, totalsByActivity, unfundedLines } from './totals';
