import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Candidate {
  path: string;
  args: string[];
}

/** A Chromium of the machine, else the one inside @sparticuz/chromium. Never skips: without one it throws. */
export async function launchChromium(): Promise<Browser> {
  const tried: string[] = [];
  for (const candidate of [installed, packaged])
    try {
      const found = await candidate();
      if (!found) continue;
      tried.push(found.path);
      return await chromium.launch({ executablePath: found.path, args: [...FLAGS, ...found.args] });
    } catch (error) {
      tried.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  throw new Error(
    `No Chromium could be started. Install the package "chromium" or set CHROMIUM=/path. Tried: ${tried.join('; ')}`,
  );
}

function installed(): Promise<Candidate | null> {
  const set = process.env['CHROMIUM'];
  if (set && !existsSync(set)) throw new Error(`CHROMIUM=${set} does not exist`);
  const path = set ?? INSTALLED.find((p) => existsSync(p));
  return Promise.resolve(path ? { path, args: [] } : null);
}

async function packaged(): Promise<Candidate> {
  // Outside AWS the package unpacks its system libraries (al2023) only when it believes it runs there.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  const path = await bundled.executablePath();
  const libraries = '/tmp/al2023/lib';
  if (existsSync(libraries))
    process.env['LD_LIBRARY_PATH'] = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { path, args: bundled.args };
}
