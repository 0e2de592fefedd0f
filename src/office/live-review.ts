import { Refusal } from '../locales';
import type { Plan } from '../plan';
import { type Finding, loadReview, loadReviewLaw, type ReviewLaw, sharing } from '../review';
import { placesOf, type RawBook, readBook, type Reading } from '../workbook';
import type { Placed } from './marks-areas';

/** A plan read from the open workbook, with what was found in it and where. */
export interface Checked {
  readonly reading: Reading;
  readonly findings: readonly Placed[];
  readonly law: ReviewLaw;
}

/** A cell that cannot be understood, and why. */
export interface Unread {
  readonly refusal: Refusal;
  readonly sheet: string;
  readonly cell: string;
}

type Engine = InstanceType<Awaited<ReturnType<typeof loadReview>>['Reviewer']>;

/** Where a finding is seen: the cell that was read, else where its table is laid out. */
function placed({ plan, cells }: Reading, findings: readonly Finding[]): Placed[] {
  const places = placesOf(plan);
  return findings.map((finding) => {
    const { sheet, cell } = cells.find(finding.where) ?? places.seen(finding.where);
    return { finding, sheet, cell };
  });
}

/** The cells that a refusal names, its own and those of the refusals with it. */
export function unreadOf(problem: unknown): Unread[] {
  if (!(problem instanceof Refusal)) return [];
  return [problem, ...problem.others].flatMap((refusal) => {
    const { sheet, cell } = refusal.params;
    return typeof sheet === 'string' && typeof cell === 'string' ? [{ refusal, sheet, cell }] : [];
  });
}

/** Reviews one workbook again and again: what an edit did not touch is not asked anew. */
export class LiveReview {
  private engine: Engine | undefined;
  private law: ReviewLaw | undefined;
  private plan: Plan | undefined;

  async of(raw: RawBook): Promise<Checked> {
    const read = readBook(raw, this.law ?? (await loadReviewLaw()));
    const plan = sharing(this.plan, read.plan);
    const reading = { ...read, plan };
    const law = await this.ready(plan);
    const findings = placed(reading, await this.ask(plan));
    this.plan = plan;
    return { reading, findings, law };
  }

  /** The law that this plan needs; another law is another review. */
  private async ready(plan: Plan): Promise<ReviewLaw> {
    const [law, { Reviewer, RULES }] = await Promise.all([loadReviewLaw(plan), loadReview()]);
    if (this.law !== undefined && this.law.catalogue === law.catalogue) return this.law;
    this.law = law;
    this.engine = new Reviewer(law, RULES);
    return law;
  }

  /** In slices, so that the pane can be used meanwhile. */
  private async ask(plan: Plan): Promise<Finding[]> {
    const slices = this.engine?.slices(plan);
    for (;;) {
      const step = slices?.next();
      if (step === undefined || step.done === true) return step?.value ?? [];
      await new Promise((resume) => setTimeout(resume));
    }
  }
}
