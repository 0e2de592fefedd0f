import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runNode, runProgram } from './child.mjs';
import { say, Stop } from './say.mjs';

const OLDEST_NODE = 20;

export function checkNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return;
  throw new Stop(
    `Dự toán 55 cần Node.js từ bản ${OLDEST_NODE} trở lên; máy này có bản ${version}. ` +
      `Needs Node.js ${OLDEST_NODE} or later: https://nodejs.org`,
    2,
  );
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined);

/**
 * Why an installation is needed, or undefined. npm writes what it installed into node_modules/.package-lock.json
 * as its last act, so comparing the two files finds a missing, an interrupted and an outdated installation alike,
 * and believes an `npm ci` that somebody ran by hand. Packages for other systems (optional) may be absent.
 */
export function reasonToInstall(folder = root) {
  const wanted = read(join(folder, 'package-lock.json'));
  const present = read(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted) throw new Stop('package-lock.json is missing: clone the repository again.', 2);
  if (!present) return 'node_modules is missing or unfinished';
  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const there = present[path];
    const folderThere = existsSync(join(folder, path));
    if (optional && (!there || !folderThere)) continue;
    if (!there || !folderThere) return `${path} is missing`;
    if (there.version !== version || there.integrity !== integrity) return `${path} is not ${version}`;
  }
  return undefined;
}

/** npm as the same npm that called us, else the one on the path (a .cmd on Windows, which needs a shell). */
function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.[cm]?js$/.test(cli) && existsSync(cli)) return runNode([cli, ...args], options);
  const windows = process.platform === 'win32';
  return runProgram(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

/** Installs what is missing, says so in one line, and does nothing at all when all is there. */
export async function ensureInstalled(folder = root) {
  checkNode();
  const reason = reasonToInstall(folder);
  if (!reason) return;
  say(`installing with npm ci (${reason}) …`);
  // The callers build by themselves: `prepare` must not do it a first time.
  const { code } = await npm(['ci', '--include=dev', '--no-progress', '--prefix', folder], {
    env: { DUTOAN_NO_PREPARE: '1' },
  });
  if (code !== 0) throw new Stop('npm ci failed: see its message above (is the network reachable?).');
}
