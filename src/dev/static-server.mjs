import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cspHeader } from './csp.mjs';
import { pages } from './pages.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

const zip = promisify(gzip);
const kindOf = new Map(pages.map(({ file, kind }) => [`/${file}`, kind]));

function securityHeaders(path) {
  const kind = kindOf.get(path);
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
    ...(kind ? { 'Content-Security-Policy': cspHeader(kind) } : {}),
    ...(kind === 'page' ? { 'X-Frame-Options': 'DENY', 'Cross-Origin-Opener-Policy': 'same-origin' } : {}),
  };
}

/** The path somebody asked for, or undefined when it cannot be one of ours. */
function wantedPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]);
    if (!path.startsWith('/') || /[\0\\]/.test(path) || path.split('/').includes('..')) return undefined;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** The file under that path; a link that leads out of the folder leads nowhere. */
async function contentOf(folder, path) {
  try {
    const top = await realpath(folder);
    const file = await realpath(join(top, path));
    return file.startsWith(top + sep) ? await readFile(file) : undefined;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(error.code)) return undefined;
    throw error;
  }
}

function refuse(response, status, text, headers = {}) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    ...securityHeaders(''),
    ...headers,
  });
  response.end(`${text}\n`);
}

async function answer(folder, request, response) {
  if (!['GET', 'HEAD'].includes(request.method)) {
    return refuse(response, 405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });
  }
  const path = wantedPath(request.url);
  const content = path && (await contentOf(folder, path));
  if (!content) return refuse(response, 404, 'Not found');
  const type = types[extname(path)] ?? 'application/octet-stream';
  const zipped = !type.startsWith('image/png') && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = zipped ? await zip(content) : content;
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    Vary: 'Accept-Encoding',
    ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    ...securityHeaders(path),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Answers requests from one folder: read only, nothing outside it, with the headers our pages want. */
export const serveFolder = (folder) => (request, response) => {
  answer(folder, request, response).catch(() => {
    if (response.headersSent) response.destroy();
    else refuse(response, 500, 'The file could not be read');
  });
};
