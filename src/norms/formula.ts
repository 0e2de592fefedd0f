import type { FormulaNode } from './schema';

export type Evaluated =
  { readonly value: number } | { readonly missing: readonly string[] } | { readonly gap: string };

type Lookup = (code: string) => Evaluated;

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  percent: (share, of) => (share * of) / 100,
  min: Math.min,
  max: Math.max,
};

/** Computes a formula of the law; says which facts it lacks, all of them at once. */
export function evaluate(
  node: FormulaNode,
  facts: Readonly<Record<string, unknown>>,
  norm: Lookup,
): Evaluated {
  if (typeof node === 'number') return { value: node };
  if ('fact' in node) {
    const value = facts[node.fact];
    return typeof value === 'number' ? { value } : { missing: [node.fact] };
  }
  if ('norm' in node) return norm(node.norm);
  const [operator, first, second] = node;
  const [a, b] = [evaluate(first, facts, norm), evaluate(second, facts, norm)];
  if ('gap' in a) return a;
  if ('gap' in b) return b;
  if ('value' in a && 'value' in b) return { value: OPERATORS[operator]?.(a.value, b.value) ?? Number.NaN };
  return { missing: [...('missing' in a ? a.missing : []), ...('missing' in b ? b.missing : [])] };
}
