import { type Lang, type MessageKey, say } from '../locales';
import { formatDong, type IsoDate, shortDate } from '../plan';
import type { Norm } from './catalogue';
import type { Answer, Step } from './resolve';

const number = (value: number) =>
  Number.isInteger(value) ? formatDong(value) : String(value).replace('.', ',');

/** «100.000 đồng/tin, bài» — the number, then its unit without saying «đồng» twice. */
export function figure(amount: number, unit: string): string {
  return `${number(amount)} ${unit}`;
}

export function stepText(lang: Lang, step: Step): string {
  const params = { ...step.params };
  const value = params['value'];
  if (typeof value === 'number') params['value'] = number(value);
  return say(lang, `norms.step.${step.key}` as MessageKey, params);
}

/** What a text about norms takes from the catalogue. */
export interface Words {
  /** What facts are called where people are asked for them. */
  readonly labels: Readonly<Record<string, { readonly label: string } | undefined>>;
  readonly titleOf: (code: string) => string;
}

/** «70% của …»: a percentage says nothing without what it is of. */
function shareText(lang: Lang, { amount, unit, limit, base, kind }: Norm, { titleOf }: Words): string {
  const named = say(lang, limit === 'max' ? 'norms.kind.ceiling' : `norms.kind.${kind}`);
  const rate = `${figure(amount ?? 0, unit)} (${named})`;
  return Array.isArray(base) ? say(lang, 'norms.of', { rate, of: base.map(titleOf).join('; ') }) : rate;
}

/** What the entry itself says, before any date or fact is known. */
export function writtenText(lang: Lang, norm: Norm, words: Words): string {
  const kind = say(lang, `norms.kind.${norm.kind}`);
  if (norm.amount === null) return kind;
  return norm.kind === 'percent'
    ? shareText(lang, norm, words)
    : `${figure(norm.amount, norm.unit)} (${kind})`;
}

/** What limits a line, or what is missing to tell. */
export function limitText(
  lang: Lang,
  norm: Norm | undefined,
  answer: Answer | undefined,
  words: Words,
): string {
  const named = (facts: readonly string[]) =>
    facts.map((fact) => words.labels[fact]?.label ?? fact).join(', ');
  const written = norm === undefined ? '' : writtenText(lang, norm, words);
  if (answer === undefined) return written;
  switch (answer.kind) {
    case 'limit': {
      const shown = `${figure(answer.amount, answer.unit)} (${say(lang, answer.fixed ? 'norms.kind.fixed' : 'norms.kind.ceiling')})`;
      return answer.assumed.length === 0
        ? shown
        : `${shown}; ${say(lang, 'norms.assumed', { facts: named(answer.assumed) })}`;
    }
    case 'open':
      return say(lang, `norms.kind.${answer.how}`);
    case 'missing': {
      const asked = say(lang, 'norms.needs', { facts: named(answer.facts) });
      return `${written}; ${asked}`;
    }
    case 'gap':
      return say(lang, `norms.gap.${answer.gap.reason}`, answer.gap.params);
  }
}

export function untilText(lang: Lang, until: IsoDate | null): string {
  return until === null ? say(lang, 'norms.noEnd') : say(lang, 'norms.until', { date: shortDate(until) });
}
