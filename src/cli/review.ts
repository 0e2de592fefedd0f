import { type Lang, say } from '../locales';
import { formatDong, lineAmount, type Plan, planTotal, sum, sumSources } from '../plan';
import { type Finding, loadReview, loadReviewLaw, SEVERITIES } from '../review';
import { placesOf } from '../workbook';

/** A plan with what the full review found in it. */
export interface Reviewed {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

export async function reviewOf(plan: Plan): Promise<Reviewed> {
  const [law, { Reviewer, RULES }] = await Promise.all([loadReviewLaw(plan), loadReview()]);
  return { plan, findings: new Reviewer(law, RULES).review(plan) };
}

export const countOf = ({ findings }: Reviewed, severity: Finding['severity']) =>
  findings.filter((finding) => finding.severity === severity).length;

/** What passes the limits, errors only: a warning's figure is not established. */
export const excessOf = ({ findings }: Reviewed) =>
  sum(findings.flatMap(({ severity, excess = 0 }) => (severity === 'error' ? [excess] : [])));

function appraisedTotal(plan: Plan): number | null {
  const looked = plan.lines.flatMap(({ appraisal }) => (appraisal === null ? [] : [appraisal]));
  return looked.length === 0 ? null : sum(looked.map((line) => lineAmount(line, plan.rounding)));
}

/** The contract of `check --json`. */
export async function asJson(reviewed: Reviewed, lang: Lang): Promise<object> {
  const { sayFinding, saySentence, ABOUT } = await loadReview();
  const { plan, findings } = reviewed;
  const places = placesOf(plan);
  return {
    status: plan.status,
    totals: {
      proposed: planTotal(plan),
      appraised: appraisedTotal(plan),
      bySource: sumSources(plan.lines),
    },
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
  const { sayFinding, saySentence, ABOUT } = await loadReview();
  const { plan, findings } = reviewed;
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
      ...(acknowledged === undefined ? [] : [say(lang, 'check.acknowledged', { ...acknowledged })]),
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
  const excess = excessOf(reviewed);
  return [
    say(lang, 'check.head', head),
    ...(groups.length === 0 ? [say(lang, 'check.none')] : groups),
    say(lang, 'check.sum', countsOf(reviewed)),
    ...(excess === 0 ? [] : [say(lang, 'check.excess', { excess: formatDong(excess) })]),
  ].join('\n');
}

export function countsOf(reviewed: Reviewed) {
  return {
    errors: countOf(reviewed, 'error'),
    warnings: countOf(reviewed, 'warning'),
    hints: countOf(reviewed, 'hint'),
  };
}
