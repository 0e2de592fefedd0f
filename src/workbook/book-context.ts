import { partTitle } from '../norms';
import { lineAmounts, type Dong, type Plan } from '../plan';
import type { Law } from './law';
import { normTable } from './norm-table/build';
import { type Looked, NormLookup } from './norm-table/lookup';
import type { NormRow } from './norm-table/row';
import type { SheetFinding } from './sheets/checks';
import { Codecs } from './sheets/codecs';
import { type Kept, type KeptTable, NOTHING_KEPT } from './sheets/kept';

/** What the sheets of one book share: the plan, the law, and what was counted once for all. */
export class BookContext {
  readonly codecs: Codecs;
  readonly norms: readonly NormRow[];
  readonly amounts: ReadonlyMap<string, Dong>;
  readonly activities: ReadonlyMap<string, Plan['activities'][number]>;
  /** The place of each activity in its table, from 1. */
  readonly activityRows: ReadonlyMap<string, number>;
  /** What sub-projects are called, by their codes. */
  readonly partNames: ReadonlyMap<string, string>;
  private readonly lookup: NormLookup;
  private readonly lookedUp = new Map<string, Looked>();

  constructor(
    readonly plan: Plan,
    readonly law: Law,
    readonly kept: Kept = NOTHING_KEPT,
    /** What the full review found; undefined when there was none. */
    readonly findings?: readonly SheetFinding[],
  ) {
    this.codecs = new Codecs(law);
    this.norms = normTable(law, plan);
    this.lookup = new NormLookup(law, plan, this.norms);
    this.amounts = lineAmounts(plan);
    this.partNames = new Map([...law.programmes.parts].map(([code, part]) => [code, partTitle(part)]));
    this.activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
    this.activityRows = new Map(plan.activities.map(({ id }, index) => [id, index + 1]));
  }

  look(line: Plan['lines'][number]): Looked {
    const known = this.lookedUp.get(line.id);
    if (known !== undefined) return known;
    const looked = this.lookup.look(line);
    this.lookedUp.set(line.id, looked);
    return looked;
  }

  amount(id: string): Dong | 0 {
    return this.amounts.get(id) ?? 0;
  }

  keptOf(table: string): KeptTable | undefined {
    return this.kept.tables[table];
  }
}
