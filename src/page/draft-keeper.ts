import { type Opened, type PlanStore, Watched } from '../ui';
import { type DraftBox, draftOf, hold } from './draft-box';

/** People pause for so long between two words… */
const QUIET = 300;
/** …and lose no more than this when the page is gone. */
const LONGEST = 700;
/** How long a moment between two keys is waited for. */
const PATIENCE = 150;

export interface KeptState {
  /** When it was last written; undefined when nothing of this plan is kept. */
  readonly at: number | undefined;
  readonly failed: boolean;
}

/** Writes the plan of one store into the box while it stands in no file, and takes it out when it does. */
export class DraftKeeper extends Watched<KeptState> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | undefined;
  private stopped = false;

  constructor(
    private readonly box: DraftBox,
    private readonly store: PlanStore,
    private readonly opened: Opened,
    readonly id: string,
  ) {
    super({ at: undefined, failed: false });
  }

  /** Begins to keep; gives the way to stop, which leaves what was kept. */
  start(): () => void {
    this.stopped = false;
    void hold(this.id);
    const changed = () => {
      this.soon();
    };
    const leaving = () => {
      if (document.visibilityState === 'hidden') this.flush();
    };
    const forget = this.store.subscribe(changed);
    document.addEventListener('visibilitychange', leaving);
    changed();
    return () => {
      this.flush();
      this.stopped = true;
      forget();
      document.removeEventListener('visibilitychange', leaving);
    };
  }

  private soon(): void {
    const now = Date.now();
    this.since ??= now;
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(QUIET, this.since + LONGEST - now));
    this.timer = setTimeout(() => {
      this.whenIdle();
    }, wait);
  }

  private flush(): void {
    clearTimeout(this.timer);
    if (this.since === undefined || this.stopped) return;
    this.since = undefined;
    void this.write();
  }

  /** Between two keys, if there is such a moment soon. */
  private whenIdle(): void {
    if (typeof requestIdleCallback === 'undefined') this.flush();
    else
      requestIdleCallback(
        () => {
          this.flush();
        },
        { timeout: PATIENCE },
      );
  }

  private async write(): Promise<void> {
    const { plan, unsaved } = this.store.snapshot();
    const at = Date.now();
    try {
      if (unsaved) await this.box.put(draftOf(this.id, at, { ...this.opened, plan }));
      else await this.box.remove(this.id);
      this.set({ at: unsaved ? at : undefined, failed: false });
    } catch {
      // A browser that keeps nothing (a private window, a full disk) is said to keep nothing.
      this.set({ at: undefined, failed: true });
    }
  }

  /** What was kept was deleted: the next edit is kept again. */
  forgotten(): void {
    clearTimeout(this.timer);
    this.since = undefined;
    this.set({ at: undefined, failed: false });
  }
}
