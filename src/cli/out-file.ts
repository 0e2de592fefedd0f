import { basename, dirname } from 'node:path';
import { type Lang, Refusal, sayForeign, sayOf } from '../locales';
import { type IsoDate, isoDate, type Plan, readDate } from '../plan';
import { bookFile, type Kept } from '../workbook';
import type { Call } from './arguments';
import type { Note } from './commands';
import { type Opened, writeFiles } from './files';

const KINDS = /\.(xlsx|json)$/i;

/** The file that a command is to write: a book or a plan. */
export function outOf(command: string, { options }: Call): string {
  const out = options['--out'];
  if (out === undefined || !KINDS.test(out))
    throw new Refusal('cli.needsOutFile', { command, kinds: '.xlsx, .json' });
  return out;
}

async function fileOf(plan: Plan, out: string, kept?: Kept): Promise<Uint8Array> {
  return /\.json$/i.test(out)
    ? new TextEncoder().encode(`${JSON.stringify(plan, null, 2)}\n`)
    : bookFile(plan, kept);
}

/** Writes a plan into the file that was asked for, whole or not at all. `stop` may still say no before it is placed. */
export async function writePlan(
  out: string,
  plan: Plan,
  kept?: Kept,
  stop?: () => Promise<void>,
): Promise<void> {
  const file = await fileOf(plan, out, kept);
  await stop?.();
  await writeFiles(dirname(out), { [basename(out)]: file });
}

/** What was met in the opened file, and what the new one will not carry. */
export function tellOpened({ remarks, foreign }: Opened, lang: Lang, note: Note): void {
  for (const remark of remarks) note(sayOf(lang, remark));
  for (const sentence of sayForeign(lang, foreign)) note(sentence);
}

const today = (): IsoDate | undefined => {
  const now = new Date();
  return readDate(`${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear()}`);
};

/** `--date 05/08/2025` or 2025-08-05; today, when nobody says. */
export function dayOf({ options }: Call): IsoDate {
  const typed = options['--date'];
  const day = typed === undefined ? today() : (isoDate(typed) ?? readDate(typed));
  if (day === undefined) throw new Refusal('cli.needsDay', { found: typed ?? '' });
  return day;
}

/** An option that a command cannot do without. */
export function needed(command: string, { options }: Call, option: string): string {
  const value = options[option];
  if (value === undefined) throw new Refusal('cli.needsOption', { command, option });
  return value;
}
