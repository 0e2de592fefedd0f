import { expect } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What people do to a paper in Word, written as Word would write it. No code is shared with the product. */
export const BODY = 'word/document.xml';

export function partOf(file: Uint8Array, name = BODY): string {
  return strFromU8(unzipSync(file)[name]!);
}

/** The file with one part changed; a change that changes nothing is a mistake of the test. */
export function edit(file: Uint8Array, change: (xml: string) => string, name = BODY): Uint8Array {
  const parts = unzipSync(file);
  const before = parts[name] === undefined ? '' : strFromU8(parts[name]);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [name]: strToU8(after) });
}

const INLINE = /<w:sdt>(?:(?!<w:sdt>|<w:tbl>).)*?<\/w:sdt>/gs;

/** The first control of that tag, from <w:sdt> to </w:sdt>. */
export function controlOf(xml: string, tag: string): string {
  const found = [...xml.matchAll(INLINE)].map(([whole]) => whole).find((one) => hasTag(one, tag));
  if (found === undefined) throw new Error(`no control ${tag}`);
  return found;
}

const hasTag = (xml: string, tag: string) => xml.includes(`<w:tag w:val="dt55.${tag}"/>`);

/** Works on the first control of that tag. */
export const onControl = (tag: string, change: (control: string) => string) => (xml: string) => {
  const control = controlOf(xml, tag);
  return xml.replace(control, () => change(control));
};

const CONTENT = /<w:sdtContent>.*<\/w:sdtContent>/s;
export const contentOf = (control: string) =>
  CONTENT.exec(control)![0].replace(/^<w:sdtContent>|<\/w:sdtContent>$/g, '');
export const withContent = (control: string, content: string) =>
  control.replace(CONTENT, () => `<w:sdtContent>${content}</w:sdtContent>`);

export const run = (text: string, look = '') =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const deleted = (text: string) =>
  `<w:del w:id="901" w:author="Kế toán"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
export const inserted = (text: string) => `<w:ins w:id="902" w:author="Kế toán">${run(text)}</w:ins>`;

/** The text of a piece of XML as it would be read, without what is deleted. */
export const textIn = (xml: string) =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text!)
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\u00a0/g, ' ');

export const textOfControl = (file: Uint8Array, tag: string, part = BODY) =>
  textIn(controlOf(partOf(file, part), tag));

/** The table in the control of that tag. */
export function tableOf(xml: string, tag: string): string {
  const at = xml.indexOf(`<w:tag w:val="dt55.table.${tag}"/>`);
  if (at < 0) throw new Error(`no table ${tag}`);
  const from = xml.indexOf('<w:tbl>', at);
  return xml.slice(from, xml.indexOf('</w:tbl>', from) + '</w:tbl>'.length);
}

export const onTable = (tag: string, change: (table: string) => string) => (xml: string) => {
  const table = tableOf(xml, tag);
  return xml.replace(table, () => change(table));
};

export const rowsIn = (table: string) => [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
export const cellsIn = (row: string) =>
  [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textIn(cell));
export const textsIn = (table: string) => rowsIn(table).map(cellsIn);

/** What is in a file besides the texts of the controls that were changed: all of it is people's, and must stay. */
export function besides(file: Uint8Array, changed: ReadonlySet<string>): Record<string, string> {
  const tagIn = (xml: string) => /<w:tag w:val="([^"]*)"\/>/.exec(xml)?.[1] ?? '';
  const masked = (xml: string) =>
    xml
      .replace(INLINE, (control) => {
        if (!changed.has(tagIn(control))) return control;
        // Its text, and the runs that only held a piece of it, may go; nothing else may.
        return control
          .replace(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>/g, '')
          .replace(/<w:r(?:\s[^>]*)?>(?:<w:rPr>(?:(?!<w:r>).)*?<\/w:rPr>)?<\/w:r>/g, '');
      })
      .replace(
        /(<w:tag w:val="(dt55\.table\.[^"]*)"\/>.*?)<w:tbl>.*?<\/w:tbl>/gs,
        (whole, head: string, tag: string) => (changed.has(tag) ? head : whole),
      );
  return Object.fromEntries(
    Object.entries(unzipSync(file))
      .filter(([name]) => !/^customXml\/item\d+\.xml$/.test(name))
      .map(([name, data]) => [name, masked(strFromU8(data))]),
  );
}
