import { say } from '../locales';
import { type Finding, loadReview, loadReviewLaw } from '../review';
import { placesOf } from '../workbook';
import { onlyFile, readCall } from './arguments';
import type { Command } from './commands';
import { openPlanFile, refuseSame } from './files';
import { outOf, tellOpened, writePlan } from './out-file';

/** `dutoan fix`: applies what can be mended without a decision, and lists what is left. */
export const fix: Command = async (words, lang, note) => {
  const call = readCall('fix', words, ['--out']);
  const file = onlyFile('fix', call);
  const out = outOf('fix', call);
  await refuseSame(file, out);
  const opened = await openPlanFile(file);
  const { plan } = opened;
  const [law, review] = await Promise.all([loadReviewLaw(plan), loadReview()]);
  const fixed = review.applySafeFixes(review.reviewerOf(plan, law), plan);
  tellOpened(opened, lang, note);
  await writePlan(out, fixed.plan, opened.kept);
  const places = placesOf(plan);
  const line = (finding: Finding) => {
    const { sheet, cell } = places.seen(finding.where);
    const text = review.sayFinding(lang, finding);
    return say(lang, 'fix.line', { place: `${sheet}!${cell}`, rule: finding.rule, text });
  };
  const told =
    fixed.applied.length === 0
      ? [say(lang, 'fix.none')]
      : [say(lang, 'fix.applied', { count: fixed.applied.length, file: out }), ...fixed.applied.map(line)];
  const left =
    fixed.left.length === 0
      ? []
      : [say(lang, 'fix.left', { count: fixed.left.length }), ...fixed.left.map(line)];
  const errors = fixed.left.some(({ severity }) => severity === 'error');
  return { text: [...told, ...left].join('\n'), code: errors ? 1 : 0 };
};
