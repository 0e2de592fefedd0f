import type { ChildProcess } from 'node:child_process';
import { freePort, start } from '../dev/run-node';

export interface Served {
  readonly address: string;
  readonly stop: () => void;
}

/** The page as `npm start` serves it, from what npm test built. */
export async function servePage(home: string): Promise<Served> {
  const port = await freePort();
  const server: ChildProcess = start(['src/dev/start.mjs', '--port', String(port), '--folder', 'dist'], {
    HOME: home,
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`http://localhost:${port}`)) resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
  return { address: `http://localhost:${port}`, stop: () => void server.kill('SIGTERM') };
}
