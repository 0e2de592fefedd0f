import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** The built command, run as a person's terminal runs it. `npm test` builds it first. */
export function dutoan(args: readonly string[], options: { cwd?: string; lang?: 'vi' | 'en' } = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('build/dutoan.cjs'), ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, DUTOAN_LANG: options.lang ?? 'vi' },
    maxBuffer: 64_000_000,
  });
  return { code: status, out: stdout, error: stderr };
}
