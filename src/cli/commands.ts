import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { planDocx } from '../document';
import { type Lang, Refusal, say } from '../locales';
import {
  examplePlan,
  formatDong,
  inWords,
  type Level,
  type Plan,
  planJsonSchema,
  planTotal,
  unfundedLines,
} from '../plan';
import { bookFile } from '../workbook';
import { onlyFile, readCall } from './arguments';
import { readPlanFile, writeFiles } from './files';
import { norms } from './norms';

/** What a command prints on stdout. */
export type Command = (words: readonly string[], lang: Lang) => Promise<string>;

const LEVELS: Readonly<Record<string, Level>> = {
  tinh: 'province',
  so: 'department',
  huyen: 'district',
  xa: 'commune',
};
const BOOK = 'so-du-toan.xlsx';
const PLAN = 'ke-hoach.docx';

const json = (value: unknown) => JSON.stringify(value, null, 2);

const sample: Command = async (words) => {
  const call = readCall('sample', words, ['--year']);
  const level = LEVELS[call.files[0] ?? ''];
  if (level === undefined || call.files.length > 1) throw new Refusal('cli.needsLevel', {});
  const year = call.options['--year'];
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new Refusal('cli.needsYear', { year });
  return json(await examplePlan(level, year === undefined ? undefined : Number(year)));
};

const schema: Command = (words) => {
  const call = readCall('schema', words, []);
  if (call.files.length > 0) throw new Refusal('cli.noFile', { command: 'schema' });
  return Promise.resolve(json(planJsonSchema()));
};

/** The same file by whatever path or link. */
async function refuseSameFile(file: string, folder: string): Promise<void> {
  const real = (path: string) => realpath(path).catch(() => resolve(path));
  const source = await real(file);
  for (const name of [BOOK, PLAN]) {
    if ((await real(join(folder, name))) === source) throw new Refusal('cli.sameFile', { file });
  }
}

/** What a person should know before the total is carried on. */
function notes(plan: Plan, kept: readonly string[], lang: Lang): string[] {
  const lines = unfundedLines(plan);
  const ids = lines.slice(0, 10).map(({ id }) => id);
  if (lines.length > ids.length) ids.push('…');
  return [
    ...(lines.length === 0 ? [] : [say(lang, 'plan.unfunded', { count: lines.length, ids: ids.join(', ') })]),
    ...(kept.length === 0 ? [] : [say(lang, 'cli.kept', { files: kept.join(', ') })]),
  ];
}

const build: Command = async (words, lang) => {
  const call = readCall('build', words, ['--out', '--with']);
  const file = onlyFile('build', call);
  const folder = call.options['--out'];
  if (folder === undefined) throw new Refusal('cli.needsOut', {});
  const [extra] = (call.options['--with'] ?? '').split(',').filter((name) => name !== '');
  if (extra !== undefined) throw new Refusal('cli.documentLater', { name: extra });
  await refuseSameFile(file, folder);
  const plan = await readPlanFile(file);
  const kept = await writeFiles(folder, { [BOOK]: await bookFile(plan), [PLAN]: await planDocx(plan) });
  const total = planTotal(plan);
  const written = { book: join(folder, BOOK), plan: join(folder, PLAN) };
  const built = say(lang, 'cli.built', { ...written, total: formatDong(total), words: inWords(total) });
  return [built, ...notes(plan, kept, lang)].join('\n');
};

const read: Command = async (words) =>
  json(await readPlanFile(onlyFile('read', readCall('read', words, []))));

export const COMMANDS: Readonly<Record<string, Command>> = { sample, schema, build, read, norms };
