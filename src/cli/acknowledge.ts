import { Refusal, say } from '../locales';
import { parsePlan } from '../plan';
import { loadReview, loadReviewLaw } from '../review';
import { onlyFile, readCall } from './arguments';
import type { Command } from './commands';
import { openPlanFile, refuseSame } from './files';
import { dayOf, needed, outOf, tellOpened, writePlan } from './out-file';

/** `dutoan acknowledge`: somebody answers for a warning; an error is never silenced. */
export const acknowledge: Command = async (words, lang, note) => {
  const known = ['--rule', '--where', '--who', '--date', '--reason', '--out'];
  const call = readCall('acknowledge', words, known);
  const file = onlyFile('acknowledge', call);
  const out = outOf('acknowledge', call);
  await refuseSame(file, out);
  const [rule, who, reason] = ['--rule', '--who', '--reason'].map((option) =>
    needed('acknowledge', call, option),
  );
  const where = call.options['--where'] ?? '';
  const opened = await openPlanFile(file);
  const { plan } = opened;
  const [law, review] = await Promise.all([loadReviewLaw(plan), loadReview()]);
  const code = (rule ?? '').toUpperCase();
  const found = review
    .reviewerOf(plan, law)
    .review(plan)
    .filter((finding) => finding.rule === code && finding.where.row.toLowerCase() === where.toLowerCase());
  const [first] = found;
  if (first === undefined) throw new Refusal('acknowledge.none', { rule: code, where });
  const open = found.filter(({ severity }) => severity !== 'error');
  if (open.length === 0) throw new Refusal('acknowledge.error', { rule: code, where });
  const entry = { rule: code, where: first.where.row, reason, who, date: dayOf(call) };
  tellOpened(opened, lang, note);
  const acknowledgements = [...plan.acknowledgements, entry];
  await writePlan(out, parsePlan({ ...plan, acknowledgements }), opened.kept);
  return say(lang, 'acknowledge.done', { rule: code, where, count: open.length, file: out });
};
