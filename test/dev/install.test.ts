import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from './run-node';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Entry {
  version: string;
  integrity?: string;
  optional?: boolean;
}

const wanted = (packages: Record<string, Entry>) => {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
};

function present(packages: Record<string, Entry>): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const path of Object.keys(packages)) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

const reason = () => ask('install.mjs', `return tool.reasonToInstall(${JSON.stringify(folder)})`);

describe('whether npm ci is needed', () => {
  const a = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } };

  test('no node_modules, or one that npm did not finish', async () => {
    wanted(a);
    expect(await reason()).toMatch(/missing or unfinished/);
    mkdirSync(join(folder, 'node_modules'));
    expect(await reason()).toMatch(/missing or unfinished/);
  });

  test('all there: nothing to do', async () => {
    wanted(a);
    present(a);
    expect(await reason()).toBeUndefined();
  });

  test('another version, or the same version with other content', async () => {
    wanted(a);
    present({ 'node_modules/a': { version: '0.9.0', integrity: 'x' } });
    expect(await reason()).toBe('node_modules/a is not 1.0.0');
    present({ 'node_modules/a': { version: '1.0.0', integrity: 'y' } });
    expect(await reason()).toBe('node_modules/a is not 1.0.0');
  });

  test('a package whose folder was deleted', async () => {
    wanted(a);
    present(a);
    rmSync(join(folder, 'node_modules', 'a'), { recursive: true });
    expect(await reason()).toBe('node_modules/a is missing');
  });

  test('a package for another system may be absent', async () => {
    wanted({ ...a, 'node_modules/for-mac': { version: '1.0.0', optional: true } });
    present(a);
    expect(await reason()).toBeUndefined();
  });

  test('this repository, installed as it is, needs nothing', async () => {
    expect(await ask('install.mjs', 'return tool.reasonToInstall()')).toBeUndefined();
  });
});

test.each(['18.20.4', '19.0.0'])('Node %s is refused in one sentence', async (version) => {
  const said = await ask(
    'install.mjs',
    `try { tool.checkNode('${version}') } catch (e) { return [e.message, e.code] }`,
  );
  expect(said).toEqual([expect.stringContaining(version), 2]);
});

test.each(['20.0.0', '24.1.0'])('Node %s is accepted', async (version) => {
  expect(await ask('install.mjs', `tool.checkNode('${version}'); return 'ok'`)).toBe('ok');
});
