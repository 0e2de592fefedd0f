import { en } from './en';
import { vi } from './vi';

export type MessageKey = keyof typeof vi;
export type Lang = 'vi' | 'en';
export type Params = Readonly<Record<string, string | number>>;

const TABLES: Record<Lang, Record<MessageKey, string>> = { vi, en };

/** The sentence of that key; a parameter that is missing stays visible as {name}. */
export function say(lang: Lang, key: MessageKey, params: Params = {}): string {
  return TABLES[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

const LONGEST_QUOTE = 100;

/** What people typed, fit to stand inside one sentence: one line, nothing invisible, not too long. */
function quotable(params: Params): Params {
  const entries = Object.entries(params).map(([name, value]): [string, string | number] => {
    if (typeof value !== 'string') return [name, value];
    const line = value.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
    return [name, line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line];
  });
  return Object.fromEntries<string | number>(entries);
}

/**
 * An error a person can meet: a message with its values, told in their language where it is shown.
 * Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly params: Params;

  constructor(
    readonly key: MessageKey,
    params: Params,
  ) {
    super(say('en', key, params));
    this.params = quotable(params);
  }
}

/** What to tell a person about anything that was thrown. */
export function tell(lang: Lang, error: unknown): string {
  if (error instanceof Refusal) return say(lang, error.key, error.params);
  return say(lang, 'unexpected', { detail: error instanceof Error ? error.message : String(error) });
}
