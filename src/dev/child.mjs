import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

const running = new Set();

/** Runs a program with its output shown (or collected), and gives back its exit code and what it said. */
export function runProgram(command, args, { env = {}, collect = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: collect ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell,
    });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

export const runNode = (args, options) => runProgram(process.execPath, args, options);

/** Lets no child outlive the tool that started it. */
export function endChildren() {
  for (const child of running) child.kill();
}
