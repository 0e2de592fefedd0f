import type { Catalogue, Norm } from '../../norms';

type FormulaNode = NonNullable<Norm['formula']>;

function asks(node: FormulaNode, fact: string): boolean {
  if (typeof node === 'number') return false;
  if (Array.isArray(node)) return asks(node[1] as FormulaNode, fact) || asks(node[2] as FormulaNode, fact);
  return 'fact' in node && node.fact === fact;
}

/** What a royalty is computed from: a coefficient, or a share of the cost. */
const FACTORS = ['coefficient', 'royaltyRate'] as const;

/** The ceilings of a factor that a norm multiplies by. */
export interface FactorFrame {
  readonly fact: (typeof FACTORS)[number];
  readonly ceilings: readonly Norm[];
}

function ceilingsOf(catalogue: Catalogue, norm: Norm, fact: FactorFrame['fact']): readonly Norm[] {
  const { article, clause, point } = norm;
  const document = norm.document.number;
  const bounds = (list: readonly Norm[]) =>
    list.filter(
      ({ role, kind, unit, amount }) =>
        role === 'count' &&
        kind === 'ceiling' &&
        amount !== null &&
        (unit === '%') === (fact === 'royaltyRate'),
    );
  const siblings = bounds(catalogue.group(norm));
  if (siblings.length > 0) return siblings;
  const here = bounds(catalogue.at({ document, article, clause, point }));
  if (here.length > 0) return here;
  return fact === 'royaltyRate' ? bounds(catalogue.at({ document, article, clause: null, point: null })) : [];
}

const frames = new WeakMap<Catalogue, Map<Norm, FactorFrame | null>>();

/** The frame of a norm's factor; null for a norm without one. A share of a royalty has that of the whole. */
export function frameOf(catalogue: Catalogue, norm: Norm): FactorFrame | null {
  let known = frames.get(catalogue);
  if (known === undefined) frames.set(catalogue, (known = new Map<Norm, FactorFrame | null>()));
  const before = known.get(norm);
  if (before !== undefined) return before;
  const base =
    norm.kind === 'percent' && Array.isArray(norm.base) ? catalogue.norm(norm.base[0] ?? '') : norm;
  const fact = FACTORS.find((one) => base?.formula !== undefined && asks(base.formula, one));
  const frame =
    base === undefined || fact === undefined ? null : { fact, ceilings: ceilingsOf(catalogue, base, fact) };
  known.set(norm, frame);
  return frame;
}
