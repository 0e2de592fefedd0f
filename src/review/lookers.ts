import type { Activity, Plan } from '../plan';
import type { Board, Speaker } from './board';
import type { Draft } from './finding';
import { Members } from './members';
import { same } from './order';
import {
  type ActivityLook,
  type GroupLook,
  type LineLook,
  type Look,
  looksOf,
  type PlanLook,
  type Rule,
  type Sum,
  type TallyLook,
} from './rule';
import type { LineView, PlanView } from './view';

const NOTHING: readonly Draft[] = [];

/** A look with what it last said and what of that is to be said again. */
abstract class Looker<L extends Look> {
  private readonly speaker: Speaker;
  private read: readonly unknown[] | undefined;

  constructor(
    rule: Rule,
    protected readonly look: L,
    private readonly board: Board,
  ) {
    this.speaker = { rule, yields: 'yields' in look };
  }

  protected say(before: readonly Draft[], now: readonly Draft[]): void {
    if (before.length > 0) this.board.take(before);
    if (now.length > 0) this.board.put(this.speaker, now);
  }

  /** Whether what the look reads besides lines is no longer what it was. */
  protected readsAnew(view: PlanView): boolean {
    if (this.look.reads === undefined) return false;
    const now = this.look.reads(view);
    const anew = this.read === undefined || !same(this.read, now);
    this.read = now;
    return anew;
  }
}

/** What a look says under each of some keys. */
class Sayings<K> {
  private readonly said = new Map<K, readonly Draft[]>();

  constructor(private readonly say: (before: readonly Draft[], now: readonly Draft[]) => void) {}

  put(key: K, now: readonly Draft[]): void {
    const before = this.said.get(key) ?? NOTHING;
    if (before.length === 0 && now.length === 0) return;
    this.say(before, now);
    if (now.length > 0) this.said.set(key, now);
    else this.said.delete(key);
  }
}

export class LineLooker extends Looker<LineLook> {
  private readonly said = new Sayings<LineView>((before, now) => this.say(before, now));

  leave(view: LineView): void {
    this.said.put(view, NOTHING);
  }

  /** Asks a line that was not asked before: nearly all of them have nothing to be said of. */
  ask(view: LineView, plan: Plan): void {
    const drafts = this.look.check(view, plan);
    if (drafts.length > 0) this.said.put(view, drafts);
  }

  /** Asks all lines again when something else has changed that the look reads. */
  settle(view: PlanView, views: readonly LineView[], waiting: ReadonlySet<LineView>): void {
    if (!this.readsAnew(view)) return;
    for (const one of views) if (!waiting.has(one)) this.said.put(one, this.look.check(one, view.plan));
  }
}

export class GroupLooker extends Looker<GroupLook> {
  /** Most groups are of one line: it stands for itself until another comes. */
  private readonly groups = new Map<string, LineView | Members>();
  private readonly said = new Sayings<string>((before, now) => this.say(before, now));
  private readonly changed = new Set<string>();

  come(view: LineView): void {
    for (const key of this.look.keysOf(view)) {
      const group = this.groups.get(key);
      if (group === undefined) this.groups.set(key, view);
      else if (group instanceof Members) group.add(view);
      else this.groups.set(key, Members.of(group, view));
      if (group !== undefined || this.least < 2) this.changed.add(key);
    }
  }

  leave(view: LineView): void {
    for (const key of this.look.keysOf(view)) {
      const group = this.groups.get(key);
      if (group instanceof Members) group.remove(view);
      else this.groups.delete(key);
      this.changed.add(key);
    }
  }

  private get least(): number {
    return this.look.least ?? 1;
  }

  private linesOf(key: string): readonly LineView[] {
    const group = this.groups.get(key);
    if (group === undefined) return [];
    if (!(group instanceof Members)) return [group];
    const lines = group.list();
    if (lines.length === 0) this.groups.delete(key);
    return lines;
  }

  settle(view: PlanView): void {
    const keys = this.readsAnew(view) ? [...this.groups.keys()] : this.changed;
    for (const key of keys) {
      const lines = this.linesOf(key);
      const enough = lines.length >= Math.max(1, this.least);
      this.said.put(key, enough ? this.look.check(lines, key, view.plan) : NOTHING);
    }
    this.changed.clear();
  }
}

export class ActivityLooker extends Looker<ActivityLook> {
  private readonly said = new Sayings<string>((before, now) => this.say(before, now));

  /** Activities with their lines, and which of them are not what they were. */
  settle(
    view: PlanView,
    activities: ReadonlyMap<string, Activity>,
    linesOf: (id: string) => readonly LineView[],
    changed: ReadonlySet<string>,
  ): void {
    const { plan, frame } = view;
    const anew = this.readsAnew(view) ? new Set([...activities.keys(), ...changed]) : changed;
    for (const id of anew) {
      const activity = activities.get(id);
      const now =
        activity === undefined ? NOTHING : this.look.check({ activity, lines: linesOf(id), frame }, plan);
      this.said.put(id, now);
    }
  }
}

/** A sum that one line may leave or join. */
class Running implements Sum {
  amount = 0;
  count = 0;
  readonly members = new Members();

  get lines(): readonly LineView[] {
    return this.members.list();
  }
}

export class TallyLooker extends Looker<TallyLook> {
  private readonly sums = new Map<string, Running>();
  private said: readonly Draft[] = NOTHING;
  private changed = true;

  come(view: LineView): void {
    for (const { key, amount } of this.look.sharesOf(view)) {
      let sum = this.sums.get(key);
      if (sum === undefined) this.sums.set(key, (sum = new Running()));
      sum.amount += amount;
      sum.count += 1;
      if (this.look.lists === true) sum.members.add(view);
      this.changed = true;
    }
  }

  leave(view: LineView): void {
    for (const { key, amount } of this.look.sharesOf(view)) {
      const sum = this.sums.get(key);
      if (sum === undefined) continue;
      sum.amount -= amount;
      sum.count -= 1;
      if (this.look.lists === true) sum.members.remove(view);
      if (sum.count === 0) this.sums.delete(key);
      this.changed = true;
    }
  }

  settle(view: PlanView): void {
    if (!this.readsAnew(view) && !this.changed) return;
    const now = this.look.check(this.sums, view);
    this.say(this.said, now);
    this.said = now;
    this.changed = false;
  }
}

export class PlanLooker extends Looker<PlanLook> {
  private said: readonly Draft[] = NOTHING;

  settle(view: PlanView): void {
    if (!this.readsAnew(view)) return;
    const now = this.look.check(view);
    this.say(this.said, now);
    this.said = now;
  }
}

/** The looks of some rules, by what they look at. */
export class Lookers {
  readonly line: LineLooker[] = [];
  readonly group: GroupLooker[] = [];
  readonly activity: ActivityLooker[] = [];
  readonly tally: TallyLooker[] = [];
  readonly plan: PlanLooker[] = [];

  constructor(rules: readonly Rule[], board: Board) {
    for (const rule of rules) for (const look of looksOf(rule)) this.add(rule, look, board);
  }

  private add(rule: Rule, look: Look, board: Board): void {
    switch (look.kind) {
      case 'line':
        return void this.line.push(new LineLooker(rule, look, board));
      case 'group':
        return void this.group.push(new GroupLooker(rule, look, board));
      case 'activity':
        return void this.activity.push(new ActivityLooker(rule, look, board));
      case 'tally':
        return void this.tally.push(new TallyLooker(rule, look, board));
      case 'plan':
        return void this.plan.push(new PlanLooker(rule, look, board));
    }
  }
}
