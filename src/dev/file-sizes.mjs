import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fromRoot, root } from './paths.mjs';
import { run, say, Stop } from './say.mjs';

// A file holds one idea and reads in one sitting. Data and examples (JSON) may be as long as they are.
const MOST_LINES = 400;

run(() => {
  const files = readdirSync(fromRoot('src'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|[cm]?js|html|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const long = files
    .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES);
  if (long.length > 0) {
    throw new Stop(
      long.map(({ file, lines }) => `${file}: ${lines} lines, at most ${MOST_LINES}`).join('\n'),
    );
  }
  say(`sizes: ${files.length} files, none above ${MOST_LINES} lines`);
});
