import { access, constants, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../locales';
import { parsePlanText, type Plan } from '../plan';
import { type Kept, openBookFile, type Reading } from '../workbook';

/** Larger than any book or plan of 60,000 lines. */
const MAX_BYTES = 200_000_000;

export async function bytesOf(path: string): Promise<Uint8Array> {
  const file = basename(path);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Refusal('file.missing', { file });
  if (!found.isFile()) throw new Refusal('file.unknownKind', { file });
  if (found.size > MAX_BYTES) throw new Refusal('file.tooLarge', { file });
  return readFile(path).catch(() => {
    throw new Refusal('file.unreadable', { file });
  });
}

/** A plan with what its workbook said beside it; a .json has nothing but the plan. */
export interface Opened extends Pick<Reading, 'plan' | 'remarks' | 'foreign'> {
  readonly kept?: Kept;
}

const onlyPlan = (plan: Plan): Opened => ({ plan, remarks: [], foreign: { sheets: [], parts: [] } });

async function parse(path: string, bytes: Uint8Array): Promise<Opened> {
  if (path.toLowerCase().endsWith('.xlsx')) return openBookFile(bytes);
  return onlyPlan(parsePlanText(new TextDecoder().decode(bytes)));
}

/** A plan from a .json or an .xlsx. */
export async function openPlanFile(path: string): Promise<Opened> {
  const file = basename(path);
  if (!/\.(json|xlsx)$/i.test(file)) {
    await bytesOf(path);
    throw new Refusal('file.unknownKind', { file });
  }
  return parse(path, await bytesOf(path));
}

/** The nearest folder that exists: it must be writable before anything is made. */
async function nearestFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return path;
  const parent = dirname(path);
  if (found !== undefined || parent === path) throw new Refusal('file.notWritable', { folder: path });
  return nearestFolder(parent);
}

/** An administrator may write into a folder that is marked read-only; the mark is respected all the same. */
async function mustBeWritable(path: string, folder: string): Promise<void> {
  await access(path, constants.W_OK);
  if (((await stat(path)).mode & 0o222) === 0) throw new Refusal('file.notWritable', { folder });
}

const isSame = async (path: string, bytes: Uint8Array) =>
  (await readFile(path).catch(() => undefined))?.equals(bytes) ?? false;

/** «so-du-toan.cu.xlsx»: where a file that people may have worked on is kept. */
export const keptName = (name: string) => name.replace(/(\.\w+)$/, '.cu$1');

/** Undoes what was done, last first. */
type Undo = () => Promise<unknown>;

async function place(
  target: string,
  name: string,
  bytes: Uint8Array,
  undo: Undo[],
): Promise<string | undefined> {
  const path = join(target, name);
  const fresh = join(target, `.${name}.${process.pid}`);
  undo.unshift(() => rm(fresh, { force: true }));
  await writeFile(fresh, bytes);
  const old = await stat(path).catch(() => undefined);
  const kept = old !== undefined && !(await isSame(path, bytes)) ? keptName(name) : undefined;
  if (kept !== undefined) {
    await rename(path, join(target, kept));
    undo.unshift(() => rename(join(target, kept), path));
  }
  await rename(fresh, path);
  if (old === undefined) undo.unshift(() => rm(path, { force: true }));
  return kept;
}

/**
 * Writes all of the files or none. A file of that name with other content is kept beside the new one; gives back the
 * names of those.
 */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<string[]> {
  const target = resolve(folder);
  const undo: Undo[] = [];
  const kept: string[] = [];
  try {
    await mustBeWritable(await nearestFolder(target), folder);
    for (const name of Object.keys(files)) {
      const there = await stat(join(target, name)).catch(() => undefined);
      if (there !== undefined && !there.isFile()) throw new Refusal('file.notWritable', { folder });
    }
    await mkdir(target, { recursive: true });
    for (const [name, bytes] of Object.entries(files)) {
      const old = await place(target, name, bytes, undo);
      if (old !== undefined) kept.push(old);
    }
    return kept;
  } catch (error) {
    for (const step of undo) await step().catch(() => undefined);
    throw error instanceof Refusal ? error : new Refusal('file.notWritable', { folder });
  }
}

const real = (path: string) => realpath(path).catch(() => resolve(path));

/** The opened file is never replaced, by whatever path or link, nor moved out of the way. */
export async function refuseSame(file: string, out: string): Promise<void> {
  const source = await real(file);
  for (const path of [out, join(dirname(out), keptName(basename(out)))]) {
    if ((await real(path)) === source) throw new Refusal('cli.sameFile', { file });
  }
}
