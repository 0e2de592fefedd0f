import { type Lang, Refusal, say } from '../locales';
import { type BudgetLine, formatDong, lineAmount, type Plan, SOURCES } from '../plan';
import { type Finding, loadReview, loadReviewLaw } from '../review';
import { saidValue } from '../workbook';
import { onlyFile, readCall } from './arguments';
import type { Command } from './commands';
import { openPlanFile, refuseSame } from './files';
import { needed, outOf, tellOpened, writePlan } from './out-file';

type Review = Awaited<ReturnType<typeof loadReview>>;

/** Which lines are meant: all, or those of the activities named. */
function chosenBy(plan: Plan, typed: string): (line: BudgetLine) => boolean {
  if (typed === 'all') return () => true;
  const ids = new Map(plan.activities.map(({ id }) => [id.toLowerCase(), id]));
  const named = typed.split(',').flatMap((word) => {
    const id = ids.get(word.trim().toLowerCase());
    if (id === undefined) throw new Refusal('appraise.unknownActivity', { found: word.trim() });
    return [id];
  });
  return ({ activity }) => named.includes(activity);
}

interface Appraised {
  readonly plan: Plan;
  readonly cut: readonly BudgetLine[];
  /** Lines that a person must decide, with what stands in the way. */
  readonly open: readonly { readonly line: BudgetLine; readonly findings: readonly Finding[] }[];
}

/** Lines within the limits are allowed as asked; others are cut to them, or left for a person. */
function cutToLimits(
  plan: Plan,
  chosen: (line: BudgetLine) => boolean,
  findings: readonly Finding[],
  review: Review,
): Appraised {
  const title = ({ rule, fix, message }: Finding) => {
    const about = review.ABOUT.get(rule);
    return about === undefined ? message.key : review.saySentence('vi', about, fix?.title ?? message);
  };
  const errors = findings.filter(({ severity, where }) => severity === 'error' && where.table === 'lines');
  const cut: BudgetLine[] = [];
  const open: { line: BudgetLine; findings: readonly Finding[] }[] = [];
  const lines = plan.lines.map((line) => {
    const own = errors.filter(({ where }) => where.row === line.id);
    if (line.appraisal !== null || !chosen(line) || own.length === 0) return line;
    const found = review.cutLine(plan, line, own, title);
    if (found.kind === 'open') {
      open.push({ line, findings: found.findings });
      return line;
    }
    const allowed = { ...line, appraisal: found.appraisal };
    cut.push(allowed);
    return allowed;
  });
  const left = new Set(open.map(({ line }) => line.id));
  const accepted = review.accept({ ...plan, lines }, (line) => chosen(line) && !left.has(line.id));
  return { plan: accepted, cut, open };
}

function told({ plan, cut, open }: Appraised, out: string, lang: Lang, review: Review): string {
  const totals = review.appraisalTotals(plan);
  const money = (amount: number) => `${amount > 0 ? '+' : ''}${formatDong(amount)}`;
  const sources = SOURCES.filter((source) => totals.asked[source] > 0 || totals.sources[source] > 0);
  return [
    say(lang, 'appraise.done', {
      file: out,
      lines: plan.lines.length - totals.open,
      open: totals.open,
      asked: formatDong((totals.appraised ?? 0) - totals.difference),
      appraised: formatDong(totals.appraised ?? 0),
      difference: money(totals.difference),
    }),
    ...sources.map((source) =>
      say(lang, 'appraise.source', {
        source: saidValue('choice:sources', source),
        asked: formatDong(totals.asked[source]),
        appraised: formatDong(totals.sources[source]),
        difference: money(totals.sources[source] - totals.asked[source]),
      }),
    ),
    ...cut.map((line) =>
      say(lang, 'appraise.cut', {
        line: line.id,
        content: line.content,
        asked: formatDong(lineAmount(line, plan.rounding)),
        allowed: formatDong(line.appraisal === null ? 0 : lineAmount(line.appraisal, plan.rounding)),
        rule: line.appraisal?.rule ?? '',
        reason: line.appraisal?.reason ?? '',
      }),
    ),
    ...open.flatMap(({ line, findings }) => [
      say(lang, 'appraise.open', { line: line.id, content: line.content }),
      ...findings.map((finding) => `    [${finding.rule}] ${review.sayFinding(lang, finding)}`),
    ]),
  ].join('\n');
}

/** `dutoan appraise`: allows what was asked, of all lines or of some activities; with --limit it cuts to the limits. */
export const appraise: Command = async (words, lang, note) => {
  const call = readCall('appraise', words, ['--accept', '--out'], ['--limit']);
  const file = onlyFile('appraise', call);
  const out = outOf('appraise', call);
  await refuseSame(file, out);
  const accepted = needed('appraise', call, '--accept');
  const opened = await openPlanFile(file);
  const { plan } = opened;
  const [law, review] = await Promise.all([loadReviewLaw(plan), loadReview()]);
  const chosen = chosenBy(plan, accepted);
  const findings = call.flags.has('--limit') ? review.reviewerOf(plan, law).review(plan) : [];
  const appraised = cutToLimits(plan, chosen, findings, review);
  tellOpened(opened, lang, note);
  await writePlan(out, appraised.plan, opened.kept);
  return { text: told(appraised, out, lang, review), code: appraised.open.length > 0 ? 1 : 0 };
};
