import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Form = 'xlsx' | 'pdf' | 'txt' | 'docx';

/** Dots between thousands and a comma before decimals, as on the machines of those who use it. */
const VIETNAMESE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>`;

/** LibreOffice opens files and saves them in another form, all in one run; throws with what it said when it does not. */
export function convertAll(files: ReadonlyMap<string, Uint8Array>, to: Form): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    const user = join(folder, 'profile', 'user');
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, 'registrymodifications.xcu'), VIETNAMESE);
    const paths = [...files].map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
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
        ...paths,
      ],
      { encoding: 'utf8', timeout: 240_000 },
    );
    if (error !== undefined) throw new Error(`LibreOffice did not run: ${error.message}`);
    const saved = (name: string) => {
      try {
        return readFileSync(join(folder, 'out', name.replace(/\.\w+$/, `.${to}`)));
      } catch {
        throw new Error(`LibreOffice wrote nothing for ${name}: ${stdout}${stderr}`);
      }
    };
    return new Map([...files.keys()].map((name) => [name, saved(name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function convert(file: Uint8Array, name: string, to: Form): Uint8Array {
  const saved = convertAll(new Map([[name, file]]), to).get(name);
  if (saved === undefined) throw new Error(`LibreOffice wrote nothing for ${name}`);
  return saved;
}
