import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planDocx } from '../../src/document';
import { examplePlan } from '../../src/plan';
import { lintDocx } from './docx-lint';

let sound: Uint8Array;

beforeAll(async () => {
  sound = await planDocx(await examplePlan('commune'));
});

function mutate(part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(sound);
  const before = strFromU8(parts[part]!);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const PARAGRAPH = '<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr>';
const insert = (added: string) => (xml: string) => xml.replace(PARAGRAPH, `${added}${PARAGRAPH}`);
const say = (text: string) => insert(`${PARAGRAPH}<w:r><w:t>${text}</w:t></w:r></w:p>`);
const control = (id: number, tag: string) =>
  `<w:sdt><w:sdtPr><w:id w:val="${id}"/><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${PARAGRAPH}<w:r><w:t>a</w:t></w:r></w:p></w:sdtContent></w:sdt>`;

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';

describe('our lint of .docx', () => {
  test('finds nothing in what we write', () => {
    expect(lintDocx(sound)).toEqual([]);
  });

  test.each<[string, string, (xml: string) => string, RegExp]>([
    [
      'a cell without a paragraph',
      DOCUMENT,
      (x) => x.replace(/(<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/s, '$1$2'),
      /cell/,
    ],
    [
      'a row that is a cell short',
      DOCUMENT,
      (x) => x.replace(/<w:gridSpan w:val="5"\/>/, ''),
      /covers 7 of 11/,
    ],
    ['a control id twice', DOCUMENT, insert(control(7, 'a') + control(7, 'b')), /id 7 .*twice/],
    ['a tag of 65 characters', DOCUMENT, insert(control(7, 'a'.repeat(65))), /longer than 64/],
    ['a style nobody defined', DOCUMENT, (x) => x.replace('w:val="NoiDung"', 'w:val="NoiDug"'), /NoiDug/],
    [
      'a style based on nothing',
      STYLES,
      (x) => x.replace('<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="No"/>'),
      /style No /,
    ],
    ['an empty paragraph for spacing', DOCUMENT, insert('<w:p/>'), /empty paragraph/],
    [
      'a paragraph of spaces only',
      DOCUMENT,
      insert('<w:p><w:r><w:t xml:space="preserve"> </w:t></w:r></w:p>'),
      /empty paragraph/,
    ],
    [
      'a run in Arial',
      DOCUMENT,
      (x) => x.replace('<w:r>', '<w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr>'),
      /Arial/,
    ],
    [
      'a font of the theme',
      STYLES,
      (x) => x.replace('<w:rFonts ', '<w:rFonts w:asciiTheme="minorHAnsi" '),
      /minorHAnsi/,
    ],
    [
      'a default font with a slot missing',
      STYLES,
      (x) => x.replace(/ w:eastAsia="Times New Roman"/, ''),
      /w:eastAsia/,
    ],
    ['text that is decomposed', DOCUMENT, say('Điều'.normalize('NFD')), /NFC/],
    ['a title that is decomposed', 'docProps/core.xml', (x) => x.normalize('NFD'), /NFC/],
    ['straight quotes', DOCUMENT, say('xã &quot;A&quot;'), /straight/],
    ['a long dash', DOCUMENT, say('2021 – 2025'), /long dash/],
    ['two spaces', DOCUMENT, say('một  hai'), /two spaces/],
    ['a space before a comma', DOCUMENT, say('một , hai'), /before a punctuation/],
    ['a space inside quotes', DOCUMENT, say('« một»'), /inside brackets/],
    ['two marks in a row', DOCUMENT, say('một;.'), /two punctuation/],
    ['a tab', DOCUMENT, insert(`${PARAGRAPH}<w:r><w:tab/><w:t>a</w:t></w:r></w:p>`), /a tab/],
    ['quotes left open', DOCUMENT, say('«một'), /do not match/],
    ['a value not filled in', DOCUMENT, say('undefined đồng'), /not filled in/],
    ['a placeholder left over', DOCUMENT, say('{total} đồng'), /not filled in/],
    ['a part that is not XML', DOCUMENT, (x) => x.replace('</w:body>', ''), /closes/],
  ])('reports %s', (_, part, change, what) => {
    const found = lintDocx(mutate(part, change));
    expect(found.map((finding) => finding.part)).toContain(part);
    expect(found.map((finding) => finding.what).join('\n')).toMatch(what);
  });

  test.each([
    ['a label of a point', 'đ) Nội dung'],
    ['the end of a text', 'giải quyết./.'],
    ['Vietnamese quotes', 'gọi là “Nội dung” và «Hình thức» (khoản 1)'],
  ])('lets %s pass', (_, text) => {
    expect(lintDocx(mutate(DOCUMENT, say(text)))).toEqual([]);
  });
});
