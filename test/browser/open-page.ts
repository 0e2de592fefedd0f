import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../host';
import { type Served, servePage } from './serve';

/** A person's browser on the page: a context of its own, so that nothing is kept from the test before. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors, page errors and requests to anywhere but the page's own server. */
  readonly problems: string[];
}

interface Options {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** The page as `npm start` serves it, for the tests of one file. */
export function servedPage(): { visit: (options?: Options) => Promise<Visit>; served: () => Served } {
  let browser: Browser;
  let served: Served;
  let home: string;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'page-home-'));
    [browser, served] = await Promise.all([launchChromium(), servePage(home)]);
  });
  afterAll(async () => {
    served.stop();
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  });
  const visit = async ({ width = 1366, colorScheme = 'light' }: Options = {}): Promise<Visit> => {
    const context = await browser.newContext({ viewport: { width, height: 768 }, colorScheme });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(served.address) && !/^(blob|data):/.test(url)) problems.push(`request: ${url}`);
    });
    await page.goto(served.address);
    await page.getByRole('tab', { name: 'Bắt đầu' }).waitFor();
    return { context, page, problems };
  };
  return { visit, served: () => served };
}

export const tab = (page: Page, name: string) =>
  page.getByRole('tab', { name: new RegExp(`^${name}( \\(|$)`) }).click();

/** Opens an example and waits until its grid is there. */
export async function openExample(page: Page, level = 'commune'): Promise<void> {
  await page.getByRole('combobox', { name: 'Kế hoạch mẫu' }).selectOption(level);
  await page.getByRole('button', { name: 'Dùng kế hoạch mẫu' }).click();
  await page.getByRole('grid').waitFor();
}

export async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The text of a cell that is in sight, by the row and column it has in the grid, from 0. */
export const cell = (page: Page, row: number, column: number) =>
  page.locator(`[data-row="${row}"][data-column="${column}"]`);
