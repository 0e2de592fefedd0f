import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from './paths.mjs';

/** Every file that the page may ever fetch: what it loads first, and what it loads on demand. */
function filesOf(stats, out) {
  const { chunks } = stats.compilation.entrypoints.get('page');
  const all = chunks.flatMap((chunk) => [chunk, ...chunk.getAllAsyncChunks()]);
  const scripts = new Set(all.flatMap((chunk) => [...chunk.files]).filter((file) => file.endsWith('.js')));
  const pictures = readdirSync(join(out, 'assets')).map((file) => `assets/${file}`);
  return ['index.html', ...pictures, ...scripts].sort();
}

/** dist/sw.js: the worker, with the list of files it keeps and one hash of them all. */
export function writeWorker(stats, out) {
  const files = filesOf(stats, out);
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(out, file)));
  const offline = { version: hash.digest('hex').slice(0, 16), files };
  const worker = readFileSync(fromRoot('src/page/sw.js'), 'utf8');
  writeFileSync(join(out, 'sw.js'), `const OFFLINE = ${JSON.stringify(offline)};\n${worker}`);
  return files;
}
