import type { MessageKey, Params } from '../../locales';
import { begin, did, type History, type Plan, redo, undo } from '../../plan';
import { Watched } from './watched';

/** A step in a person's words: «Sửa Đơn giá (D3)». */
export interface What {
  readonly key: MessageKey;
  readonly params?: Params;
}

/** What is to be said of the last thing that happened. */
export type Told =
  | { readonly kind: 'did' | 'undid' | 'redid'; readonly what: What }
  | { readonly kind: 'refused'; readonly error: unknown };

export interface PlanState {
  readonly plan: Plan;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the plan differs from the file it came from or was saved to. */
  readonly unsaved: boolean;
  readonly told: Told | undefined;
}

function stateOf(
  { past, present, future }: History<Plan, What>,
  saved: Plan | undefined,
  told: Told | undefined,
): PlanState {
  return {
    plan: present,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    unsaved: present !== saved,
    told,
  };
}

/** The plan that is worked on: one state at a time, each made from the one before by a pure edit. */
export class PlanStore extends Watched<PlanState> {
  private history: History<Plan, What>;
  private saved: Plan | undefined;

  /** A plan that stands in no file yet is unsaved from the start. */
  constructor(plan: Plan, inFile = true) {
    const history = begin<Plan, What>(plan);
    const saved = inFile ? plan : undefined;
    super(stateOf(history, saved, undefined));
    this.history = history;
    this.saved = saved;
  }

  private tell(told: Told | undefined): void {
    this.set(stateOf(this.history, this.saved, told));
  }

  /** The plan after an edit, or the reason why it stays as it is. */
  readonly change = (what: What, edit: (plan: Plan) => Plan): unknown => {
    const { present } = this.history;
    try {
      const next = edit(present);
      if (next === present) return undefined;
      this.history = did(this.history, next, what);
      this.tell({ kind: 'did', what });
      return undefined;
    } catch (error) {
      this.tell({ kind: 'refused', error });
      return error;
    }
  };

  readonly undo = (): void => {
    const last = this.history.past.at(-1);
    if (last === undefined) return;
    this.history = undo(this.history);
    this.tell({ kind: 'undid', what: last.what });
  };

  readonly redo = (): void => {
    const [next] = this.history.future;
    if (next === undefined) return;
    this.history = redo(this.history);
    this.tell({ kind: 'redid', what: next.what });
  };

  /** The plan that was just written to a file; what was edited since is not in it. */
  readonly markSaved = (plan: Plan): void => {
    this.saved = plan;
    this.tell(this.snapshot().told);
  };
}
