import { type Answer, isMoney, type Norm, Resolver, weakest } from '../../norms';
import { type IsoDate, MAX_LINE, type Plan } from '../../plan';
import type { Law } from '../law';
import type { FactValue } from './facts';
import type { Result } from './row';

export type Given = Readonly<Record<string, FactValue | undefined>>;

const NOTHING: Result = {
  rank: 0,
  kind: null,
  amount: 0,
  unit: '',
  cite: '',
  title: '',
  certainty: 'text',
  localCode: '',
  localMost: -1,
  localCertainty: 'text',
};

/** A rate of money for one thing; a cap, a share or a percentage is no limit of a unit price. */
const prices = (norm: Norm, unit: string) =>
  isMoney(unit) && (norm.role === 'price' || norm.role === 'package');

/** The most a council may set in place of this norm; -1 where it may not. */
function localMost(norm: Norm): number {
  // What is no price of one thing stays none, whoever sets it.
  if (norm.role !== 'price' && norm.role !== 'package') return -1;
  if (norm.kind === 'ceiling') return norm.amount ?? MAX_LINE;
  return norm.kind === 'decision' || norm.kind === 'reference' || norm.kind === 'actual' ? MAX_LINE : -1;
}

/** Asks the law, without local figures: the sheet looks those up itself, since people edit them there. */
export class Asker {
  readonly resolver: Resolver;
  private readonly localCodes: ReadonlySet<string>;

  constructor(
    readonly law: Law,
    private readonly plan: Plan,
  ) {
    this.resolver = new Resolver(law.catalogue);
    this.localCodes = new Set(plan.localNorms.map(({ replaces }) => replaces));
  }

  answer(code: string, date: IsoDate, facts: Given): Answer {
    return this.resolver.resolve({ code, date, regime: this.plan.regime, facts });
  }

  /** Of the norms on the way to the answer, the first that a council speaks of: what it says is asked there. */
  private local(answer: Answer): Pick<Result, 'localCode' | 'localMost' | 'localCertainty'> {
    const way = answer.steps.flatMap(({ key, params }) => (key === 'norm' ? [String(params['code'])] : []));
    const code = way.find((one) => this.localCodes.has(one)) ?? way[0] ?? '';
    const upToIt = way.slice(0, way.indexOf(code) + 1).flatMap((one) => this.law.catalogue.norm(one) ?? []);
    const norm = upToIt.at(-1);
    return {
      localCode: code,
      localMost: norm === undefined ? -1 : localMost(norm),
      localCertainty: upToIt.map(({ certainty }) => certainty).reduce(weakest, 'text'),
    };
  }

  result(answer: Answer, cite: (norm: Norm) => string): Result {
    const { norm, certainty } = answer;
    if (norm === undefined) return NOTHING;
    const about = {
      kind: norm.kind,
      cite: cite(norm),
      title: norm.title,
      certainty,
      ...this.local(answer),
    };
    if (answer.kind === 'limit' && prices(norm, answer.unit))
      return { rank: 1, amount: answer.amount, unit: answer.unit, ...about };
    if (answer.kind === 'open') return { rank: 2, amount: 0, unit: norm.unit, ...about };
    return { rank: 0, amount: 0, unit: norm.unit, ...about };
  }
}
