import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from './paths.mjs';
import { run, say } from './say.mjs';

// What is known of the law in src/norms/data/laws, how surely, since when nobody has looked, and what is missing.
// node src/dev/norms-report.mjs [yyyy-mm-dd]: as seen from that day; today without it.

const DAY = 24 * 60 * 60 * 1000;
const CERTAINTIES = ['text', 'secondary', 'recalled'];
const FIGURES = new Set(['fixed', 'ceiling', 'percent']);

function documents() {
  const folder = fromRoot('src', 'norms', 'data', 'laws');
  const byNumber = new Map();
  for (const name of readdirSync(folder).sort()) {
    const { document, norms } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
    const known = byNumber.get(document.number);
    if (known === undefined) byNumber.set(document.number, { ...document, norms });
    else known.norms = [...known.norms, ...norms];
  }
  return [...byNumber.values()];
}

const certaintyOf = (document, norm) => norm.certainty ?? document.certainty;
const figuresOf = ({ norms }) => norms.filter(({ amount }) => amount !== null);
const daysSince = (day, today) => Math.floor((Date.parse(today) - Date.parse(day)) / DAY);

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      typeof cell === 'number' ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[column]),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

function figures(all, today) {
  const rows = all
    .toSorted((a, b) =>
      a.read === b.read ? figuresOf(b).length - figuresOf(a).length : a.read < b.read ? -1 : 1,
    )
    .map((document) => {
      const numbers = figuresOf(document);
      const sure = CERTAINTIES.map(
        (certainty) => numbers.filter((norm) => certaintyOf(document, norm) === certainty).length,
      );
      const open = document.norms.length - numbers.length;
      return [document.number, document.read, daysSince(document.read, today), ...sure, open];
    });
  const sums = [3, 4, 5, 6].map((column) => rows.reduce((sum, row) => sum + row[column], 0));
  table([['document', 'read on', 'days', ...CERTAINTIES, 'no number'], ...rows, ['all', '', '', ...sums]]);
}

function gaps(all) {
  const numbers = new Set(all.map(({ number }) => number));
  const said = [];
  for (const document of all) {
    const unread = document.norms.filter((norm) => FIGURES.has(norm.kind) && norm.amount === null);
    if (document.norms.length === 0) said.push(`${document.number}: no figure found`);
    if (unread.length > 0)
      said.push(`${document.number}: number unread in ${unread.map(({ code }) => code).join(', ')}`);
    if (document.from === null) said.push(`${document.number}: the day it began is not known`);
    for (const { number, date, known } of document.amendedBy)
      if (!known)
        said.push(`${document.number}: amended by ${number}${date === null ? '' : ` from ${date}`}, unread`);
  }
  const missing = new Map();
  for (const { norms, number } of all)
    for (const { refersTo = [], code } of norms)
      for (const { document } of refersTo)
        if (document !== 'this' && document !== number && !numbers.has(document))
          missing.set(document, [...(missing.get(document) ?? []), code]);
  for (const [document, codes] of missing)
    said.push(
      `${document}: not here, referred to by ${[...new Set(codes)].slice(0, 4).join(', ')}${codes.length > 4 ? '…' : ''}`,
    );
  for (const sentence of said) console.log(`- ${sentence}`);
  return said.length;
}

await run(() => {
  const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
  const all = documents();
  say(`figures by document and certainty, least recently read first (as of ${today})`);
  figures(all, today);
  say('stated gaps');
  say(`${gaps(all)} gaps. docs/norms.md says what would close them.`);
});
