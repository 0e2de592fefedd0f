import { type Lang, say } from '../locales';
import { formatDong, lineAmount, type Plan, planTotal, shortDate, sumSources } from '../plan';
import { excessOf, type Finding, loadReview, loadReviewLaw, SEVERITIES } from '../review';
import { placesOf } from '../workbook';

/** A plan with what the full review found in it. */
export interface Reviewed {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** Of these, the ones that the appraised figures no longer break. */
  readonly settled: ReadonlySet<Finding>;
}

export async function reviewOf(plan: Plan): Promise<Reviewed> {
  const [law, review] = await Promise.all([loadReviewLaw(plan), loadReview()]);
  const findings = review.reviewerOf(plan, law).review(plan);
  if (plan.lines.every(({ appraisal }) => appraisal === null)) return { plan, findings, settled: new Set() };
  const left = new Set(review.reviewerOf(plan, law).review(review.asAppraised(plan)).map(review.findingKey));
  const settled = findings.filter(
    (finding) => !APPRAISAL.test(finding.where.field) && !left.has(review.findingKey(finding)),
  );
  return { plan, findings, settled: new Set(settled) };
}
/** What is wrong with the appraisal itself is not settled by it. */
const APPRAISAL = /^(appraisal|execution|status)/;

/** What must not stay: an error that no appraisal has cut away. */
export const failing = ({ findings, settled }: Reviewed) =>
  findings.some((finding) => finding.severity === 'error' && !settled.has(finding));

export const countOf = ({ findings }: Reviewed, severity: Finding['severity']) =>
  findings.filter((finding) => finding.severity === severity).length;

/** The contract of `check --json`. */
export async function asJson(reviewed: Reviewed, lang: Lang): Promise<object> {
  const { sayFinding, saySentence, ABOUT, appraisalTotals, executionOf } = await loadReview();
  const { plan, findings, settled } = reviewed;
  const places = placesOf(plan);
  return {
    status: plan.status,
    totals: {
      proposed: planTotal(plan),
      appraised: appraisalTotals(plan).appraised,
      bySource: sumSources(plan.lines),
    },
    execution: plan.lines.some(({ execution }) => execution !== null) ? executionOf(plan).total : null,
    findings: findings.map((finding) => {
      const { sheet, cell } = places.seen(finding.where);
      const about = ABOUT.get(finding.rule);
      const { fix } = finding;
      return {
        rule: finding.rule,
        severity: finding.severity,
        where: { ...finding.where, cell: `${sheet}!${cell}` },
        actual: finding.actual ?? null,
        limit: finding.limit ?? null,
        norm: finding.norm ?? null,
        article: finding.article ?? null,
        date: finding.date ?? null,
        excess: finding.excess ?? null,
        lacks: finding.lacks ?? [],
        message: sayFinding(lang, finding),
        acknowledged: finding.acknowledged ?? null,
        settled: settled.has(finding),
        fix:
          fix === undefined || about === undefined
            ? null
            : { title: saySentence(lang, about, fix.title), safe: fix.safe, patch: fix.patch },
      };
    }),
  };
}

/** What a finance officer would write: by severity, each with its cell, and the money at the end. */
export async function asText(file: string, reviewed: Reviewed, lang: Lang): Promise<string> {
  const review = await loadReview();
  const { sayFinding, saySentence, ABOUT } = review;
  const { plan, findings, settled } = reviewed;
  const places = placesOf(plan);
  const told = (finding: Finding): string[] => {
    const { sheet, cell } = places.seen(finding.where);
    const about = ABOUT.get(finding.rule);
    const { acknowledged, fix } = finding;
    return [
      say(lang, 'check.finding', { sheet, cell, rule: finding.rule, text: sayFinding(lang, finding) }),
      ...(fix === undefined || about === undefined
        ? []
        : [
            say(lang, 'check.fix', {
              title: saySentence(lang, about, fix.title),
              safe: fix.safe ? say(lang, 'check.safe') : '',
            }),
          ]),
      ...(acknowledged === undefined
        ? []
        : [say(lang, 'check.acknowledged', { ...acknowledged, date: shortDate(acknowledged.date) })]),
      ...(settled.has(finding) ? [say(lang, 'check.settled', settledBy(plan, finding, lang))] : []),
    ];
  };
  const groups = SEVERITIES.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    return found.length === 0
      ? []
      : [`${say(lang, `check.severity.${severity}`)} (${found.length})`, ...found.flatMap(told)];
  });
  const head = {
    file,
    lines: plan.lines.length,
    activities: plan.activities.length,
    total: formatDong(planTotal(plan)),
  };
  const { limits, funds } = excessOf(findings);
  return [
    say(lang, 'check.head', head),
    say(lang, 'check.status', { status: review.statusName(lang, plan.status) }),
    ...idleAnswers(reviewed).map(({ rule, where }) => say(lang, 'check.idleAnswer', { rule, where })),
    ...review.idleSeverities(plan).map((idle) => review.sayIdle(lang, idle)),
    ...(groups.length === 0 ? [say(lang, 'check.none')] : groups),
    say(lang, 'check.sum', countsOf(reviewed)),
    ...(funds === 0 ? [] : [say(lang, 'check.funds', { funds: formatDong(funds) })]),
    ...(limits === 0 ? [] : [say(lang, 'check.excess', { excess: formatDong(limits) })]),
    ...appraisedText(plan, lang, review),
  ].join('\n');
}

/** Acknowledgements that answer no warning: a slip of a code, or the warning is gone. */
function idleAnswers({ plan, findings }: Reviewed) {
  const open = findings.filter(({ severity }) => severity !== 'error');
  const asked = new Set(open.map(({ rule, where }) => `${rule} ${where.row}`));
  return plan.acknowledgements.filter(({ rule, where }) => !asked.has(`${rule} ${where}`));
}

/** What the appraisal made of the line of a finding. */
function settledBy(plan: Plan, { where }: Finding, lang: Lang) {
  const line = plan.lines.find(({ id }) => where.table === 'lines' && id === where.row);
  const appraisal = line?.appraisal ?? null;
  if (line === undefined || appraisal === null) return { how: '' };
  const [asked, allowed] = [lineAmount(line, plan.rounding), lineAmount(appraisal, plan.rounding)];
  const params = { asked: formatDong(asked), allowed: formatDong(allowed), reason: appraisal.reason };
  return { how: say(lang, 'check.settledBy', params) };
}

type Review = Awaited<ReturnType<typeof loadReview>>;

/** What was allowed, and what has become of it. */
function appraisedText(plan: Plan, lang: Lang, { appraisalTotals, executionOf }: Review): string[] {
  const { appraised, difference, open } = appraisalTotals(plan);
  const lines: string[] = [];
  if (appraised !== null)
    lines.push(
      say(lang, 'check.appraised', {
        appraised: formatDong(appraised),
        difference: `${difference > 0 ? '+' : ''}${formatDong(difference)}`,
        open,
      }),
    );
  if (plan.lines.some(({ execution }) => execution !== null)) {
    const { approved, advanced, paid, left, carryOver } = executionOf(plan).total;
    const money = { approved, advanced, paid, left, carryOver };
    const shown = Object.fromEntries(Object.entries(money).map(([name, value]) => [name, formatDong(value)]));
    lines.push(say(lang, 'check.execution', shown));
  }
  return lines;
}

export function countsOf(reviewed: Reviewed) {
  return {
    errors: countOf(reviewed, 'error'),
    warnings: countOf(reviewed, 'warning'),
    hints: countOf(reviewed, 'hint'),
  };
}
