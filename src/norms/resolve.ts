import type { IsoDate } from '../plan';
import type { Catalogue, Norm } from './catalogue';
import { type Facts, missingFacts } from './conditions';
import { type Evaluated, evaluate } from './formula';
import { follow } from './follow';
import { localLimit, type LocalNorm } from './local';
import { type Regime, window } from './regime';
import type { Certainty } from './schema';
import { fitting, versionOn } from './tiers';
import { gap, type Gap, Trail } from './trail';
import { isMoney } from './units';

/** What limits a line: which norm it names, when, under which money, where, and what is known of it. */
export interface Query {
  readonly code: string;
  readonly date: IsoDate;
  readonly regime: Regime;
  readonly facts?: Facts;
  /** A province, as the local norms name it. */
  readonly place?: string;
}

interface Told {
  readonly steps: readonly Step[];
  readonly certainty: Certainty;
  /** The last day on which this answer stands as far as the law is known; null without an end. */
  readonly until: IsoDate | null;
}

export interface Step {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Answer =
  | (Told & {
      readonly kind: 'limit';
      readonly norm: Norm;
      readonly amount: number;
      readonly unit: string;
      /** Whether the law states the rate or only its ceiling. */
      readonly fixed: boolean;
      /** Facts nobody stated that could raise the limit (minority language…): taken as «no». */
      readonly assumed: readonly string[];
    })
  | (Told & {
      readonly kind: 'open';
      readonly norm: Norm;
      readonly how: 'actual' | 'tender' | 'decision';
      readonly basis: readonly string[];
    })
  | (Told & { readonly kind: 'missing'; readonly norm: Norm; readonly facts: readonly string[] })
  | (Told & { readonly kind: 'gap'; readonly norm: Norm | undefined; readonly gap: Gap });

/** References that go on longer than this go round in a circle. */
const MAX_DEPTH = 8;

/** One question on its way through the law. */
export class Resolver {
  private readonly reached = new Map<string, readonly Norm[]>();

  constructor(
    readonly catalogue: Catalogue,
    readonly locals: readonly LocalNorm[] = [],
  ) {}

  /** Where a reference leads depends on the day alone: many lines ask, with facts of their own. */
  once(key: string, find: () => readonly Norm[]): readonly Norm[] {
    const known = this.reached.get(key);
    if (known !== undefined) return known;
    const found = find();
    this.reached.set(key, found);
    return found;
  }

  /** Exactly one answer, or a stated gap. */
  resolve(query: Query): Answer {
    const norm = this.catalogue.norm(query.code);
    const trail = new Trail();
    if (norm === undefined) return this.stop(trail, undefined, gap('unknownCode', { code: query.code }));
    return this.settle(norm, query, trail, 0);
  }

  private stop(trail: Trail, norm: Norm | undefined, reason: Gap): Answer {
    return { kind: 'gap', norm, gap: reason, ...trail.told() };
  }

  /** The entry itself, on that date, under that regime; then what its kind asks for. */
  settle(named: Norm, query: Query, trail: Trail, depth: number): Answer {
    if (depth > MAX_DEPTH) return this.stop(trail, named, gap('circle', { code: named.code }));
    const inForce = versionOn(this.catalogue, named, query);
    const met = 'gap' in inForce ? named : inForce.norm;
    trail.meet(met, window(met, query.regime).to, query.date);
    if ('gap' in inForce) return this.stop(trail, named, inForce.gap);
    const found = fitting(this.catalogue, inForce.norm, query);
    if ('missing' in found)
      return { kind: 'missing', norm: inForce.norm, facts: found.missing, ...trail.told() };
    if ('none' in found) return this.stop(trail, inForce.norm, gap('noTier', { code: inForce.norm.code }));
    return this.answer(found.norm, query, trail, depth);
  }

  private answer(norm: Norm, query: Query, trail: Trail, depth: number): Answer {
    trail.enter(norm, window(norm, query.regime).to, query.date);
    const local = localLimit(this.locals, norm, query);
    if (local !== undefined) return this.locally(norm, local, trail);
    switch (norm.kind) {
      case 'fixed':
      case 'ceiling':
        return this.limit(norm, query, trail, norm.amount);
      case 'formula':
        return this.computed(norm, query, trail, depth);
      case 'percent':
        return this.share(norm, query, trail, depth);
      case 'reference':
        return follow(this, norm, query, trail, depth);
      case 'actual':
      case 'tender':
      case 'decision':
        return { kind: 'open', norm, how: norm.kind, basis: norm.basis ?? [], ...trail.told() };
    }
  }

  private locally(norm: Norm, local: LocalNorm, trail: Trail): Answer {
    trail.local(local);
    return {
      kind: 'limit',
      norm,
      amount: local.amount,
      unit: local.unit,
      fixed: false,
      assumed: [],
      ...trail.told(),
    };
  }

  private limit(norm: Norm, query: Query, trail: Trail, amount: number | null, unit = norm.unit): Answer {
    if (amount === null) return this.stop(trail, norm, gap('figureUnread', { code: norm.code }));
    const assumed: string[] = [];
    let raised = amount;
    for (const multiplier of this.catalogue.multipliersOf(norm)) {
      // What another circular adds counts only for those who came by it.
      if (!trail.passed(multiplier.document)) continue;
      const missing = missingFacts(multiplier.when ?? [], query.facts ?? {});
      if (missing.length > 0) assumed.push(...missing);
      else if ('norm' in fitting(this.catalogue, multiplier, query, true)) {
        raised += (amount * (multiplier.amount ?? 0)) / 100;
        trail.multiply(multiplier);
      }
    }
    // What is computed in đồng comes out in whole đồng, to the nearest.
    const whole = isMoney(unit) ? Math.round(raised) : raised;
    return {
      kind: 'limit',
      norm,
      amount: whole,
      unit,
      fixed: norm.kind === 'fixed',
      assumed,
      ...trail.told(),
    };
  }

  private computed(norm: Norm, query: Query, trail: Trail, depth: number): Answer {
    if (norm.formula === undefined) return this.stop(trail, norm, gap('figureUnread', { code: norm.code }));
    const lookup = (code: string): Evaluated => {
      const inner = this.catalogue.norm(code);
      if (inner === undefined) return { gap: code };
      // A formula names its figure: only the day chooses a version, no fact another tier.
      const inForce = versionOn(this.catalogue, inner, query);
      if ('gap' in inForce) return { gap: code };
      const answer = this.answer(inForce.norm, query, trail, depth + 1);
      if (answer.kind === 'limit') return { value: answer.amount };
      return answer.kind === 'missing' ? { missing: answer.facts } : { gap: code };
    };
    const result = evaluate(norm.formula, query.facts ?? {}, lookup);
    if ('missing' in result)
      return { kind: 'missing', norm, facts: [...new Set(result.missing)], ...trail.told() };
    if ('gap' in result)
      return this.stop(trail, norm, gap('formulaGap', { code: norm.code, inner: result.gap }));
    trail.compute(norm, result.value);
    return this.limit(norm, query, trail, result.value, norm.resultUnit);
  }

  /**
   * The figure a percentage is taken of. Where it asks for the same facts as the percentage (a new station, of which
   * an upgrade gets 70%), those facts speak of the percentage and not of the base.
   */
  private baseOf(norm: Norm, base: Norm, asked: Query, trail: Trail, depth: number): Answer {
    const query: Query = { ...asked, facts: { ...asked.facts, ...norm.given } };
    if (norm.given !== undefined) return this.settle(base, query, trail, depth + 1);
    const own = new Set((norm.when ?? []).map(({ fact }) => fact));
    const free = (base.when ?? []).every(({ fact }) => own.has(fact));
    if (!free || own.size === 0) return this.settle(base, query, trail, depth + 1);
    const inForce = versionOn(this.catalogue, base, query);
    return 'gap' in inForce
      ? this.stop(trail, base, inForce.gap)
      : this.answer(inForce.norm, query, trail, depth + 1);
  }

  /** A percentage of another norm is a limit; of money that is not in the catalogue it stays a percentage. */
  private share(norm: Norm, query: Query, trail: Trail, depth: number): Answer {
    if (norm.amount === null) return this.stop(trail, norm, gap('figureUnread', { code: norm.code }));
    if (!Array.isArray(norm.base) || norm.role === 'multiplier')
      return this.limit(norm, query, trail, norm.amount);
    const [first, ...others] = norm.base;
    const base = first === undefined ? undefined : this.catalogue.norm(first);
    if (base === undefined || others.length > 0) {
      return this.stop(trail, norm, gap('chooseBase', { code: norm.code, choices: norm.base.join(', ') }));
    }
    const answer = this.baseOf(norm, base, query, trail, depth);
    if (answer.kind !== 'limit') return answer;
    trail.percent(norm);
    return {
      ...answer,
      norm,
      amount: Math.round((answer.amount * norm.amount) / 100),
      fixed: norm.limit === 'exact',
      ...trail.told(),
    };
  }
}
