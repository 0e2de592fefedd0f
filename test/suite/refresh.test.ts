import { expect, test } from '@jest/globals';
import { loadRefresh, planDocx } from '../../src/document';
import { partOf, textIn } from '../document/paper-edits';
import { before, dearer } from '../document/refresh-setting';
import { convert } from './soffice';

/** LibreOffice keeps our controls by their titles and the mark, and takes tables out of their controls. */
test('a paper that LibreOffice saved is brought up to date, its tables are told of', async () => {
  const { refreshDocx } = await loadRefresh();
  const saved = convert(await planDocx(before), 'ke-hoach.docx', 'docx');
  const { bytes, patch, marked } = await refreshDocx(saved, dearer);
  expect(marked).toBe(true);
  expect(patch.changes.map(({ title, new: text }) => `${title}: ${text}`)).toEqual(
    expect.arrayContaining(['Tổng kinh phí: 65.383.760', 'Ngân sách trung ương: 59.100.000']),
  );
  expect(patch.left).toEqual([]);
  expect(patch.missing.map(({ tag }) => tag).filter((tag) => !tag.includes('.table.'))).toEqual([]);
  const was = textIn(partOf(saved));
  const is = textIn(partOf(bytes));
  expect(is).toContain('là 65.383.760 đồng');
  // Besides the figures that changed, not a letter is another one.
  const figures = patch.changes.reduce((text, { old, new: fresh }) => text.replaceAll(fresh, old), is);
  expect(figures.replaceAll('65.383.760', '64.383.760')).toBe(was);
});
