import type { Lang } from '../../locales';
import type { Plan } from '../../plan';
import { type Finding, loadReview, loadReviewLaw, type ReviewLaw } from '../../review';
import { Watched } from './watched';

export interface ReviewState {
  readonly findings: readonly Finding[];
  /** The plan they were found in; undefined before the first review. */
  readonly of: Plan | undefined;
  readonly underWay: boolean;
  /** A finding in words; there as soon as there are findings. */
  readonly say: (lang: Lang, finding: Finding) => string;
}

/** People type on for so long before they expect an answer. */
const QUIET = 200;
/** Lines a slice; between two the page answers. */
const SLICE = 150;

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

interface Engine {
  slices(plan: Plan, every?: number): Generator<unknown, Finding[]>;
}

/** Reviews the plan that was looked at last, while people go on working. */
export class LiveReview extends Watched<ReviewState> {
  private wanted: Plan | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private engine: { readonly law: ReviewLaw; readonly reviewer: Engine } | undefined;

  constructor() {
    super({ findings: [], of: undefined, underWay: false, say: (_, { message }) => message.key });
  }

  /** Wants this plan reviewed soon; what is under way for another is given up. */
  look(plan: Plan): void {
    if (plan === this.wanted) return;
    const first = this.wanted === undefined;
    this.wanted = plan;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(plan), first ? 0 : QUIET);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.wanted = undefined;
  }

  private async reviewer(plan: Plan): Promise<Engine> {
    const [law, { Reviewer, RULES, sayFinding }] = await Promise.all([loadReviewLaw(plan), loadReview()]);
    // The catalogue grows when a line names a norm of the long tables: everything is looked at anew.
    if (this.engine?.law.catalogue !== law.catalogue)
      this.engine = { law, reviewer: new Reviewer(law, RULES) };
    this.set({ ...this.snapshot(), say: sayFinding });
    return this.engine.reviewer;
  }

  private async run(plan: Plan): Promise<void> {
    this.set({ ...this.snapshot(), underWay: true });
    const slices = (await this.reviewer(plan)).slices(plan, SLICE);
    while (this.wanted === plan) {
      const { done, value } = slices.next();
      if (done === true) {
        this.set({ ...this.snapshot(), findings: value, of: plan, underWay: false });
        return;
      }
      await breathe();
    }
  }
}
