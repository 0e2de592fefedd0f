import { type Lang, say } from '../locales';
import {
  type Answer,
  citeNorm,
  type Hit,
  limitText,
  type Norm,
  stepText,
  untilText,
  type Words,
} from '../norms';

/** What a text about norms takes from the catalogue. */
export interface Context extends Words {
  /** Whether on the day asked about it stands for extended tasks only. */
  readonly extendedOnly: (norm: Norm) => boolean;
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
