import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The top of the repository, wherever a script is started from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
export const fromRoot = (...parts) => join(root, ...parts);
