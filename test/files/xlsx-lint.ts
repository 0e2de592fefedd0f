import { strFromU8, unzipSync } from 'fflate';
import { formulaFaults, type Known, ruleFaults } from './lint-formula';
import {
  lintConditionals,
  lintMerges,
  lintNames,
  lintNotes,
  lintSheetNames,
  lintTable,
  lintTablesApart,
  lintValidations,
  tableColumns,
  tableOpen,
} from './lint-objects';
import {
  attribute,
  boxOf,
  cellAt,
  decode,
  elements,
  only,
  type Parts,
  relatedParts,
  textIn,
} from './xlsx-xml';

/** A defect that the Open XML SDK lets pass and Excel does not. */
export interface Defect {
  readonly part: string;
  readonly what: string;
}

/** The same formula stands in thousands of rows: it is judged once. */
function once(judge: (formula: string) => string[]): (formula: string) => readonly string[] {
  const known = new Map<string, string[]>();
  return (formula) => {
    const faults = known.get(formula) ?? judge(formula);
    known.set(formula, faults);
    return faults;
  };
}

function lintCells(
  xml: string,
  strings: readonly string[],
  faultsOf: (formula: string) => readonly string[],
): { faults: string[]; texts: Map<string, string> } {
  const faults: string[] = [];
  const texts = new Map<string, string>();
  let lastRow = 0;
  for (const { open: rowOpen, inner: rowXml } of elements(xml, 'row')) {
    const row = Number(attribute(rowOpen, 'r'));
    if (row <= lastRow) faults.push(`row ${row} comes after row ${lastRow}`);
    lastRow = row;
    let lastColumn = 0;
    for (const { open, inner } of elements(rowXml, 'c')) {
      const ref = attribute(open, 'r') ?? '';
      const at = cellAt(ref);
      if (at?.row !== row) faults.push(`cell ${ref} stands in row ${row}`);
      else if (at.column <= lastColumn) faults.push(`cell ${ref} is out of order or there twice`);
      lastColumn = at?.column ?? lastColumn;
      const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
      if (attribute(open, 't') === 's') {
        const text = strings[Number(value)];
        if (text === undefined) faults.push(`string ${value} does not exist`);
        else texts.set(`${row},${lastColumn}`, text);
        if ((text ?? '').length > 32_767) faults.push(`cell ${ref} holds a text of ${text?.length} letters`);
      }
      const formula = only(inner, 'f').inner;
      if (formula !== '')
        faults.push(...faultsOf(decode(formula)).map((fault) => `formula in ${ref} ${fault}`));
    }
  }
  return { faults, texts };
}

/** What the formulas of a book may name; `tables` are the XML of its tables. */
function knownIn(workbook: string, tables: readonly string[]): Known {
  return {
    sheets: new Set(
      elements(only(workbook, 'sheets').inner, 'sheet').map(({ open }) =>
        attribute(open, 'name')!.toLowerCase(),
      ),
    ),
    names: new Set(
      elements(workbook, 'definedName').map(({ open }) => attribute(open, 'name')!.toLowerCase()),
    ),
    tables: new Map(
      tables.map((xml) => [
        (attribute(tableOpen(xml), 'displayName') ?? '').toLowerCase(),
        new Set(tableColumns(xml).map((column) => column.toLowerCase())),
      ]),
    ),
  };
}

/** Everything wrong in an .xlsx that the validator of the format does not see. */
export function lintXlsx(file: Uint8Array): Defect[] {
  const parts: Parts = Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  const workbook = parts['xl/workbook.xml'] ?? '';
  const strings = elements(parts['xl/sharedStrings.xml'] ?? '', 'si').map(({ inner }) =>
    textIn(inner, 't').replaceAll('_x005F_', '_'),
  );
  const looks = elements(only(parts['xl/styles.xml'] ?? '', 'dxfs').inner, 'dxf').length;
  const paths = Object.keys(parts);
  const tableXml = paths.filter((path) => path.startsWith('xl/tables/')).map((path) => parts[path]!);
  const known = knownIn(workbook, tableXml);
  const faultsOf = once((formula) => formulaFaults(formula, known));
  const ofRule = once((formula) => ruleFaults(formula, known));
  const defects: Defect[] = [];
  const say = (part: string, faults: readonly string[]) =>
    defects.push(...faults.map((what) => ({ part, what })));
  say('xl/workbook.xml', [...lintSheetNames(workbook), ...lintNames(workbook, known, faultsOf)]);
  if (known.tables.size < tableXml.length) say('xl/tables', ['two tables of one name']);
  for (const path of paths) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const xml = parts[path]!;
    const { faults, texts } = lintCells(xml, strings, faultsOf);
    const tables = relatedParts(parts, path, 'table');
    const areas = tables.flatMap(
      (table) => boxOf(attribute(tableOpen(parts[table] ?? ''), 'ref') ?? '') ?? [],
    );
    say(path, [
      ...faults,
      ...lintMerges(xml, areas),
      ...lintTablesApart(areas),
      ...lintValidations(xml, ofRule),
      ...lintConditionals(xml, looks, ofRule),
    ]);
    for (const table of tables) say(table, lintTable(parts[table] ?? '', texts, faultsOf));
    for (const comments of relatedParts(parts, path, 'comments'))
      say(comments, lintNotes(parts[comments] ?? ''));
  }
  return defects;
}
