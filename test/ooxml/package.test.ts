import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openZip, parseXml, replaceParts, spliceText, unescapeXml } from '../../src/ooxml';
import { liar, undercount } from '../cli/bombs';

const file = zipSync({
  'a.xml': strToU8('<a/>'),
  'b.bin': new Uint8Array([1, 2, 3]),
  'c.xml': strToU8('<c/>'),
});

describe('a part is replaced in a package', () => {
  const fresh = replaceParts(file, { 'a.xml': strToU8('<a>mới</a>'), 'd.xml': strToU8('<d/>') });

  test('the others are the same, in their order, new ones at the end', () => {
    const parts = unzipSync(fresh);
    expect(Object.keys(parts)).toEqual(['a.xml', 'b.bin', 'c.xml', 'd.xml']);
    expect([strFromU8(parts['a.xml']!), [...parts['b.bin']!]]).toEqual(['<a>mới</a>', [1, 2, 3]]);
  });

  test('the packed bytes of the others go over as they are', () => {
    const record = (bytes: Uint8Array) => {
      const text = Buffer.from(bytes).toString('latin1');
      const from = text.indexOf('PK\u0003\u0004', text.indexOf('b.bin') - 40);
      return text.slice(from, text.indexOf('PK\u0003\u0004', from + 4));
    };
    expect(record(fresh)).toBe(record(file));
  });

  test('the opened file is not touched, whatever kind of bytes it came in', () => {
    const buffer = Buffer.from(file);
    const before = Buffer.from(buffer).toString('hex');
    const again = replaceParts(buffer, { 'a.xml': strToU8('<a>mới</a>'), 'd.xml': strToU8('<d/>') });
    expect(buffer.toString('hex')).toBe(before);
    expect(Buffer.compare(again, fresh)).toBe(0);
  });
});

describe('a package that wants something', () => {
  test.each([
    ['much in little', zipSync({ a: new Uint8Array(25_000_000) }, { level: 1 }), 'docx.tooLarge'],
    ['more parts than it counts', undercount(), 'docx.damaged'],
    ['text', strToU8('Đây không phải tệp nén mà là chữ thường'), 'docx.notZip'],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(40)]), 'docx.locked'],
  ])('%s is refused', (_, bytes, key) => {
    expect(() => openZip(bytes, () => true, 'docx')).toThrow(expect.objectContaining({ key }));
  });
});

test('a part never unpacks to more than the directory promises', () => {
  expect(openZip(liar(), () => true, 'docx')['[Content_Types].xml']).toHaveLength(10);
});

describe('XML', () => {
  test.each([
    ['a tag left open', '<a><b></a>'],
    ['a tag closed too often', '<a></a></a>'],
    ['two roots', '<a/><b/>'],
    ['nothing', ''],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['a tag that never ends', '<a b="'],
    ['a million openings', '<a '.repeat(1_000_000)],
    ['deeper than any paper', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`],
  ])('%s is refused', (_, xml) => {
    expect(() => parseXml(xml)).toThrow(expect.objectContaining({ key: 'docx.damaged' }));
  });

  test('places are those of the text, whatever stands in values, notes and data', () => {
    const xml = '<?xml version="1.0"?><!-- <x> --><a b="1>2"><c/>x<d >y</d ><![CDATA[<e>]]></a>';
    const { name, children, inner, innerEnd } = parseXml(xml);
    expect([name, xml.slice(inner, innerEnd)]).toEqual(['a', '<c/>x<d >y</d ><![CDATA[<e>]]>']);
    expect(children.map(({ from, to }) => xml.slice(from, to))).toEqual(['<c/>', '<d >y</d >']);
  });

  test.each([
    ['&amp;lt;', '&lt;'],
    ['&#272;&#x1ebf;n', 'Đến'],
    ['&khong; &#0; &#xD800;', '&khong; \ufffd \ufffd'],
  ])('%s reads %s', (text, expected) => {
    expect(unescapeXml(text)).toBe(expected);
  });
});

test('pieces are put into a text at their places; those that overlap are a bug', () => {
  const pieces = [
    { from: 3, to: 5, text: 'X' },
    { from: 1, to: 1, text: 'a' },
    { from: 1, to: 1, text: 'b' },
  ];
  expect(spliceText('012345', pieces)).toBe('0ab12X5');
  expect(() => spliceText('012345', [...pieces, { from: 4, to: 6, text: '' }])).toThrow('overlap');
});
