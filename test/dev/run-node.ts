import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const repository = join(__dirname, '..', '..');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export function start(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for a program's end with all it said. */
export function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const said = { stdout: '', stderr: '' };
    child.stdout?.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...said });
    });
  });
}

/** The tools are plain ES modules, so they run the way people run them: in a Node of their own. */
export const runNode = (args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  ended(start(args, env));

/** Calls something a tool exports and gives back what it returned; `code` sees the module as `tool`. */
export async function ask(tool: string, code: string, env: NodeJS.ProcessEnv = {}): Promise<unknown> {
  const script = `import * as tool from './src/dev/${tool}'; console.log(JSON.stringify(await (async () => { ${code} })()));`;
  const { code: exit, stdout, stderr } = await runNode(['--input-type=module', '-e', script], env);
  if (exit !== 0) throw new Error(stderr);
  return stdout.trim() === 'undefined' ? undefined : JSON.parse(stdout);
}

/** A port that is free together with the one 443 above it. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20000 + Math.floor(Math.random() * 30000);
    if ((await isFree(port)) && (await isFree(port + 443))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, () =>
      server.close(() => {
        resolve(true);
      }),
    );
  });
}
