import { type Lang, type MessageKey, say } from '../locales';
import { type Answer, citeNorm, type Hit, type Norm, type Step } from '../norms';
import { formatDong, type IsoDate, shortDate } from '../plan';

const number = (value: number) =>
  Number.isInteger(value) ? formatDong(value) : String(value).replace('.', ',');

/** «100.000 đồng/tin, bài» — the number, then its unit without saying «đồng» twice. */
export function figure(amount: number, unit: string): string {
  return `${number(amount)} ${unit}`;
}

function stepText(lang: Lang, step: Step): string {
  const params = { ...step.params };
  const value = params['value'];
  if (typeof value === 'number') params['value'] = number(value);
  return say(lang, `norms.step.${step.key}` as MessageKey, params);
}

/** What a text about norms takes from the catalogue. */
export interface Context {
  /** What facts are called where people are asked for them. */
  readonly labels: Readonly<Record<string, { readonly label: string } | undefined>>;
  readonly titleOf: (code: string) => string;
  /** Whether on the day asked about it stands for extended tasks only. */
  readonly extendedOnly: (norm: Norm) => boolean;
}

/** «70% của …»: a percentage says nothing without what it is of. */
function shareText(lang: Lang, { amount, unit, limit, base, kind }: Norm, { titleOf }: Context): string {
  const named = say(lang, limit === 'max' ? 'norms.kind.ceiling' : `norms.kind.${kind}`);
  const rate = `${figure(amount ?? 0, unit)} (${named})`;
  return Array.isArray(base) ? say(lang, 'norms.of', { rate, of: base.map(titleOf).join('; ') }) : rate;
}

function limitText(lang: Lang, norm: Norm, answer: Answer | undefined, context: Context): string {
  const named = (facts: readonly string[]) =>
    facts.map((fact) => context.labels[fact]?.label ?? fact).join(', ');
  const kind = say(lang, `norms.kind.${norm.kind}`);
  const stated =
    norm.kind === 'percent'
      ? shareText(lang, norm, context)
      : `${figure(norm.amount ?? 0, norm.unit)} (${kind})`;
  const written = norm.amount === null ? kind : stated;
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

function untilText(lang: Lang, until: IsoDate | null): string {
  return until === null ? say(lang, 'norms.noEnd') : say(lang, 'norms.until', { date: shortDate(until) });
}

/** One norm for a person: what is paid for, how much, which article, how sure, until when, why it was found. */
export function describeNorm(
  lang: Lang,
  index: number,
  { norm, reason }: Hit,
  answer: Answer | undefined,
  context: Context,
): string {
  const certainty = say(lang, `norms.certainty.${answer?.certainty ?? norm.certainty}`);
  const until = untilText(lang, answer === undefined ? norm.to : answer.until);
  const lines = [
    `${index}. ${norm.title} [${norm.code}]`,
    `   ${limitText(lang, norm, answer, context)}`,
    `   ${citeNorm(norm)}; ${certainty}; ${until}`,
    ...(context.extendedOnly(norm) ? [`   ${say(lang, 'norms.extended')}`] : []),
    ...(answer?.steps ?? []).slice(1).map((step) => `   - ${stepText(lang, step)}`),
    ...(reason.length === 0 ? [] : [`   ${say(lang, 'norms.because', { words: reason.join(', ') })}`]),
  ];
  return lines.join('\n');
}
