import { formatDong, formatQuantity, MILLI } from '../../plan';
import type { Draft } from '../finding';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import about from './b-19.json';
import { plain } from './plain-text';
import { place } from './plan-place';

const { largestQuantity } = about.data;
const COUNTED = new Set(about.data.counted);
const MOST: Readonly<Record<string, number>> = about.data.most;

/** «người/buổi» is what the quantity counts, then what the times count. */
function unitsOf(unit: string): readonly [string, string] {
  const [first = '', second = ''] = plain(unit).split('/');
  return [first.trim(), second.trim()];
}

const NONE: readonly Draft[] = [];

function missing({ line }: LineView): readonly Draft[] {
  const { content, unit } = line;
  if (line.quantity !== 0 && line.times !== 0 && line.unitPrice !== 0) return NONE;
  const empty = (['quantity', 'times', 'unitPrice'] as const).filter((field) => line[field] === 0);
  return empty.map((field) => ({
    where: place('lines', line.id, field),
    actual: 0,
    lacks: [field],
    message: { key: field, params: { content, unit } },
  }));
}

function broken({ line }: LineView): Draft[] {
  const [first, second] = unitsOf(line.unit);
  const draft = (field: 'quantity' | 'times', unit: string): Draft => ({
    where: place('lines', line.id, field),
    severity: 'warning',
    actual: line[field] / MILLI,
    message: {
      key: 'fraction',
      params: { content: line.content, actual: formatQuantity(line[field]), unit },
    },
  });
  return [
    ...(line.quantity % MILLI !== 0 && COUNTED.has(first) ? [draft('quantity', first)] : []),
    ...(line.times % MILLI !== 0 && COUNTED.has(second) ? [draft('times', second)] : []),
  ];
}

function absurd({ line }: LineView): readonly Draft[] {
  if (line.quantity <= largestQuantity * MILLI && line.times <= 12 * MILLI) return NONE;
  const found: Draft[] = [];
  if (line.quantity > largestQuantity * MILLI) {
    const params = {
      content: line.content,
      actual: formatQuantity(line.quantity),
      limit: formatDong(largestQuantity),
      unit: line.unit,
    };
    const where = place('lines', line.id, 'quantity');
    found.push({
      where,
      severity: 'warning',
      actual: line.quantity / MILLI,
      limit: largestQuantity,
      message: { key: 'huge', params },
    });
  }
  if (line.times <= 12 * MILLI) return found;
  const [, unit] = unitsOf(line.unit);
  const most = MOST[unit];
  if (most === undefined || line.times <= most * MILLI) return found;
  const params = { content: line.content, actual: formatQuantity(line.times), limit: most, unit };
  const where = place('lines', line.id, 'times');
  found.push({
    where,
    severity: 'warning',
    actual: line.times / MILLI,
    limit: most,
    message: { key: 'tooOften', params },
  });
  return found;
}

function check(view: LineView): readonly Draft[] {
  const { line } = view;
  const whole = line.quantity % MILLI === 0 && line.times % MILLI === 0;
  const found = [missing(view), whole ? NONE : broken(view), absurd(view)];
  return found.every((drafts) => drafts === NONE) ? NONE : found.flat();
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
