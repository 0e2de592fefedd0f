import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from './paths.mjs';
import { run, Stop } from './say.mjs';

/**
 * What the pane and the page load before they show anything: at most 190 KB gzip of our JavaScript each (office.js
 * comes from Microsoft), and nothing of the code that reads and writes files, edits in a grid or knows the law, which
 * is fetched when somebody asks for it.
 */
export const budget = {
  gzipKb: { taskpane: 190, page: 190 },
  onDemand: [
    /node_modules\/docx\//,
    /node_modules\/fflate\//,
    /node_modules\/@e965\/xlsx\//,
    // Our own writers and readers of such files. The descriptions they work from may come early.
    /^\.\/src\/(document|workbook)\/.*\b((write|read)-(xlsx|docx)|zip)\b/,
    /^\.\/src\/norms\/data\/(main|arts|notes|classification)\b/,
    /^\.\/src\/(ui|workbook)\/(grid|plan-grid|norm-book|import)\//,
  ],
};

export function readFigures(file = fromRoot('build', 'web-figures.json')) {
  if (!existsSync(file)) throw new Stop('build/web-figures.json is missing: run npm run build first.');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** One first load against the budget, and a sentence for each thing that is over it. */
function holdEntry(entry, { files, modules }) {
  const gzipKb = files.reduce((sum, { gzip }) => sum + gzip, 0) / 1024;
  const most = budget.gzipKb[entry];
  const early = modules.filter((name) => budget.onDemand.some((pattern) => pattern.test(name)));
  const complaints = early.map(
    (name) => `${name} is in the first JavaScript of ${entry}: import it on demand`,
  );
  if (gzipKb > most)
    complaints.push(`the first JavaScript of ${entry} is ${gzipKb.toFixed(1)} KB gzip, more than ${most} KB`);
  return { entry, gzipKb, complaints };
}

export function holdBudget(figures) {
  const entries = Object.keys(budget.gzipKb).map((entry) => holdEntry(entry, figures.entries[entry]));
  const complaints = entries.flatMap((held) => held.complaints);
  if (figures.mode !== 'production') complaints.push(`the figures are of a ${figures.mode} build`);
  return { entries, complaints };
}

/** «taskpane, first JavaScript: 129.3 KB gzip of 190 KB» */
export const tellBudget = ({ entries }) =>
  entries.map(
    ({ entry, gzipKb }) =>
      `${entry}, first JavaScript: ${gzipKb.toFixed(1)} KB gzip of ${budget.gzipKb[entry]} KB`,
  );

function main() {
  const held = holdBudget(readFigures());
  console.log(tellBudget(held).join('\n'));
  if (held.complaints.length > 0) throw new Stop(held.complaints.join('\n'));
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) await run(main);
