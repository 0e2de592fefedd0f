import { PACKAGE } from '../../ooxml';
import type { SheetParts } from './sheet-parts';
import { attributes, DECLARATION } from './xml';

const FORMATS = 'application/vnd.openxmlformats';
const SPREADSHEET = `${FORMATS}-officedocument.spreadsheetml`;

/** What each part is; relations, XML and note shapes are told by their extension. */
export function contentTypesPart(sheets: readonly SheetParts[]): string {
  const overrides: (readonly [string, string])[] = [
    ['xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
    ...sheets.map(({ path }) => [path, `${SPREADSHEET}.worksheet+xml`] as const),
    ...sheets.flatMap(({ tables }) => tables.map(({ path }) => [path, `${SPREADSHEET}.table+xml`] as const)),
    ...sheets.flatMap(({ notes }) =>
      notes === undefined ? [] : [[notes.comments, `${SPREADSHEET}.comments+xml`] as const],
    ),
    ...sheets.flatMap(({ drawing }) =>
      drawing === undefined
        ? []
        : [
            [drawing.path, `${FORMATS}-officedocument.drawing+xml`] as const,
            ...drawing.charts.map((path) => [path, `${FORMATS}-officedocument.drawingml.chart+xml`] as const),
          ],
    ),
    ['xl/styles.xml', `${SPREADSHEET}.styles+xml`],
    ['xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`],
    ['customXml/itemProps1.xml', `${FORMATS}-officedocument.customXmlProperties+xml`],
    ['docProps/core.xml', `${FORMATS}-package.core-properties+xml`],
    ['docProps/app.xml', `${FORMATS}-officedocument.extended-properties+xml`],
  ];
  const rows = overrides.map(
    ([part, type]) => `<Override${attributes({ PartName: `/${part}`, ContentType: type })}/>`,
  );
  const extensions = [
    ['rels', `${FORMATS}-package.relationships+xml`],
    ['xml', 'application/xml'],
    ...(sheets.some(({ notes }) => notes !== undefined)
      ? [['vml', `${FORMATS}-officedocument.vmlDrawing`]]
      : []),
  ] as const;
  const defaults = extensions.map(
    ([extension, type]) => `<Default${attributes({ Extension: extension, ContentType: type })}/>`,
  );
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${rows.join('')}</Types>`;
}
