/** Locators stand in the code already; notes are fetched when somebody reads them. */
const LEFT_OUT = new Set(['article', 'clause', 'point', 'note']);

/** The shorter of a plain column and a list of different values with their numbers. */
function column(values) {
  const texts = values.map((value) => JSON.stringify(value));
  const different = [...new Set(texts)];
  if (different.length * 2 > values.length) return values;
  const numbers = new Map(different.map((text, index) => [text, index]));
  return { of: different.map((text) => JSON.parse(text)), at: texts.map((text) => numbers.get(text)) };
}

/** Law files field by field: src/norms/columns.ts reads them back. */
function packNorms(laws) {
  const norms = laws.flatMap((law) => law.norms);
  const names = [...new Set(norms.flatMap((norm) => Object.keys(norm)))].filter(
    (name) => !LEFT_OUT.has(name),
  );
  return {
    files: laws.map(({ document, norms: own }) => ({
      document: { ...document, note: undefined },
      count: own.length,
    })),
    fields: Object.fromEntries(names.map((name) => [name, column(norms.map((norm) => norm[name] ?? null))])),
  };
}

/** What there is to say beside the figures, by code. */
function packNotes(laws) {
  const noted = laws.flatMap((law) => law.norms).filter(({ note }) => note !== undefined);
  return Object.fromEntries(noted.map(({ code, note }) => [code, note]));
}

module.exports = { packNorms, packNotes };
