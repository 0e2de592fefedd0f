import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { request as requestTls } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ended, freePort, repository, runNode, start } from './run-node';

let home: string;
let folder: string;
let port: number;
let server: ChildProcess;
let said = '';

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

function ask(url: string, options: { method?: string; headers?: Record<string, string>; ca?: string } = {}) {
  return new Promise<Answer>((resolve, reject) => {
    // The path as it stands: a URL object would tidy `..` away.
    const [, scheme, host, at, path] = /^(https?):\/\/(\[?[\w.:]+?\]?):(\d+)(\/.*)$/.exec(url) ?? [];
    const send = scheme === 'https' ? requestTls : request;
    send({ host: host?.replace(/[[\]]/g, ''), port: at, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'start-home-'));
  folder = join(home, 'dist');
  mkdirSync(join(folder, 'js'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>trang</title>');
  writeFileSync(join(folder, 'taskpane.html'), '<!doctype html><title>bảng</title>');
  writeFileSync(join(folder, 'manifest.xml'), '<OfficeApp/>');
  writeFileSync(join(folder, 'js', 'a.js'), 'export {};');
  writeFileSync(join(home, 'secret.txt'), 'secret');
  symlinkSync(join(home, 'secret.txt'), join(folder, 'link.txt'));
  port = await freePort();
  server = start(['src/dev/start.mjs', '--folder', folder, '--port', String(port)], {
    HOME: home,
    USERPROFILE: home,
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl+C')) resolve();
    });
    server.on('close', () => {
      reject(new Error('the server ended'));
    });
  });
});

afterAll(() => {
  server.kill();
  rmSync(home, { recursive: true });
});

describe('npm start', () => {
  test('says both addresses, the manifest and how to trust the certificate', () => {
    expect(said).toContain(`http://localhost:${port}`);
    expect(said).toContain(`https://localhost:${port + 443}/taskpane.html`);
    expect(said).toContain(join(folder, 'manifest.xml'));
    expect(said).toMatch(/certutil -user -addstore Root|security add-trusted-cert/);
  });

  test('serves the page over http, on IPv4', async () => {
    const { status, headers, body } = await ask(`http://127.0.0.1:${port}/`);
    expect(status).toBe(200);
    expect(body.toString()).toContain('trang');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const csp = headers['content-security-policy'];
    expect(csp).toContain("default-src 'self'");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).not.toContain('http');
  });

  test('serves the pane over https with its certificate, framed by Office only', async () => {
    const ca = readFileSync(join(home, '.du-toan-55', 'localhost.crt'), 'utf8');
    const { status, headers } = await ask(`https://localhost:${port + 443}/taskpane.html?room=draft`, { ca });
    expect(status).toBe(200);
    const csp = headers['content-security-policy'];
    expect(csp).toContain("script-src 'self' https://appsforoffice.microsoft.com");
    expect(csp).toMatch(/frame-ancestors 'self' .*https:\/\/\*\.officeapps\.live\.com/);
    expect(csp).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  test('gives a HEAD without a body, and gzip to those who take it', async () => {
    const head = await ask(`http://localhost:${port}/js/a.js`, { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, '10']);
    const zipped = await ask(`http://localhost:${port}/js/a.js`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toBe('export {};');
  });

  test.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await ask(`http://localhost:${port}/`, { method })).status).toBe(405);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/js/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/js',
    '/none.html',
    '/%00',
    '/%zz',
  ])('gives nothing for %s', async (path) => {
    const { status, body } = await ask(`http://localhost:${port}${path}`);
    expect([status, body.toString()]).toEqual([404, 'Not found\n']);
  });

  test('a taken port gives one sentence that names it and --port, exit 2', async () => {
    for (const taken of [port, port + 443]) {
      const { code, stdout, stderr } = await runNode([
        'src/dev/start.mjs',
        '--folder',
        folder,
        '--port',
        String(taken),
      ]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(String(taken));
      expect(stderr).toContain('--port');
    }
  });

  test('a port taken on every address of the machine counts too', async () => {
    const other = createServer();
    const at = await freePort();
    await new Promise<void>((resolve) => other.listen(at, resolve));
    const { code, stderr } = await runNode(['src/dev/start.mjs', '--folder', folder, '--port', String(at)]);
    other.close();
    expect([code, stderr.includes(String(at))]).toEqual([2, true]);
  });

  test.each([
    ['--port', 'abc'],
    ['--port', '0'],
    ['--port', '65300'],
    ['--prot', '1'],
  ])('refuses %s %s in one sentence', async (...args) => {
    const { code, stderr } = await runNode(['src/dev/start.mjs', ...args]);
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 at %s', async (signal) => {
    const at = await freePort();
    const one = start(['src/dev/start.mjs', '--folder', folder, '--port', String(at)], {
      HOME: home,
      USERPROFILE: home,
    });
    const end = ended(one);
    one.stdout?.once('data', () => one.kill(signal));
    expect((await end).code).toBe(0);
  });

  // npm passes a signal to its shell only.
  test('npm start leaves nothing behind when npm is ended', async () => {
    const at = await freePort();
    const shell = spawn(
      'sh',
      ['-c', `'${process.execPath}' src/dev/start.mjs --folder '${folder}' --port ${at}; true`],
      {
        cwd: repository,
        env: { ...process.env, HOME: home, npm_lifecycle_event: 'start' },
      },
    );
    await new Promise((resolve) => shell.stdout.once('data', resolve));
    shell.kill('SIGTERM');
    const gone = async (tries: number): Promise<boolean> => {
      if (
        await ask(`http://127.0.0.1:${at}/`).then(
          () => false,
          () => true,
        )
      )
        return true;
      if (tries === 0) return false;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return gone(tries - 1);
    };
    expect(await gone(50)).toBe(true);
  });
});
