import { basename, dirname } from 'node:path';
import { Refusal } from '../locales';
import type { Call } from './arguments';
import { bytesOf, openPlanFile, type Opened, refuseSame, writeFiles } from './files';

/** A call that works on a document with a plan: two files and --out. */
export interface PaperCall {
  readonly document: Uint8Array;
  readonly opened: Opened;
  readonly out: string;
}

export function outDocx(command: string, call: Call): string {
  const out = call.options['--out'];
  if (out === undefined || !/\.docx$/i.test(out))
    throw new Refusal('cli.needsOutFile', { command, kinds: '.docx' });
  return out;
}

/** The document first, then the plan or book. */
export async function openPaperCall(command: string, call: Call): Promise<PaperCall> {
  const [document, plan] = call.files;
  if (document === undefined || plan === undefined || call.files.length > 2)
    throw new Refusal('cli.needsPaperAndPlan', { command });
  const out = outDocx(command, call);
  for (const file of [document, plan]) await refuseSame(file, out);
  if (!/\.docx$/i.test(document)) throw new Refusal('file.notDocx', { file: basename(document) });
  return { document: await bytesOf(document), opened: await openPlanFile(plan), out };
}

export async function writeOut(out: string, bytes: Uint8Array): Promise<readonly string[]> {
  return writeFiles(dirname(out), { [basename(out)]: bytes });
}
