import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { fromRoot } from './paths.mjs';
import { run, say, Stop } from './say.mjs';

/** Draws assets/*.png from their SVG sources, in Chromium. Run by hand after a drawing was changed: npm run icons */
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const drawings = [
  // Below 40 pixels letters are mud: the icon has a simpler drawing there.
  { name: 'icon', sizes: [...ribbonSizes, 128], source: (size) => (size < 40 ? 'icon-small' : 'icon') },
  { name: 'create-book', sizes: ribbonSizes, source: () => 'create-book' },
  { name: 'draft-plan', sizes: ribbonSizes, source: () => 'draft-plan' },
];

async function draw(page, name, size) {
  const svg = readFileSync(fromRoot('assets', `${name}.svg`), 'utf8').replace(
    '<svg ',
    `<svg width="${size}" height="${size}" `,
  );
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}

await run(async () => {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new Stop('Chromium was not found: name it in the environment variable CHROMIUM.', 2);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const { name, sizes, source } of drawings) {
    for (const size of sizes)
      writeFileSync(fromRoot('assets', `${name}-${size}.png`), await draw(page, source(size), size));
  }
  await browser.close();
  say(`assets: ${drawings.map(({ name, sizes }) => `${name} in ${sizes.length} sizes`).join(', ')}`);
});
