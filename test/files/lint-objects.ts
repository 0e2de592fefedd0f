import type { Known } from './lint-formula';
import { attribute, type Box, boxOf, cellAt, decode, elements, meet, only } from './xlsx-xml';

type Faults = (formula: string) => readonly string[];

const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u;
const CELL_LIKE = /^([A-Z]{1,3}\d+|R\d*C\d*|[RC])$/i;

const isName = (name: string) => NAME.test(name) && !CELL_LIKE.test(name) && name.length <= 255;
/** A line break in a header is a code in the table's own list. */
const title = (open: string) =>
  (attribute(open, 'name') ?? '').replaceAll('_x000a_', '\n').replaceAll('_x005F_', '_');

export const tableOpen = (xml: string) => /<table(\s[^>]*)>/.exec(xml)?.[1] ?? '';
export const tableColumns = (xml: string) => elements(xml, 'tableColumn').map(({ open }) => title(open));

/** `texts` are the cells of the table's sheet that hold text. */
export function lintTable(xml: string, texts: ReadonlyMap<string, string>, faultsOf: Faults): string[] {
  const found: string[] = [];
  const open = tableOpen(xml);
  const name = attribute(open, 'displayName') ?? '';
  if (!isName(name)) found.push(`table name «${name}» is not one`);
  const ref = attribute(open, 'ref') ?? '';
  const area = boxOf(ref);
  const columns = tableColumns(xml);
  if (Number(attribute(only(xml, 'tableColumns').open, 'count')) !== columns.length)
    found.push('the count of columns is wrong');
  if (attribute(only(xml, 'autoFilter').open, 'ref') !== ref) found.push('the filter covers another area');
  if (area === undefined || area.bottom <= area.top || area.right - area.left + 1 !== columns.length)
    return [...found, `ref ${ref} does not hold ${columns.length} columns and a row`];
  const seen = new Set<string>();
  columns.forEach((column, index) => {
    if (seen.has(column.toLowerCase())) found.push(`two columns «${column}»`);
    seen.add(column.toLowerCase());
    const header = texts.get(`${area.top},${area.left + index}`);
    if (header !== column) found.push(`column «${column}» has the header «${header}»`);
  });
  for (const { inner } of elements(xml, 'calculatedColumnFormula'))
    found.push(...faultsOf(decode(inner)).map((fault) => `calculated column ${fault}`));
  return found;
}

export function lintMerges(sheet: string, tables: readonly Box[]): string[] {
  const merges = elements(sheet, 'mergeCell').map(({ open }) => {
    const ref = attribute(open, 'ref') ?? '';
    return { ref, area: boxOf(ref) };
  });
  return merges.flatMap(({ ref, area }, index) => {
    if (area === undefined) return [`merge ${ref} is no range`];
    const others = merges.slice(0, index).some((other) => other.area !== undefined && meet(other.area, area));
    const faults = others ? [`merge ${ref} overlaps another`] : [];
    return tables.some((table) => meet(table, area)) ? [...faults, `merge ${ref} crosses a table`] : faults;
  });
}

export function lintTablesApart(areas: readonly Box[]): string[] {
  const overlaps = areas.some((area, index) => areas.slice(0, index).some((other) => meet(area, other)));
  return overlaps ? ['two tables overlap'] : [];
}

/** Letters that fit into the dialog of a validation. */
const LONGEST = { errorTitle: 32, promptTitle: 32, error: 255, prompt: 255 } as const;

export function lintValidations(sheet: string, faultsOf: Faults): string[] {
  return elements(sheet, 'dataValidation').flatMap(({ open, inner }) => [
    ...Object.entries(LONGEST).flatMap(([name, most]) => {
      const { length } = attribute(open, name) ?? '';
      return length > most
        ? [`validation of ${attribute(open, 'sqref')} has an ${name} of ${length} letters`]
        : [];
    }),
    ...['formula1', 'formula2'].flatMap((tag) => {
      const source = decode(only(inner, tag).inner);
      if (source === '') return [];
      if (attribute(open, 'type') === 'list' && source.startsWith('"'))
        return source.length - 2 > 255 ? [`a list of ${source.length - 2} characters`] : [];
      return faultsOf(source).map((fault) => `validation of ${attribute(open, 'sqref')} ${fault}`);
    }),
  ]);
}

export function lintConditionals(sheet: string, looks: number, faultsOf: Faults): string[] {
  const priorities = new Set<string>();
  return elements(sheet, 'conditionalFormatting').flatMap(({ open, inner }) =>
    elements(inner, 'cfRule').flatMap((rule) => {
      const where = `condition on ${attribute(open, 'sqref')}`;
      const faults = faultsOf(decode(only(rule.inner, 'formula').inner)).map((fault) => `${where} ${fault}`);
      const look = attribute(rule.open, 'dxfId');
      if (!(Number(look) < looks)) faults.push(`${where} wants look ${look} of ${looks}`);
      const priority = attribute(rule.open, 'priority') ?? '';
      if (priorities.has(priority)) faults.push(`${where} has the priority of another`);
      priorities.add(priority);
      return faults;
    }),
  );
}

export function lintNotes(comments: string): string[] {
  const seen = new Set<string>();
  return elements(comments, 'comment').flatMap(({ open }) => {
    const ref = attribute(open, 'ref') ?? '';
    const faults = cellAt(ref) === undefined ? [`a note on ${ref}, which no sheet has`] : [];
    if (seen.has(ref)) faults.push(`two notes on ${ref}`);
    seen.add(ref);
    return faults;
  });
}

export function lintNames(workbook: string, known: Known, faultsOf: Faults): string[] {
  const seen = new Set<string>();
  return elements(workbook, 'definedName').flatMap(({ open, inner }) => {
    const name = attribute(open, 'name') ?? '';
    const key = `${name.toLowerCase()}@${attribute(open, 'localSheetId') ?? ''}`;
    const faults = faultsOf(decode(inner)).map((fault) => `name «${name}» ${fault}`);
    if (seen.has(key)) faults.push(`name «${name}» is there twice`);
    seen.add(key);
    if (known.tables.has(name.toLowerCase())) faults.push(`name «${name}» is a table's`);
    if (!isName(name.replace(/^_xlnm\./, ''))) faults.push(`name «${name}» is not one`);
    return faults;
  });
}

export function lintSheetNames(workbook: string): string[] {
  const sheets = elements(only(workbook, 'sheets').inner, 'sheet').map(({ open }) => ({
    name: attribute(open, 'name') ?? '',
    hidden: (attribute(open, 'state') ?? 'visible') !== 'visible',
  }));
  const seen = new Set<string>();
  const faults = sheets.flatMap(({ name }) => {
    const found: string[] = [];
    if (name.length > 31) found.push(`sheet name «${name}» is longer than 31 characters`);
    if (name === '' || /[[\]:*?/\\]|^'|'$/.test(name)) found.push(`sheet name «${name}» is not one`);
    if (seen.has(name.toLowerCase())) found.push(`two sheets «${name}»`);
    seen.add(name.toLowerCase());
    return found;
  });
  if (sheets.every(({ hidden }) => hidden)) return [...faults, 'every sheet is hidden'];
  const active = Number(attribute(only(workbook, 'workbookView').open, 'activeTab') ?? 0);
  return sheets[active]?.hidden === false ? faults : [...faults, 'the active sheet is hidden'];
}
