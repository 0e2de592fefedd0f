import type { PlanWrites } from '../workbook';
import { LiveCells } from './live-cells';
import { takeBackCells, type Undone, writePlanCells } from './live-fix';
import { type Checked, LiveReview, type Unread, unreadOf } from './live-review';
import { type Touch, together } from './live-touch';
import { watchBook } from './live-watch';
import { LiveMarks, type Marked } from './marks';
import { inExcel } from './run-excel';

export interface LiveState extends Marked {
  readonly phase: 'off' | 'working' | 'waiting' | 'ready' | 'unreadable';
  /** The last plan that could be read, with what was found in it. */
  readonly checked?: Checked;
  /** Why the cells cannot be read as a plan now, and which. */
  readonly problem?: unknown;
  readonly unread: readonly Unread[];
}

export interface LiveOptions {
  readonly changed: (state: LiveState) => void;
  /** Whether cells are coloured. */
  readonly marks?: boolean;
  /** How long nothing must happen before what happened is looked at. */
  readonly quiet?: number;
}

const QUIET_MS = 400;
/** A request that takes longer waits for somebody who is typing in a cell. */
const WAITING_MS = 1500;

/** Checks the open workbook now and, while it is on, after every edit. */
export class LiveCheck {
  private readonly book = new LiveCells();
  private readonly review = new LiveReview();
  private readonly marks: LiveMarks | undefined;
  private state: LiveState = { phase: 'off', unread: [], unmarked: [], beyond: 0 };
  private touches: Touch[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: Promise<void> = Promise.resolve();
  private unwatch: (() => Promise<void>) | undefined;
  private isRead = false;

  constructor(private readonly options: LiveOptions) {
    this.marks = options.marks === false ? undefined : new LiveMarks(this.book);
  }

  private say(change: Partial<LiveState>): void {
    this.state = { ...this.state, ...change };
    this.options.changed(this.state);
  }

  /** Checks once and goes on watching. */
  async start(): Promise<void> {
    this.unwatch ??= await watchBook((touch) => {
      this.touched(touch);
    });
    await this.check();
  }

  /** Stops watching; the colours go. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    const { unwatch } = this;
    this.unwatch = undefined;
    await this.work;
    await unwatch?.();
    await this.marks?.clear();
    this.isRead = false;
    this.say({ phase: 'off' });
  }

  /** Reads everything anew and checks it, whether it is on or not. */
  async check(): Promise<void> {
    this.isRead = false;
    await this.next(() => this.look([]));
  }

  /** Writes what was shown, unless somebody has changed those cells since; the check then looks at them. */
  async write(writes: PlanWrites): Promise<readonly Undone[]> {
    await this.work;
    const { touches, undo } = await writePlanCells(writes, (sheet, cell) => this.book.valueAt(sheet, cell));
    await this.wrote(touches);
    return undo;
  }

  async takeBack(undo: readonly Undone[]): Promise<void> {
    await this.wrote(await takeBackCells(undo));
  }

  private async wrote(touches: readonly Touch[]): Promise<void> {
    this.touches.push(...touches);
    await this.settle();
  }

  private touched(touch: Touch): void {
    this.touches.push(touch);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle(), this.options.quiet ?? QUIET_MS);
  }

  /** One look for all that happened. */
  private async settle(): Promise<void> {
    clearTimeout(this.timer);
    await this.next(async () => {
      const touches = together(this.touches).filter((touch) => this.concerns(touch));
      this.touches = [];
      if (touches.length > 0) await this.look(touches);
    });
  }

  /** Looks come one after another. */
  private async next(look: () => Promise<void>): Promise<void> {
    this.work = this.work.then(look);
    await this.work;
  }

  /** A sheet of people's own that nothing is counted from is theirs alone. */
  private concerns({ sheet }: Touch): boolean {
    const { phase, checked } = this.state;
    const name = this.book.nameOf(sheet);
    if (checked === undefined || name === undefined || phase === 'unreadable') return true;
    return checked.reading.countsOnFormulas || checked.reading.isRead(name);
  }

  private async look(touches: readonly Touch[]): Promise<void> {
    this.say({ phase: 'working' });
    const waiting = setTimeout(() => {
      this.say({ phase: 'waiting' });
    }, WAITING_MS);
    try {
      await inExcel((context) => this.read(context, touches));
      clearTimeout(waiting);
      const checked = await this.review.of(this.book.raw());
      const marked = (await this.marks?.show(checked.findings, [])) ?? {};
      this.say({ phase: 'ready', checked, problem: undefined, unread: [], ...marked });
    } catch (problem) {
      const unread = unreadOf(problem);
      const marked = (await this.marks?.show([], unread)) ?? {};
      this.say({ phase: 'unreadable', problem, unread, ...marked });
    } finally {
      clearTimeout(waiting);
    }
  }

  private async read(context: Excel.RequestContext, touches: readonly Touch[]): Promise<void> {
    const byRows =
      this.isRead &&
      this.state.checked?.reading.countsOnFormulas !== true &&
      touches.every((touch) => this.book.isRows(touch));
    if (byRows && (await this.book.readRows(context, touches))) return;
    this.isRead = false;
    await this.book.readAll(context);
    this.isRead = true;
  }
}
