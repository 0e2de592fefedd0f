import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from './paths.mjs';
import { run, Stop } from './say.mjs';

/**
 * What the pane loads before it shows anything: at most 130 KB gzip of our JavaScript (office.js comes from Microsoft),
 * and nothing of the code that reads and writes files, which is fetched when somebody asks for a file.
 */
export const budget = {
  entry: 'taskpane',
  gzipKb: 130,
  onDemand: [
    /node_modules\/docx\//,
    /node_modules\/fflate\//,
    /node_modules\/@e965\/xlsx\//,
    // Our own writers and readers of such files. The descriptions they work from may come early.
    /^\.\/src\/(document|workbook)\/.*\b((write|read)-(xlsx|docx)|zip)\b/,
  ],
};

export function readFigures(file = fromRoot('build', 'web-figures.json')) {
  if (!existsSync(file)) throw new Stop('build/web-figures.json is missing: run npm run build first.');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The pane's first load against the budget, and a sentence for each thing that is over it. */
export function holdBudget(figures) {
  const { files, modules } = figures.entries[budget.entry];
  const gzipKb = files.reduce((sum, { gzip }) => sum + gzip, 0) / 1024;
  const early = modules.filter((name) => budget.onDemand.some((pattern) => pattern.test(name)));
  const complaints = early.map((name) => `${name} is in the pane's first JavaScript: import it on demand`);
  if (figures.mode !== 'production') complaints.push(`the figures are of a ${figures.mode} build`);
  if (gzipKb > budget.gzipKb) {
    complaints.push(
      `the pane's first JavaScript is ${gzipKb.toFixed(1)} KB gzip, more than ${budget.gzipKb} KB`,
    );
  }
  return { gzipKb, complaints };
}

function main() {
  const { gzipKb, complaints } = holdBudget(readFigures());
  console.log(`pane, first JavaScript: ${gzipKb.toFixed(1)} KB gzip of ${budget.gzipKb} KB`);
  if (complaints.length > 0) throw new Stop(complaints.join('\n'));
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) await run(main);
