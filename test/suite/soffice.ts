import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice opens a file and saves it in another form; throws with what it said when it does not. */
export function convert(file: Uint8Array, name: string, to: 'xlsx' | 'pdf' | 'txt' | 'docx'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    writeFileSync(join(folder, name), file);
    const filter = to === 'txt' ? 'txt:Text (encoded):UTF8' : to;
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const { stdout, stderr, error } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        join(folder, 'out'),
        join(folder, name),
      ],
      { encoding: 'utf8', timeout: 120_000 },
    );
    if (error !== undefined) throw new Error(`LibreOffice did not run: ${error.message}`);
    try {
      return readFileSync(join(folder, 'out', name.replace(/\.\w+$/, `.${to}`)));
    } catch {
      throw new Error(`LibreOffice wrote nothing: ${stdout}${stderr}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
