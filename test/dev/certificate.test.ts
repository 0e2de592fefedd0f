import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from './run-node';

interface Kept {
  cert: string;
  key: string;
  certFile: string;
  isNew: boolean;
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'certificate-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const kept = async (now: Date) =>
  (await ask(
    'certificate.mjs',
    `return tool.keptCertificate(new Date('${now.toISOString()}'), ${JSON.stringify(folder)})`,
  )) as Kept;

const DAY = 24 * 60 * 60 * 1000;
const later = (date: Date, days: number) => new Date(date.getTime() + days * DAY);

test('the certificate says what a server on localhost needs, and no more', async () => {
  const { cert, key } = await kept(new Date());
  const x509 = new X509Certificate(cert);
  expect(x509.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
  expect(x509.ca).toBe(false);
  // serverAuth; for a certificate Node calls the extended usages keyUsage.
  expect(x509.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  expect(x509.verify(x509.publicKey)).toBe(true);
  expect(x509.checkPrivateKey(createPrivateKey(key))).toBe(true);
  const days = (Date.parse(x509.validTo) - Date.parse(x509.validFrom)) / DAY;
  expect(days).toBeLessThanOrEqual(397);
});

test('a client that trusts it, and only then, speaks TLS with a server that has it', async () => {
  const { cert, key } = await kept(new Date());
  const server = createServer({ cert, key }, (_, response) => response.end('xin chào'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fetchWith = (ca: string | undefined, host: string) =>
    new Promise<string>((resolve, reject) => {
      get({ host, port, ...(ca === undefined ? {} : { ca }) }, (response) => {
        response.on('data', (chunk: Buffer) => {
          resolve(chunk.toString());
        });
      }).on('error', reject);
    });
  await expect(fetchWith(cert, 'localhost')).resolves.toBe('xin chào');
  await expect(fetchWith(cert, '127.0.0.1')).resolves.toBe('xin chào');
  await expect(fetchWith(undefined, 'localhost')).rejects.toThrow(/self.signed/);
  server.closeAllConnections();
  server.close();
});

test('it is kept, and made anew in its last week', async () => {
  const now = new Date('2026-03-01T00:00:00Z');
  const first = await kept(now);
  expect(first.isNew).toBe(true);
  const end = new Date(new X509Certificate(first.cert).validTo);
  const again = await kept(later(end, -8));
  expect(again).toMatchObject({ isNew: false, cert: first.cert, key: first.key });
  const renewed = await kept(later(end, -6));
  expect(renewed.isNew).toBe(true);
  expect(renewed.cert).not.toBe(first.cert);
});

test('the key is its owner’s alone, also when an older one lay open', async () => {
  writeFileSync(join(folder, 'localhost.key'), 'rubbish', { mode: 0o644 });
  writeFileSync(join(folder, 'localhost.crt'), 'rubbish');
  const { isNew } = await kept(new Date());
  expect(isNew).toBe(true);
  if (process.platform !== 'win32') {
    expect(statSync(join(folder, 'localhost.key')).mode & 0o777).toBe(0o600);
  }
});

test.each([
  ['oid with a long arc', "tool.oid('1.2.840.10045.4.3.2')", '06082a8648ce3d040302'],
  ['integer that would look negative', 'tool.integer(Buffer.from([0x80]))', '02020080'],
  ['integer with idle zeros', 'tool.integer(Buffer.from([0, 0, 5]))', '020105'],
  ['long length', 'tool.octets(Buffer.alloc(300)).subarray(0, 4)', '0482012c'],
  ['length of 128', 'tool.octets(Buffer.alloc(128)).subarray(0, 3)', '048180'],
  [
    'time before 2050',
    "tool.time(new Date('2049-12-31T23:59:59Z'))",
    `170d${Buffer.from('491231235959Z').toString('hex')}`,
  ],
  [
    'time from 2050',
    "tool.time(new Date('2050-01-01T00:00:00Z'))",
    `180f${Buffer.from('20500101000000Z').toString('hex')}`,
  ],
])('DER: %s', async (_, code, hex) => {
  expect(await ask('der.mjs', `return ${code}.toString('hex')`)).toBe(hex);
});
