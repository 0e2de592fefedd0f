import { formatDong, formatQuantity, isoDate, type Milli, shortDate } from '../../plan';
import { CHOICES } from './codecs/choices';

const QUANTITIES = new Set(['quantity', 'quantityOrNone', 'count', 'times']);
const MONEY = new Set(['money', 'moneyOrNone', 'signedMoneyOrNone', 'source']);
const DATES = new Set(['date', 'dateOrNone', 'entryDate']);

/** The label of a choice; what the list does not know is shown as it stands. */
function labelOf(kind: string, key: string): string {
  const list = kind === 'yesNo' ? 'yesNo' : kind.replace(/^choice:/, '').replace('?', '');
  return CHOICES[list]?.labels[key] ?? key;
}

/** A value of the plan as its cell shows it: 1.000.000, 12,5, 05/08/2025, NSTW; '' for what nobody said. */
export function saidValue(kind: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    if (QUANTITIES.has(kind)) return formatQuantity(value as Milli);
    if (MONEY.has(kind)) return formatDong(value);
    return kind.startsWith('choice:') ? labelOf(kind, String(value)) : String(value).replace('.', ',');
  }
  if (typeof value === 'boolean') return labelOf(kind.startsWith('choice:') ? kind : 'yesNo', String(value));
  if (typeof value !== 'string') return JSON.stringify(value);
  const day = DATES.has(kind) ? isoDate(value) : undefined;
  return day === undefined ? labelOf(kind, value) : shortDate(day);
}
