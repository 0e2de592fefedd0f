import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { runNode, runProgram } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { fromRoot } from './paths.mjs';
import { run, say, Stop } from './say.mjs';

/**
 * npm test               everything that needs no office suite; property tests with a tenth of their counts
 * npm run test:full      the property and sequence tests (*.property.test.ts) with all their counts
 * npm run test:office    what needs LibreOffice on the machine
 *
 * Further arguments go to jest. Each ends on a line «N passed, N failed».
 */
const kinds = {
  usual: { projects: ['core', 'browser'], args: [], env: { FULL: '' } },
  full: {
    projects: ['core', 'browser'],
    args: ['--testPathPatterns', '\\.property\\.test\\.tsx?$'],
    env: { FULL: '1' },
  },
  office: { projects: ['suite'], args: [], env: { FULL: '' } },
};

const propertyTests = () =>
  readdirSync(fromRoot('test'), { recursive: true }).filter((name) => /\.property\.test\.tsx?$/.test(name));

async function findSoffice() {
  const name = process.env.SOFFICE ?? 'soffice';
  const found = await runProgram(name, ['--version'], { collect: true }).catch(() => ({ code: 1 }));
  if (found.code === 0) return;
  throw new Stop(
    `LibreOffice không có trên máy (không chạy được "${name}"): cài libreoffice-calc và libreoffice-writer. ` +
      `test:office needs LibreOffice; in Debian: apt-get install libreoffice-calc libreoffice-writer`,
    2,
  );
}

async function buildEverything() {
  const { build } = await import('./build.mjs');
  await build([]);
}

/** Runs jest and counts. A test that was left out counts as failed, unless somebody chose which tests to run. */
async function jest(kind, extra) {
  const { projects, args, env } = kinds[kind];
  const file = fromRoot('build', `test-${kind}.json`);
  mkdirSync(fromRoot('build'), { recursive: true });
  rmSync(file, { force: true });
  // Left alone, jest leaves one core idle, which is half of a machine with two.
  const workers = ['--maxWorkers', '100%'];
  const jestArgs = [
    '--selectProjects',
    ...projects,
    ...args,
    ...workers,
    '--json',
    '--outputFile',
    file,
    ...extra,
  ];
  const { code } = await runNode(['node_modules/jest/bin/jest.js', ...jestArgs], { env });
  if (!existsSync(file)) throw new Stop('jest did not run to its end.');
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const leftOut = result.numPendingTests + result.numTodoTests;
  const broken = result.numRuntimeErrorTestSuites;
  if (leftOut > 0) console.error(`${leftOut} tests were left out (skip, todo, only or a filter).`);
  const failed = result.numFailedTests + broken + (extra.length > 0 ? 0 : leftOut);
  console.log(`${result.numPassedTests} passed, ${failed} failed`);
  process.exitCode = code !== 0 || failed > 0 ? 1 : 0;
}

await run(async () => {
  const args = process.argv.slice(2);
  const kind = args.includes('--full') ? 'full' : args.includes('--office') ? 'office' : 'usual';
  const extra = args.filter((arg) => !['--full', '--office'].includes(arg));
  await ensureInstalled();
  if (kind === 'office') await findSoffice();
  if (kind === 'full' && propertyTests().length === 0) {
    say('there are no property tests (*.property.test.ts) yet.');
    console.log('0 passed, 0 failed');
    return;
  }
  await buildEverything();
  await jest(kind, extra);
});
