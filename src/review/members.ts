import { byAge } from './order';
import type { LineView } from './view';

const older = (a: LineView, b: LineView) => byAge(a.line, b.line);

/** From how many changes on going through everything costs less than finding the place of each. */
const MANY = 16;

/** Lines that belong together, in the order of their age; one may come or go without the others being sorted again. */
export class Members {
  private sorted: LineView[] = [];
  private fresh: LineView[] = [];
  // Most groups are of one line and never lose it: nothing is made before it is needed.
  private gone: Set<LineView> | undefined;

  static of(...lines: readonly LineView[]): Members {
    const members = new Members();
    members.fresh.push(...lines);
    return members;
  }

  /** A line that is not among them. */
  add(view: LineView): void {
    this.fresh.push(view);
  }

  /** One that is. */
  remove(view: LineView): void {
    this.arrive();
    (this.gone ??= new Set<LineView>()).add(view);
  }

  /** The list itself, which the next change changes. */
  list(): readonly LineView[] {
    this.arrive();
    const { gone } = this;
    if (gone === undefined) return this.sorted;
    if (gone.size > MANY) this.sorted = this.sorted.filter((view) => !gone.has(view));
    else for (const view of gone) this.drop(view);
    this.gone = undefined;
    return this.sorted;
  }

  private arrive(): void {
    const { fresh } = this;
    if (fresh.length === 0) return;
    if (this.sorted.length === 0 && fresh.length === 1) this.sorted = fresh;
    else if (fresh.length > MANY) this.sorted = [...this.sorted, ...fresh].sort(older);
    else for (const view of fresh) this.sorted.splice(this.placeOf(view), 0, view);
    this.fresh = [];
  }

  private drop(view: LineView): void {
    const at = this.placeOf(view);
    // Two lines of one id have no order: whichever of them goes is found by looking.
    this.sorted.splice(this.sorted[at] === view ? at : this.sorted.indexOf(view), 1);
  }

  /** Where a line stands, or would stand. */
  private placeOf(view: LineView): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.sorted[middle];
      if (other !== undefined && older(other, view) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
