import { access, constants, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../locales';
import { parsePlanText, type Plan } from '../plan';
import { planFromXlsx } from '../workbook';

/** Larger than any book or plan of 60,000 lines. */
const MAX_BYTES = 200_000_000;

async function bytesOf(path: string): Promise<Uint8Array> {
  const file = basename(path);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Refusal('file.missing', { file });
  if (!found.isFile()) throw new Refusal('file.unknownKind', { file });
  if (found.size > MAX_BYTES) throw new Refusal('zip.tooLarge', {});
  return readFile(path).catch(() => {
    throw new Refusal('file.unreadable', { file });
  });
}

async function parse(path: string, bytes: Uint8Array): Promise<Plan> {
  if (path.toLowerCase().endsWith('.xlsx')) return planFromXlsx(bytes);
  return parsePlanText(new TextDecoder().decode(bytes));
}

/** A plan from a .json or an .xlsx; a refusal names the file. */
export async function readPlanFile(path: string): Promise<Plan> {
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

/** Writes all of the files or none: each beside its place first, then moved. */
export async function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const target = resolve(folder);
  const temporary: string[] = [];
  try {
    await mustBeWritable(await nearestFolder(target), folder);
    await mkdir(target, { recursive: true });
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(target, `.${name}.${process.pid}`);
      temporary.push(path);
      await writeFile(path, bytes);
    }
    for (const name of Object.keys(files))
      await rename(join(target, `.${name}.${process.pid}`), join(target, name));
  } catch (error) {
    for (const path of temporary) await rm(path, { force: true }).catch(() => undefined);
    throw error instanceof Refusal ? error : new Refusal('file.notWritable', { folder });
  }
}
