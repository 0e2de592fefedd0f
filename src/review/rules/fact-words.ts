import type { Fact, FactValue, Norm } from '../../norms';
import words from './fact-columns.json';

type Facts = Readonly<Record<string, Fact>>;
type Condition = NonNullable<Norm['when']>[number];

const COLUMNS = words.columns as Readonly<Record<string, string>>;

export const labelOf = (facts: Facts, fact: string): string => facts[fact]?.label ?? fact;

/** «Số từ của tin, bài (cột Số từ)»: what is missing and where it is typed. */
export function whereToType(facts: Facts, missing: readonly string[]): string {
  return missing.map((fact) => `${labelOf(facts, fact)} (${COLUMNS[fact] ?? words.other})`).join('; ');
}

/** 1.5 → «1,5», of any size. */
export const plainNumber = (value: number): string => String(value).replace('.', ',');

export function sayValue(facts: Facts, fact: string, value: FactValue): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return facts[fact]?.choices?.[value] ?? value;
  return [plainNumber(value), facts[fact]?.unit ?? ''].filter((part) => part !== '').join(' ');
}

/** What a condition asks: «Xã khu vực III, Xã đảo», «dưới 5 ngày». */
export function sayCondition(facts: Facts, condition: Condition): string {
  const { fact } = condition;
  if ('eq' in condition) return sayValue(facts, fact, condition.eq);
  if ('in' in condition) return condition.in.map((value) => sayValue(facts, fact, value)).join(', ');
  const { lt, lte, gt, gte } = words.comparisons;
  const [word, value] =
    'lt' in condition
      ? [lt, condition.lt]
      : 'lte' in condition
        ? [lte, condition.lte]
        : 'gt' in condition
          ? [gt, condition.gt]
          : [gte, condition.gte];
  return `${word} ${sayValue(facts, fact, value)}`;
}

/** A value that the fact cannot have: a word in place of a number, a choice that is not on the list. */
export function impossible(facts: Facts, fact: string, value: FactValue): boolean {
  const known = facts[fact];
  if (known === undefined) return false;
  if (known.type === 'number') return typeof value !== 'number';
  if (known.type === 'boolean') return typeof value !== 'boolean';
  return typeof value !== 'string' || known.choices?.[value] === undefined;
}
