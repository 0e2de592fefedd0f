import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fromRoot } from './paths.mjs';

/**
 * npm links the commands of dependencies into node_modules/.bin, but not those of the package itself. With this link
 * `npx dutoan` in a checkout starts at once; without it npx sets the whole checkout up in its cache first.
 */
export function linkCommand(file) {
  const bin = fromRoot('node_modules', '.bin');
  if (!existsSync(bin)) return;
  const target = relative(bin, file);
  const link = fromRoot('node_modules', '.bin', 'dutoan');
  if (process.platform === 'win32') {
    // The one without an ending is what npx looks for; the .cmd is what then runs.
    writeFileSync(link, `#!/bin/sh\nexec node "$(dirname "$0")/${target.replaceAll('\\', '/')}" "$@"\n`);
    writeFileSync(`${link}.cmd`, `@node "%~dp0\\${target}" %*\r\n`);
    return;
  }
  rmSync(link, { force: true });
  symlinkSync(target, link);
}
