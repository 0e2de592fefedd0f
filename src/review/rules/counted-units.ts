import type { Fact, Norm } from '../../norms';
import words from './counted-units.json';

type FormulaNode = NonNullable<Norm['formula']>;

const SAME = new Map(words.same.flatMap((list) => list.map((word) => [word, list[0] ?? word] as const)));

const parts = new Map<string, readonly string[]>();
const MOST_KNOWN = 5000;

/** «Người - buổi», «buổi/người» → buổi, người: what is counted, whatever the order and the marks between. */
export function partsOfUnit(unit: string): readonly string[] {
  const known = parts.get(unit);
  if (known !== undefined) return known;
  const found = unit
    .toLocaleLowerCase('vi')
    .replace(/\([^)]*\)/gu, ' ')
    .split(/[/\-–—×*.]|\s+x\s+/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '' && !words.currency.includes(part))
    .map((part) => SAME.get(part) ?? part)
    .sort();
  if (parts.size >= MOST_KNOWN) parts.clear();
  parts.set(unit, found);
  return found;
}

interface Counted {
  /** Whole units, as sorted parts joined. */
  readonly whole: ReadonlySet<string>;
  /** Units of one part, which may be put together. */
  readonly single: ReadonlySet<string>;
}

const keyOf = (unit: string) => partsOfUnit(unit).join('/');

function counted(units: readonly string[]): Counted {
  const whole = new Set(units.map(keyOf).filter((key) => key !== ''));
  return { whole, single: new Set(units.map(partsOfUnit).flatMap((one) => (one.length === 1 ? one : []))) };
}

const ofNorms = new WeakMap<Norm, Counted | null>();

/** What a norm counts by; null where its text does not say. */
function countedBy(norm: Norm): Counted | null {
  const known = ofNorms.get(norm);
  if (known !== undefined) return known;
  const own = norm.unit.includes('/') ? norm.unit.split(',').map((unit) => unit.trim()) : [];
  const units = [...(norm.lineUnits ?? []), ...own];
  const found = norm.lineUnits === undefined && own.length === 0 ? null : counted(units);
  ofNorms.set(norm, found);
  return found;
}

/** Whether a line may be counted by this unit under this norm; also true where the law does not say. */
export function countsBy(norm: Norm, unit: string): boolean {
  const by = countedBy(norm);
  if (by === null) return true;
  const key = keyOf(unit);
  if (by.whole.has(key)) return true;
  const own = partsOfUnit(unit);
  return own.length > 1 && own.every((part) => by.single.has(part));
}

function factsIn(node: FormulaNode): string[] {
  if (typeof node === 'number') return [];
  if (Array.isArray(node)) return [...factsIn(node[1] as FormulaNode), ...factsIn(node[2] as FormulaNode)];
  return 'fact' in node ? [node.fact] : [];
}

const multiplied = new WeakMap<Norm, ReadonlyMap<string, string>>();

/** The units that a norm's formula has already multiplied by, with their facts: km of a trip, minutes of a dance. */
export function multipliedBy(norm: Norm, facts: Readonly<Record<string, Fact>>): ReadonlyMap<string, string> {
  const known = multiplied.get(norm);
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  if (norm.formula !== undefined) {
    for (const fact of factsIn(norm.formula)) {
      const unit = facts[fact]?.unit;
      if (unit === undefined || unit === '') continue;
      for (const part of partsOfUnit(unit)) found.set(part, fact);
    }
  }
  multiplied.set(norm, found);
  return found;
}
