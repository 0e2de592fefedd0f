import { existsSync } from 'node:fs';
import { fromRoot } from './paths.mjs';
import { say } from './say.mjs';

// npm runs this after `npm ci` and `npm install`: it builds the command line, so that `npx dutoan` works at once.
if (process.env.DUTOAN_NO_PREPARE) process.exit(0);
if (existsSync(fromRoot('node_modules', 'webpack'))) {
  process.argv.push('--cli');
  await import('./build.mjs');
} else {
  say('the build tools are not installed (npm ci --omit=dev): the command line was not built.');
}
