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
export { type About, blankActivity, blankLine, blankPlan, GAP, ownPurse, titleFor } from './blank';
export { edit, type Edit, type EditedTable, type FieldChange, nextIds } from './edit/edit';
export { begin, did, type History, redo, undo } from './edit/history';
export { examplePlan } from './example';
export { fingerprint } from './fingerprint';
export { inWords } from './in-words';
export { type Dong, dong, formatDong, MAX_LINE, mulDiv, sum } from './money';
export { parsePlan, parsePlanText } from './parse';
export { formatQuantity, MAX_QUANTITY, MILLI, type Milli, milli, milliToNumber } from './quantity';
export {
  type Activity,
  type BudgetLine,
  type Facts,
  type Funding,
  type Level,
  LEVELS,
  type Plan,
  planJsonSchema,
  SCHEMA_VERSION,
  type Sources,
  type Status,
  STATUSES,
} from './schema';
export { FUNDING_KINDS, type SourceName, SOURCES } from './schema-budget';
export { BASE_GROUPS, DUTY_ROLES, type SectionName, SECTIONS } from './schema-texts';
export {
  type Cut,
  cutBy,
  lineAmount,
  lineAmounts,
  linesByActivity,
  partOf,
  planTotal,
  purses,
  quarterOf,
  sourcesTotal,
  sumSources,
  totalsByActivity,
  unfundedLines,
} from './totals';
export { gather, roman } from './print-order';
