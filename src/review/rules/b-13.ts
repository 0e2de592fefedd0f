import { citeNorm, type Norm } from '../../norms';
import type { Draft } from '../finding';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import about from './b-13.json';
import { atLine, soleAnswer } from './norm-answers';
import { countsBy, multipliedBy, partsOfUnit } from './counted-units';

const isMoneyUnit = (unit: string) => unit.includes('/');

/** A unit of what the formula has already multiplied: the price of one km passes against the limit of a whole trip. */
function multiplied({ line, facts, frame }: LineView, norm: Norm): string | undefined {
  const by = multipliedBy(norm, frame.law.facts);
  if (by.size === 0) return undefined;
  const given = facts as Readonly<Record<string, unknown>>;
  // One km is the whole trip.
  return partsOfUnit(line.unit).find((part) => {
    const fact = by.get(part);
    return fact !== undefined && given[fact] !== 1;
  });
}

function check(view: LineView): Draft[] {
  const { line, norm } = view;
  if (norm === undefined) return [];
  // A cap or a share that names no unit of a line is another rule's.
  if (norm.lineUnits === undefined && norm.role !== 'price' && norm.role !== 'package') return [];
  const answer = soleAnswer(view);
  const settled = answer?.norm ?? norm;
  const article = citeNorm(norm);
  const said = { where: atLine(line.id, 'unit'), actual: line.unit, norm: norm.code, article };
  const part = multiplied(view, settled);
  if (part !== undefined && answer?.kind === 'limit') {
    const params = { content: line.content, unit: line.unit, article };
    return [{ ...said, message: { key: 'whole', params } }];
  }
  // An entry that leads elsewhere without units of its own is counted as the entry it leads to.
  const counted = norm.lineUnits === undefined && !isMoneyUnit(norm.unit) ? settled : norm;
  if (countsBy(counted, line.unit)) return [];
  // A council's figure is counted as the council says.
  if (answer?.kind === 'limit' && answer.norm === norm && answer.unit !== norm.unit) {
    if (countsBy({ ...norm, unit: answer.unit }, line.unit)) return [];
  }
  const units = (counted.lineUnits ?? [counted.unit]).join(', ');
  const params = { content: line.content, unit: line.unit, units, article };
  return [{ ...said, message: { key: 'unit', params }, limit: units }];
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
