import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { ADDIN } from './context';
import { PREPARE } from './prepare';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const resolver = createRequire(join(process.cwd(), 'package.json'));
export const officeDist = (): string =>
  join(dirname(resolver.resolve('@microsoft/office-js/package.json')), 'dist');

export interface Asset {
  body: Buffer;
  contentType: string;
}

function load(path: string): Asset | null {
  if (!existsSync(path) || !statSync(path).isFile()) return null;
  return { body: readFileSync(path), contentType: TYPES[extname(path)] ?? 'application/octet-stream' };
}

/** The CDN address of office.js, answered from the installed package; the host library gets PREPARE at its end. */
function fromCdn(url: URL): Asset | null {
  const m = /^\/lib\/1(?:\.1)?\/hosted\/(.*)$/.exec(url.pathname);
  if (url.hostname !== 'appsforoffice.microsoft.com' || !m?.[1]) return null;
  const asset = load(join(officeDist(), m[1]));
  return asset && /^(excel|word)-web-16\.00(\.debug)?\.js$/.test(m[1])
    ? { ...asset, body: Buffer.concat([asset.body, Buffer.from(PREPARE)]) }
    : asset;
}

/** A request of the add-in: the CDN, or a file of its folder; null means blocked. */
export function answer(address: string, dir: string | null): Asset | null {
  const url = new URL(address);
  if (url.origin !== ADDIN || dir === null) return fromCdn(url);
  const path = normalize(join(dir, decodeURIComponent(url.pathname)));
  return path.startsWith(normalize(dir)) ? load(path) : null;
}
