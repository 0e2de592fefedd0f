import type { liveVi } from './live-vi';
import { vi } from './vi';

export type MessageKey = keyof typeof vi | keyof typeof liveVi;
export type Lang = 'vi' | 'en';
export type Params = Readonly<Record<string, string | number>>;

type Table = Readonly<Record<MessageKey, string>>;

/** Some words come with the part of the program that says them. */
const TABLES: { vi: Partial<Table>; en?: Table } = { vi };

export async function loadLiveWords(): Promise<void> {
  TABLES.vi = { ...TABLES.vi, ...(await import('./live-vi')).liveVi };
}

/** English is fetched when somebody asks for it; until then everything is said in Vietnamese. */
export async function loadLanguage(lang: Lang): Promise<void> {
  if (lang === 'en') TABLES.en ??= (await import('./en')).en;
}

/** The sentence of that key; a parameter that is missing stays visible as {name}. */
export function say(lang: Lang, key: MessageKey, params: Params = {}): string {
  const text = (TABLES[lang] ?? TABLES.vi)[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

const LONGEST_QUOTE = 100;
const MOST_TOLD = 20;

const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();

/** What people typed, fit to stand inside one sentence: one line, nothing invisible, not too long. */
function quotable(params: Params): Params {
  const entries = Object.entries(params).map(([name, value]): [string, string | number] => {
    if (typeof value !== 'string') return [name, value];
    const line = oneLine(value);
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
    /** More of the same kind, found on the same way. */
    readonly others: readonly Refusal[] = [],
  ) {
    super(say('vi', key, params));
    this.params = quotable(params);
  }
}

/** A sentence that quotes what people typed, on one line. */
export function sayOf(lang: Lang, { key, params }: { readonly key: MessageKey; readonly params: Params }) {
  return say(lang, key, quotable(params));
}

type Part = MessageKey extends infer Key ? (Key extends `part.${infer Name}` ? Name : never) : never;

/** What an opened workbook holds that a new file of its plan would not have. */
interface Foreign {
  readonly sheets: readonly string[];
  readonly parts: readonly Part[];
}

/** A sentence for each kind of thing that is not carried over; none when all of it is. */
export function sayForeign(lang: Lang, { sheets, parts }: Foreign): string[] {
  const names = sheets.map((name) => `«${oneLine(name)}»`).join(', ');
  const kinds = parts.map((part) => say(lang, `part.${part}`)).join(', ');
  return [
    ...(sheets.length === 0 ? [] : [say(lang, 'read.foreignSheets', { sheets: names })]),
    ...(parts.length === 0 ? [] : [say(lang, 'read.foreignParts', { parts: kinds })]),
  ];
}

/** What to tell a person about anything that was thrown. */
export function tell(lang: Lang, error: unknown): string {
  if (error instanceof Refusal) {
    const told = [error, ...error.others]
      .slice(0, MOST_TOLD)
      .map(({ key, params }) => say(lang, key, params));
    const more = 1 + error.others.length - told.length;
    return [...told, ...(more > 0 ? [say(lang, 'andMore', { count: more })] : [])].join('\n');
  }
  return say(lang, 'unexpected', { detail: error instanceof Error ? error.message : String(error) });
}
