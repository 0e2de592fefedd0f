import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { holdBudget, readFigures, tellBudget } from './bundle-budget.mjs';
import { ensureInstalled } from './install.mjs';
import { fromRoot } from './paths.mjs';
import { run, Stop } from './say.mjs';

const CATALOGUE_KB = 80;

function gzipOf(folder, names) {
  const files = readdirSync(folder).filter((file) => names.test(file));
  return (
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) /
    1024
  );
}

async function bench() {
  await ensureInstalled();
  // The peers have a package of their own: nothing of them is in the product or its tests.
  await ensureInstalled(fromRoot('test', 'bench'));
  const { buildWeb, buildBench } = await import('./build.mjs');
  await buildWeb();
  const weighed = await buildBench();
  const held = holdBudget(readFigures());
  const { complaints } = held;
  console.log(`\n${tellBudget(held).join('\n')}`);
  const catalogue = gzipOf(weighed, /^(weigh|src_norms_(data_main|data_successions|search)_ts)\.js$/);
  console.log(
    `the catalogue of norms with its search: ${catalogue.toFixed(1)} KB gzip, wanted at most ${CATALOGUE_KB}\n`,
  );
  if (catalogue > CATALOGUE_KB) complaints.push('the catalogue of norms is too large');
  const { status } = spawnSync(process.execPath, ['--expose-gc', fromRoot('build', 'bench.cjs')], {
    stdio: 'inherit',
  });
  if (complaints.length > 0 || status !== 0)
    throw new Stop([...complaints, 'a figure is over what was wanted'].join('\n'));
}

await run(bench);
