import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planDocx } from '../../src/document';
import { formatDong, inWords, planTotal } from '../../src/plan';
import { lintDocx } from '../files/docx-lint';
import { documentText } from '../files/docx-text';
import { plans, runs } from '../plan/arbitrary';

it('any plan becomes a document with the plan’s total, in figures and in words', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      fc.pre(plan.lines.length > 0);
      const file = await planDocx(plan);
      const text = documentText(file).replaceAll('\u00A0', ' ');
      const total = planTotal(plan);
      expect(text).toContain(formatDong(total));
      expect(text.toLowerCase()).toContain(inWords(total).toLowerCase());
      // The form must be right whatever people type; their own brackets and spaces are theirs.
      expect(lintDocx(file).filter(({ what }) => /style|sdt|tag|paragraph|font/.test(what))).toEqual([]);
    }),
    runs(100),
  );
});
