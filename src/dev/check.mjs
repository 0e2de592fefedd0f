import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { run, Stop } from './say.mjs';

const steps = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  lint: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  layers: ['src/dev/layers.mjs'],
  sizes: ['src/dev/file-sizes.mjs'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
};

async function step(name, args) {
  const begin = performance.now();
  const { code, output } = await runNode(args, { collect: true });
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(7)} ${seconds} s`);
  return { name, failed: code !== 0, output };
}

/** All that can be said of the code without running it. One line each; then the whole of what failed. */
await run(async () => {
  await ensureInstalled();
  const results = await Promise.all(Object.entries(steps).map(([name, args]) => step(name, args)));
  const failed = results.filter((result) => result.failed);
  for (const { name, output } of failed) console.error(`\n── ${name}\n${output.trim()}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0) throw new Stop('npm run check failed.');
});
