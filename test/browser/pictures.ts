import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where a test leaves its screenshots: build/pictures, or docs/pictures when they are to be kept (`PICTURES=docs`). */
const folder = join(
  __dirname,
  '../..',
  process.env['PICTURES'] === 'docs' ? 'docs/pictures' : 'build/pictures',
);

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
