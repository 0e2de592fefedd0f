import { chmodSync, copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { figuresOf } from './figures.mjs';
import { linkCommand } from './link-command.mjs';
import { checkAddress, fillManifest, PLACEHOLDER } from './manifest.mjs';
import { writeWorker } from './offline.mjs';
import { writePages } from './pages.mjs';
import { fromRoot } from './paths.mjs';
import { run, say, Stop } from './say.mjs';
import { compile } from './webpack-run.mjs';

const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

async function compiled(name, mode) {
  const begin = performance.now();
  const result = await compile(name, mode);
  for (const warning of result.warnings) console.warn(`warning: ${warning}`);
  if (result.errors.length > 0) {
    throw new Stop(
      `${result.errors.join('\n\n')}\n\nThe ${name} build failed: ${result.errors.length} error(s).`,
    );
  }
  return { ...result, seconds: ((performance.now() - begin) / 1000).toFixed(1) };
}

function copyAssets(out) {
  mkdirSync(join(out, 'assets'), { recursive: true });
  for (const file of readdirSync(fromRoot('assets'))) {
    if (/\.(png|svg)$/.test(file)) copyFileSync(fromRoot('assets', file), join(out, 'assets', file));
  }
}

/** dist/: everything a static host needs, and the manifest for that host's address. */
export async function buildWeb({ address = PLACEHOLDER, mode = 'production' } = {}) {
  const url = checkAddress(address);
  const { stats, config, seconds } = await compiled('web', mode);
  const out = config.output.path;
  const figures = figuresOf(stats, out);
  writePages(out, (entry) => figures.entries[entry].files.map(({ file }) => file));
  copyAssets(out);
  writeWorker(stats, out);
  writeFileSync(join(out, 'manifest.xml'), fillManifest(url));
  mkdirSync(fromRoot('build'), { recursive: true });
  writeFileSync(fromRoot('build', 'web-figures.json'), JSON.stringify(figures, null, 1));
  const first = Object.entries(figures.entries).map(
    ([name, { files }]) => `${name} ${kb(files.reduce((sum, { gzip }) => sum + gzip, 0))}`,
  );
  say(`dist/ for ${url} in ${seconds} s; first JavaScript, gzip: ${first.join(', ')}`);
}

/** build/dutoan.cjs: the command line, and its name in node_modules/.bin. */
export async function buildCli({ mode = 'production' } = {}) {
  const { config, seconds } = await compiled('cli', mode);
  const file = join(config.output.path, 'dutoan.cjs');
  chmodSync(file, 0o755);
  linkCommand(file);
  say(`build/dutoan.cjs in ${seconds} s, ${kb(statSync(file).size)}`);
}

/** build/bench.cjs, and build/weigh: what a pane fetches to look up a norm. For npm run bench only. */
export async function buildBench() {
  await compiled('bench', 'production');
  const { config } = await compiled('weigh', 'production');
  return config.output.path;
}

function options(args) {
  try {
    const types = { cli: { type: 'boolean' }, web: { type: 'boolean' }, dev: { type: 'boolean' } };
    return parseArgs({ args, options: { ...types, url: { type: 'string' } } }).values;
  } catch (error) {
    throw new Stop(
      `${error.message} Use: npm run build -- [--url https://host/path] [--cli | --web] [--dev]`,
      2,
    );
  }
}

export async function build(args) {
  const { cli, web, dev, url } = options(args);
  const mode = dev ? 'development' : 'production';
  if (!cli) await buildWeb({ mode, ...(url === undefined ? {} : { address: url }) });
  if (!web) await buildCli({ mode });
}

const started = process.argv[1] && pathToFileURL(process.argv[1]).href;
const own = [import.meta.url, new URL('prepare.mjs', import.meta.url).href];
if (own.includes(started)) await run(() => build(process.argv.slice(2)));
