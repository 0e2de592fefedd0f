import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Edit = (xml: string) => string;

/** A workbook with some of its parts changed. */
export function edited(book: Uint8Array, edits: Readonly<Record<string, Edit>>): Uint8Array {
  const parts = unzipSync(book);
  const changed = Object.entries(edits).map(([path, edit]): [string, Uint8Array] => [
    path,
    strToU8(edit(strFromU8(parts[path]!))),
  ]);
  return zipSync({ ...parts, ...Object.fromEntries(changed) });
}

/** «Dự toán», where budget lines begin in row 4. */
export const LINES = 'xl/worksheets/sheet8.xml';

/** Another text into a cell, whatever stood there. */
export const typed = (cell: string, text: string): Edit => {
  const inline = `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return (xml) => xml.replace(new RegExp(`<c r="${cell}"(?:[^>]*/>|.*?</c>)`), inline);
};

/** A sheet of somebody's own behind all others. */
export function withOwnSheet(book: Uint8Array, name: string): Uint8Array {
  const parts = unzipSync(book);
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
  const relation = `<Relationship Id="rIdOwn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/>`;
  const type = `<Override PartName="/xl/worksheets/sheet99.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`;
  return edited(zipSync({ ...parts, 'xl/worksheets/sheet99.xml': strToU8(sheet) }), {
    'xl/workbook.xml': (xml) =>
      xml.replace('</sheets>', `<sheet name="${name}" sheetId="99" r:id="rIdOwn"/></sheets>`),
    'xl/_rels/workbook.xml.rels': (xml) => xml.replace('</Relationships>', `${relation}</Relationships>`),
    '[Content_Types].xml': (xml) => xml.replace('</Types>', `${type}</Types>`),
  });
}
