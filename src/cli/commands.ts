import { resolve } from 'node:path';
import { planDocx } from '../document';
import { type Lang, Refusal, say } from '../locales';
import { examplePlan, formatDong, inWords, type Level, planJsonSchema, planTotal } from '../plan';
import { bookFile } from '../workbook';
import { onlyFile, readCall } from './arguments';
import { readPlanFile, writeFiles } from './files';

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

const build: Command = async (words, lang) => {
  const call = readCall('build', words, ['--out', '--with']);
  const file = onlyFile('build', call);
  const folder = call.options['--out'];
  if (folder === undefined) throw new Refusal('cli.needsOut', {});
  const [extra] = (call.options['--with'] ?? '').split(',').filter((name) => name !== '');
  if (extra !== undefined) throw new Refusal('cli.documentLater', { name: extra });
  if ([BOOK, PLAN].some((name) => resolve(folder, name) === resolve(file)))
    throw new Refusal('cli.sameFile', { file });
  const plan = await readPlanFile(file);
  await writeFiles(folder, { [BOOK]: await bookFile(plan), [PLAN]: await planDocx(plan) });
  const total = planTotal(plan);
  const written = { book: `${folder}/${BOOK}`, plan: `${folder}/${PLAN}` };
  return say(lang, 'cli.built', { ...written, total: formatDong(total), words: inWords(total) });
};

const read: Command = async (words) =>
  json(await readPlanFile(onlyFile('read', readCall('read', words, []))));

export const COMMANDS: Readonly<Record<string, Command>> = { sample, schema, build, read };
