import { strToU8, type Zippable, zipSync } from 'fflate';
import { quoteSheet } from '../model/address';
import { titleRowsReference } from '../model/page';
import type { BookModel } from '../model/sheet-model';
import { markPart, markPropertiesPart } from './mark-part';
import { SharedStrings } from './shared-strings';
import { sheetPart } from './sheet-part';
import { stylesPart } from './styles-part';
import { tablePart } from './table-part';
import { attributes, DECLARATION, escapeXml } from './xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The oldest day a zip can carry: the same plan gives the same bytes on every machine and day. */
const MTIME = '1980-01-01T00:00:00';

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsPart(relations: readonly Relation[]): string {
  const entries = relations.map(
    ({ id, type, target }) => `<Relationship${attributes({ Id: id, Type: type, Target: target })}/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypesPart(sheets: number, tables: number): string {
  const numbered = (count: number, path: string, type: string) =>
    Array.from(
      { length: count },
      (_, i) => [`/xl/${path}${i + 1}.xml`, `${SPREADSHEET_TYPE}.${type}+xml`] as const,
    );
  const overrides = [
    ['/xl/workbook.xml', `${SPREADSHEET_TYPE}.sheet.main+xml`],
    ...numbered(sheets, 'worksheets/sheet', 'worksheet'),
    ...numbered(tables, 'tables/table', 'table'),
    ['/xl/styles.xml', `${SPREADSHEET_TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SPREADSHEET_TYPE}.sharedStrings+xml`],
    ['/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ] as const;
  const rows = overrides.map(
    ([part, type]) => `<Override${attributes({ PartName: part, ContentType: type })}/>`,
  );
  const defaults = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
  ];
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${rows.join('')}</Types>`;
}

function workbookPart(book: BookModel): string {
  const sheets = book.sheets.map(
    (sheet, index) =>
      `<sheet${attributes({ name: sheet.name, sheetId: index + 1, 'r:id': `rId${index + 1}` })}/>`,
  );
  const titles = book.sheets.flatMap((sheet, index) => {
    if (sheet.page.titleRows === undefined) return [];
    const reference = `${quoteSheet(sheet.name)}!${titleRowsReference(sheet.page.titleRows)}`;
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(reference)}</definedName>`,
    ];
  });
  const names = book.names.map(
    ({ name, formula }) => `<definedName name="${name}">${escapeXml(formula)}</definedName>`,
  );
  return [
    `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">`,
    '<workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    `<definedNames>${[...titles, ...names].join('')}</definedNames>`,
    // Whatever other programs did to the cells, Excel counts again when it opens the book.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

function corePart(book: BookModel): string {
  const namespaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  const fields = `<dc:title>${escapeXml(book.title)}</dc:title><dc:creator>${escapeXml(book.creator)}</dc:creator>`;
  return `${DECLARATION}<cp:coreProperties ${namespaces}>${fields}</cp:coreProperties>`;
}

function appPart(): string {
  return `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>Microsoft Excel</Application></Properties>`;
}

/** The parts of the package in their order; text until the very end. */
function parts(book: BookModel): [string, string][] {
  const strings = new SharedStrings();
  const sheets: [string, string][] = [];
  const tables: [string, string][] = [];
  book.sheets.forEach((sheet, index) => {
    const relations = sheet.tables.map((table, position): Relation => {
      const number = tables.length + 1;
      tables.push([`xl/tables/table${number}.xml`, tablePart(table, number)]);
      return {
        id: `rId${position + 1}`,
        type: `${OFFICE}/relationships/table`,
        target: `../tables/table${number}.xml`,
      };
    });
    const path = `sheet${index + 1}.xml`;
    const ids = relations.map(({ id }) => id);
    sheets.push([`xl/worksheets/${path}`, sheetPart(sheet, index === 0, ids, strings)]);
    if (relations.length > 0) sheets.push([`xl/worksheets/_rels/${path}.rels`, relationsPart(relations)]);
  });
  const inBook = book.sheets.map((_, index): Relation => {
    return {
      id: `rId${index + 1}`,
      type: `${OFFICE}/relationships/worksheet`,
      target: `worksheets/sheet${index + 1}.xml`,
    };
  });
  const next = (offset: number) => `rId${book.sheets.length + offset}`;
  return [
    ['[Content_Types].xml', contentTypesPart(book.sheets.length, tables.length)],
    [
      '_rels/.rels',
      relationsPart([
        { id: 'rId1', type: `${OFFICE}/relationships/officeDocument`, target: 'xl/workbook.xml' },
        {
          id: 'rId2',
          type: `${PACKAGE}/relationships/metadata/core-properties`,
          target: 'docProps/core.xml',
        },
        { id: 'rId3', type: `${OFFICE}/relationships/extended-properties`, target: 'docProps/app.xml' },
      ]),
    ],
    ['xl/workbook.xml', workbookPart(book)],
    [
      'xl/_rels/workbook.xml.rels',
      relationsPart([
        ...inBook,
        { id: next(1), type: `${OFFICE}/relationships/styles`, target: 'styles.xml' },
        { id: next(2), type: `${OFFICE}/relationships/sharedStrings`, target: 'sharedStrings.xml' },
        { id: next(3), type: `${OFFICE}/relationships/customXml`, target: '../customXml/item1.xml' },
      ]),
    ],
    ...sheets,
    ...tables,
    ['xl/styles.xml', stylesPart()],
    ['xl/sharedStrings.xml', strings.part()],
    ['customXml/item1.xml', markPart(book.mark)],
    ['customXml/itemProps1.xml', markPropertiesPart(book.mark)],
    [
      'customXml/_rels/item1.xml.rels',
      relationsPart([
        { id: 'rId1', type: `${OFFICE}/relationships/customXmlProps`, target: 'itemProps1.xml' },
      ]),
    ],
    ['docProps/core.xml', corePart(book)],
    ['docProps/app.xml', appPart()],
  ];
}

/** The book as an .xlsx: the same book gives the same bytes. */
export function writeXlsx(book: BookModel): Uint8Array {
  const files: Zippable = {};
  for (const [path, text] of parts(book)) files[path] = strToU8(text);
  return zipSync(files, { level: 6, mtime: MTIME });
}
