const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { packNorms, packNotes } = require('./pack-norms.cjs');

/** The law files that a module lists, itself or through the modules beside it. */
function lawsOf(loader, source) {
  const named = [...source.matchAll(/from '\.\/(laws\/[^']+\.json|main|arts)'/g)].map(([, name]) => name);
  return named.flatMap((name) => {
    const file = resolve(loader.context, name.endsWith('.json') ? name : `${name}.ts`);
    loader.addDependency(file);
    const text = readFileSync(file, 'utf8');
    return name.endsWith('.json') ? [JSON.parse(text)] : lawsOf(loader, text);
  });
}

/**
 * Webpack only: puts the law files that src/norms/data/main.ts and arts.ts list into one table of columns, and their
 * notes into another module. Tests read the files as they stand; test/norms/columns.test.ts holds the two together.
 */
module.exports = function normsLoader(source) {
  const [, name] = /export const (\w+)/.exec(source);
  const laws = lawsOf(this, source);
  const text = (value) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  if (name === 'NOTES') return `export const NOTES = ${text(packNotes(laws))};\n`;
  return `import { unpack } from '../columns';\nexport const ${name} = unpack(${text(packNorms(laws))});\n`;
};
