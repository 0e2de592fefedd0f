import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from './paths.mjs';
import { cspMeta } from './csp.mjs';

/** The html files: which template, under which name, with which entry's scripts and which policy. */
export const pages = [
  { entry: 'page', template: 'src/page/index.html', file: 'index.html', kind: 'page' },
  { entry: 'taskpane', template: 'src/taskpane/taskpane.html', file: 'taskpane.html', kind: 'pane' },
  { entry: 'commands', template: 'src/commands/commands.html', file: 'commands.html', kind: 'pane' },
];

/** Fills a template: the policy in front of every script, the scripts at the marker. Deferred, they keep their order. */
export function fillPage(template, kind, scripts) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${cspMeta(kind)}" />`;
  const tags = scripts.map((src) => `<script defer src="${src}"></script>`).join('\n    ');
  for (const marker of ['<!-- csp -->', '<!-- scripts -->']) {
    if (!template.includes(marker)) throw new Error(`A page template lacks its marker ${marker}`);
  }
  return template.replace('<!-- csp -->', () => meta).replace('<!-- scripts -->', () => tags);
}

export function writePages(out, scriptsOf) {
  mkdirSync(out, { recursive: true });
  for (const { entry, template, file, kind } of pages) {
    const html = fillPage(readFileSync(fromRoot(template), 'utf8'), kind, scriptsOf(entry));
    writeFileSync(join(out, file), html);
  }
}
