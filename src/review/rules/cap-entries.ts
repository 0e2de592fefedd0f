import { type Catalogue, type Certainty, isMoney, type Norm } from '../../norms';
import type { Draft, Severity } from '../finding';
import { type LineView, ofView } from '../view';

/** Every entry that limits what several lines come to, by the codes of the lines it speaks of. */
interface CapIndex {
  readonly capsOf: (code: string, led: string | undefined) => readonly Norm[];
}

const NONE: readonly Norm[] = [];
const LIMITING = new Set(['cap', 'count', 'share', 'package', 'multiplier']);

/** «Without `covers`, the priced entries of its group»; a share speaks only of itself. */
function covered(catalogue: Catalogue, norm: Norm): readonly string[] {
  if (norm.covers !== undefined) return norm.covers;
  if ((norm.role !== 'cap' && norm.role !== 'count') || norm.group === undefined) return [];
  return catalogue
    .group(norm)
    .filter(({ role, code, kind }) => {
      if (code === norm.code) return false;
      // «5% of the whole, at most 300 triệu»: the amount limits the percentage.
      if (role === 'cap') return norm.role === 'cap' && kind === 'percent' && isMoney(norm.unit);
      return role === 'price' || role === 'share' || role === 'package';
    })
    .map(({ code }) => code);
}

const built = new WeakMap<Catalogue, CapIndex>();

function capIndex(catalogue: Catalogue): CapIndex {
  const known = built.get(catalogue);
  if (known !== undefined) return known;
  const byCode = new Map<string, Norm[]>();
  for (const norm of catalogue.norms) {
    if (!LIMITING.has(norm.role)) continue;
    for (const code of new Set([norm.code, ...covered(catalogue, norm)])) {
      const list = byCode.get(code);
      if (list === undefined) byCode.set(code, [norm]);
      else list.push(norm);
    }
  }
  const both = new Map<string, readonly Norm[]>();
  const capsOf = (code: string, led: string | undefined): readonly Norm[] => {
    const own = byCode.get(code) ?? NONE;
    const more = led === undefined || led === code ? NONE : (byCode.get(led) ?? NONE);
    if (more.length === 0) return own;
    if (own.length === 0) return more;
    const key = `${code} ${led}`;
    const known = both.get(key);
    if (known !== undefined) return known;
    const caps = [...new Set([...own, ...more])];
    both.set(key, caps);
    return caps;
  };
  const index: CapIndex = { capsOf };
  built.set(catalogue, index);
  return index;
}

/** The codes a line stands under: the one it names, and the one to which that one leads. */
export function codesOf(view: LineView): readonly string[] {
  const { answer } = view.price;
  const led = answer?.kind === 'same' ? answer.answer.norm?.code : undefined;
  return led === undefined || led === view.line.norm ? [view.line.norm] : [view.line.norm, led];
}

/** The caps a line stands under: the same list for all lines of the same codes. */
export const capsOver = ofView(({ line, price, frame }): readonly Norm[] => {
  if (line.norm === '') return NONE;
  const { answer } = price;
  const led = answer?.kind === 'same' ? answer.answer.norm?.code : undefined;
  return capIndex(frame.law.catalogue).capsOf(line.norm, led);
});

/** What the law says of a cap for a line: its figure, or the facts that it needs first. */
export type CapSaid =
  | { readonly norm: Norm; readonly amount: number; readonly money: boolean; readonly certainty: Certainty }
  | { readonly missing: readonly string[]; readonly norm: Norm };

const asked = ofView(() => new Map<Norm, CapSaid | undefined>());

export function askCap(view: LineView, cap: Norm): CapSaid | undefined {
  const known = asked(view);
  if (!known.has(cap)) known.set(cap, ask(view, cap));
  return known.get(cap);
}

function ask(view: LineView, cap: Norm): CapSaid | undefined {
  const { circumstances, frame } = view;
  if (circumstances === undefined) return undefined;
  const found = frame.judge.ask(cap.code, circumstances);
  // While the figure changes on the way, only what passes the higher one is surely too much.
  const answer = found.kind === 'same' ? found.answer : found.kind === 'between' ? found.high : undefined;
  if (answer === undefined) return undefined;
  if (answer.kind === 'missing') return { missing: answer.facts, norm: cap };
  if (answer.kind !== 'limit') return undefined;
  const { norm, amount, certainty } = answer;
  return { norm, amount, money: isMoney(answer.unit), certainty };
}

/** What is only recalled warns and never refuses. */
export function severityOf(certainty: Certainty): Severity {
  return certainty === 'recalled' ? 'warning' : 'error';
}

export const place = (view: LineView, field: string): Draft['where'] => ({
  table: 'lines',
  row: view.line.id,
  field,
});

export function fact(view: LineView, name: string): number | undefined {
  const value = view.facts[name];
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** «người/buổi» is counted twice: in people and in sessions. */
export function unitParts(unit: string): readonly string[] {
  const known = parts.get(unit);
  if (known !== undefined) return known;
  const list = unit
    .toLowerCase()
    .normalize('NFC')
    .split('/')
    .map((part) => part.trim().replace(/\s+/g, ' '));
  parts.set(unit, list);
  return list;
}

const parts = new Map<string, readonly string[]>();

export function fitsUnit(norm: Norm, unit: string): boolean {
  const own = unitParts(unit).join('/');
  return norm.lineUnits?.some((known) => unitParts(known).join('/') === own) ?? false;
}
