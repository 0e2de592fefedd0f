import { type Lang, Refusal, sayOf } from '../locales';
import { examplePlan, type Level, planJsonSchema } from '../plan';
import { onlyFile, readCall } from './arguments';
import { acknowledge } from './acknowledge';
import { appraise } from './appraise';
import { build } from './build';
import { check } from './check';
import { diff } from './diff';
import { openPlanFile } from './files';
import { fix } from './fix';
import { importTable } from './import';
import { merge } from './merge';
import { norms } from './norms';
import { status } from './status';

/** Says something on stderr while a command is at work. */
export type Note = (line: string) => void;

/** What a command prints on stdout; with 1 when it found what must not stay. */
export type Said = string | { readonly text: string; readonly code: 0 | 1 };
export type Command = (words: readonly string[], lang: Lang, note: Note) => Promise<Said>;

const LEVELS: Readonly<Record<string, Level>> = {
  tinh: 'province',
  so: 'department',
  huyen: 'district',
  xa: 'commune',
};

const json = (value: unknown) => JSON.stringify(value, null, 2);

const sample: Command = async (words) => {
  const call = readCall('sample', words, ['--year'], ['--mistakes']);
  const level = LEVELS[call.files[0] ?? ''];
  if (level === undefined || call.files.length > 1) throw new Refusal('cli.needsLevel', {});
  const year = call.options['--year'];
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new Refusal('cli.needsYear', { year });
  const kind = call.flags.has('--mistakes') ? 'mistakes' : 'good';
  return json(await examplePlan(level, year === undefined ? undefined : Number(year), kind));
};

const schema: Command = (words) => {
  const call = readCall('schema', words, []);
  if (call.files.length > 0) throw new Refusal('cli.noFile', { command: 'schema' });
  return Promise.resolve(json(planJsonSchema()));
};

const read: Command = async (words, lang, note) => {
  const { plan, remarks } = await openPlanFile(onlyFile('read', readCall('read', words, [])));
  for (const remark of remarks) note(sayOf(lang, remark));
  return json(plan);
};

export const COMMANDS: Readonly<Record<string, Command>> = {
  sample,
  schema,
  build,
  read,
  check,
  fix,
  status,
  acknowledge,
  appraise,
  diff,
  merge,
  import: importTable,
  norms,
};
