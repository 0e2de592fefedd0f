import { loadReviewCopy } from '../document';
import { say } from '../locales';
import { onlyFile, readCall } from './arguments';
import type { Command } from './commands';
import { openPlanFile, refuseSame } from './files';
import { withPack } from './local-pack';
import { outDocx, writeOut } from './papers';
import { countsOf, reviewOf } from './review';

/** `dutoan comment`: the kế hoạch as a copy to review, with each finding as a comment; 1 when one is an error. */
export const comment: Command = async (words, lang) => {
  const call = readCall('comment', words, ['--out', '--norms', '--place']);
  const file = onlyFile('comment', call);
  const out = outDocx('comment', call);
  await refuseSame(file, out);
  const { plan } = await withPack((await openPlanFile(file)).plan, call);
  const [reviewed, { reviewCopyDocx }] = await Promise.all([reviewOf(plan), loadReviewCopy()]);
  await writeOut(out, await reviewCopyDocx(plan, reviewed.findings));
  const counts = countsOf(reviewed);
  return { text: say(lang, 'comment.done', { file: out, ...counts }), code: counts.errors > 0 ? 1 : 0 };
};
