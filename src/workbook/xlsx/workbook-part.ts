import { OFFICE } from '../../ooxml';
import { cellName, quoteSheet } from '../model/address';
import { titleRowsReference } from '../model/page';
import type { Area, BookModel, SheetModel } from '../model/sheet-model';
import { attributes, DECLARATION, escapeXml, SPREADSHEET } from './xml';

const PRINT = '_xlnm.';

interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly sheet?: number;
}

/** The sheet people see first. */
export function activeSheet(book: BookModel): number {
  return Math.max(
    0,
    book.sheets.findIndex(({ hidden }) => hidden !== true),
  );
}

/** $A$1:$N$24 */
function fixedArea({ top, left, bottom, right }: Area): string {
  const fixed = (row: number, column: number) =>
    cellName(row, column).replace(/^([A-Z]+)(\d+)$/, (_, letters: string, digits: string) => {
      return `$${letters}$${digits}`;
    });
  return `${fixed(top, left)}:${fixed(bottom, right)}`;
}

function printNames({ name, page }: SheetModel, sheet: number): DefinedName[] {
  const own = (print: string, reference: string) => ({
    name: `${PRINT}${print}`,
    formula: `${quoteSheet(name)}!${reference}`,
    sheet,
  });
  return [
    ...(page.area === undefined ? [] : [own('Print_Area', fixedArea(page.area))]),
    ...(page.titleRows === undefined ? [] : [own('Print_Titles', titleRowsReference(page.titleRows))]),
  ];
}

/** Excel's own order: by name without case and prefix, the same name by its sheet. */
function sorted(names: readonly DefinedName[]): DefinedName[] {
  const key = ({ name }: DefinedName) => name.replace(PRINT, '').toLowerCase();
  return [...names].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left !== right) return left < right ? -1 : 1;
    return (a.sheet ?? -1) - (b.sheet ?? -1);
  });
}

function namesXml(book: BookModel): string {
  const names = sorted([...book.sheets.flatMap(printNames), ...book.names]);
  const tags = names.map(
    ({ name, formula, sheet }) =>
      `<definedName${attributes({ name, localSheetId: sheet })}>${escapeXml(formula)}</definedName>`,
  );
  return tags.length === 0 ? '' : `<definedNames>${tags.join('')}</definedNames>`;
}

export function workbookPart(book: BookModel): string {
  const sheets = book.sheets.map(({ name, hidden }, index) => {
    const state = hidden === true ? 'hidden' : undefined;
    return `<sheet${attributes({ name, sheetId: index + 1, state, 'r:id': `rId${index + 1}` })}/>`;
  });
  const active = activeSheet(book);
  const view = attributes({
    xWindow: 0,
    yWindow: 0,
    windowWidth: 24000,
    windowHeight: 12000,
    activeTab: active === 0 ? undefined : active,
  });
  return [
    `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}/relationships">`,
    `<workbookPr/><bookViews><workbookView${view}/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    namesXml(book),
    // Whatever other programs did to the cells, Excel counts again when it opens the book.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}
