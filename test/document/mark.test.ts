import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { planDocx } from '../../src/document';
import { markXml, readMark, RELEASE } from '../../src/document/mark';
import { partOf } from './paper-edits';
import { fullPlan } from './plans';

test('the release in a paper is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(RELEASE).toBe(version);
});

test('the mark of a paper names its plan, holds no text of it, and reads back as it was written', async () => {
  const xml = partOf(await planDocx(fullPlan()), 'customXml/item1.xml');
  const mark = readMark(xml);
  expect(mark.paper).toBe('ke-hoach');
  expect(mark.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  expect(mark.figures.get('dt55.total')).toMatchObject({ count: 2 });
  expect(markXml(mark)).toBe(xml);
  expect(xml).not.toMatch(/64\.383\.760|Tuyên truyền/);
});
