import { OFFICE, PACKAGE, type Relation, relationsPart } from '../../ooxml';
import type { BookModel } from '../model/sheet-model';
import { chartPart } from './chart-part';
import { contentTypesPart } from './content-types-part';
import { appPart, corePart } from './doc-props-part';
import { drawingPart } from './drawing-part';
import { markPart, markPropertiesPart } from './mark-part';
import { commentsPart, noteShapesPart } from './notes-part';
import { PackageFile } from './package-file';
import { SharedStrings } from './shared-strings';
import { writeSheet } from './sheet-part';
import { placeParts, type SheetParts } from './sheet-parts';
import { SheetRows } from './sheet-rows';
import { stylesPart } from './styles-part';
import { tablePart } from './table-part';
import { activeSheet, workbookPart } from './workbook-part';

const relation = (number: number, type: string, target: string): Relation => ({
  id: `rId${number}`,
  type: `${OFFICE}/relationships/${type}`,
  target,
});

/** xl/charts/chart1.xml → xl/charts/_rels/chart1.xml.rels */
const relationsOf = (path: string) => path.replace(/([^/]*)$/, '_rels/$1.rels');

function writeBeside(
  { sheet, path, tables, drawing, notes, relations }: SheetParts,
  file: PackageFile,
  book: BookModel,
): void {
  if (relations.length > 0) file.text(relationsOf(path), relationsPart(relations));
  for (const { path: at, table, number } of tables) file.text(at, tablePart(table, number));
  if (drawing !== undefined) {
    const charts = sheet.charts ?? [];
    file.text(drawing.path, drawingPart(charts));
    const targets = drawing.charts.map((at, index) => relation(index + 1, 'chart', at.replace('xl/', '../')));
    file.text(relationsOf(drawing.path), relationsPart(targets));
    charts.forEach((chart, index) => {
      file.text(drawing.charts[index] ?? '', chartPart(chart));
    });
  }
  if (notes !== undefined) {
    file.text(notes.comments, commentsPart(sheet.notes ?? [], book.creator));
    file.text(notes.path, noteShapesPart(sheet, notes.number));
  }
}

function writeHead(book: BookModel, sheets: readonly SheetParts[], file: PackageFile): void {
  const count = sheets.length;
  file.text('[Content_Types].xml', contentTypesPart(sheets));
  file.text(
    '_rels/.rels',
    relationsPart([
      relation(1, 'officeDocument', 'xl/workbook.xml'),
      {
        id: 'rId2',
        type: `${PACKAGE}/relationships/metadata/core-properties`,
        target: 'docProps/core.xml',
      },
      relation(3, 'extended-properties', 'docProps/app.xml'),
    ]),
  );
  file.text('xl/workbook.xml', workbookPart(book));
  file.text(
    'xl/_rels/workbook.xml.rels',
    relationsPart([
      ...sheets.map(({ path }, index) => relation(index + 1, 'worksheet', path.replace('xl/', ''))),
      relation(count + 1, 'styles', 'styles.xml'),
      relation(count + 2, 'sharedStrings', 'sharedStrings.xml'),
      relation(count + 3, 'customXml', '../customXml/item1.xml'),
    ]),
  );
}

/** The book as an .xlsx: the same book gives the same bytes. */
export function writeXlsx(book: BookModel): Uint8Array {
  const file = new PackageFile();
  const sheets = placeParts(book);
  const strings = new SharedStrings();
  const rows = new SheetRows(strings);
  const active = activeSheet(book);
  writeHead(book, sheets, file);
  sheets.forEach((parts, index) => {
    file.part(parts.path, (sink) => writeSheet(parts, index === active, rows, sink));
    writeBeside(parts, file, book);
  });
  file.text('xl/styles.xml', stylesPart());
  file.part('xl/sharedStrings.xml', (sink) => strings.write(sink));
  file.text('customXml/item1.xml', markPart(book.mark));
  file.text('customXml/itemProps1.xml', markPropertiesPart(book.mark));
  file.text(
    'customXml/_rels/item1.xml.rels',
    relationsPart([relation(1, 'customXmlProps', 'itemProps1.xml')]),
  );
  file.text('docProps/core.xml', corePart(book));
  file.text('docProps/app.xml', appPart());
  return file.finish();
}
