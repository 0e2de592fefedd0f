/** How rows of a table become other rows: kept in their place with other texts, added, or taken away. */
export type Step =
  | { readonly kind: 'keep'; readonly old: number; readonly new: number }
  | { readonly kind: 'add'; readonly new: number }
  | { readonly kind: 'remove'; readonly old: number };

type Rows = readonly (readonly string[])[];

/** A row away and another in: dearer than any row with other texts, so that a row keeps its look where it can. */
const ALONE = 0.6;
/** Above this many pairs rows are matched in their order. */
const MOST_PAIRS = 4_000_000;
const [KEEP, ADD, REMOVE] = [0, 1, 2];

/** Texts as numbers: rows are compared many times over. */
function numbered(rows: Rows, numbers: Map<string, number>): Int32Array[] {
  return rows.map((row) =>
    Int32Array.from(row, (text) => {
      const known = numbers.get(text) ?? numbers.size;
      numbers.set(text, known);
      return known;
    }),
  );
}

/** 0 is the same row, 1 has nothing in common; rows of other shapes never meet. */
function distance(a: Int32Array, b: Int32Array): number {
  const { length } = a;
  if (length !== b.length) return Infinity;
  let other = 0;
  for (let index = 0; index < length; index += 1) if (a[index] !== b[index]) other += 1;
  return length === 0 ? 0 : other / length;
}

function inOrder(old: number, fresh: number): Step[] {
  const both = Math.min(old, fresh);
  return [
    ...Array.from({ length: both }, (_, at): Step => ({ kind: 'keep', old: at, new: at })),
    ...Array.from({ length: fresh - both }, (_, at): Step => ({ kind: 'add', new: both + at })),
    ...Array.from({ length: old - both }, (_, at): Step => ({ kind: 'remove', old: both + at })),
  ];
}

/** The cheapest way, by the usual table of costs. */
function cheapest(oldRows: Rows, newRows: Rows): Step[] {
  const numbers = new Map<string, number>();
  const old = numbered(oldRows, numbers);
  const fresh = numbered(newRows, numbers);
  const width = fresh.length + 1;
  const cost = new Float64Array((old.length + 1) * width);
  const way = new Uint8Array(cost.length);
  for (let i = 0; i <= old.length; i += 1) {
    const above = old[i - 1];
    for (let j = 0; j < width; j += 1) {
      const at = i * width + j;
      const beside = fresh[j - 1];
      const keep =
        above === undefined || beside === undefined
          ? Infinity
          : (cost[at - width - 1] ?? 0) + distance(above, beside);
      const add = j === 0 ? Infinity : (cost[at - 1] ?? 0) + ALONE;
      const remove = i === 0 ? Infinity : (cost[at - width] ?? 0) + ALONE;
      const best = Math.min(keep, add, remove);
      cost[at] = at === 0 ? 0 : best;
      way[at] = best === keep ? KEEP : best === add ? ADD : REMOVE;
    }
  }
  const steps: Step[] = [];
  let [i, j] = [old.length, fresh.length];
  while (i > 0 || j > 0) {
    const step = way[i * width + j];
    if (step === KEEP) steps.push({ kind: 'keep', old: --i, new: --j });
    else if (step === ADD) steps.push({ kind: 'add', new: --j });
    else steps.push({ kind: 'remove', old: --i });
  }
  return steps.reverse();
}

const sameRow = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
  a !== undefined && a.length === b?.length && a.every((text, index) => text === b[index]);

export function alignRows(old: Rows, fresh: Rows): Step[] {
  const same = (i: number, j: number) => sameRow(old[i], fresh[j]);
  let begin = 0;
  while (begin < old.length && begin < fresh.length && same(begin, begin)) begin += 1;
  let end = 0;
  const room = Math.min(old.length, fresh.length) - begin;
  while (end < room && same(old.length - 1 - end, fresh.length - 1 - end)) end += 1;
  const middleOld = old.slice(begin, old.length - end);
  const middleNew = fresh.slice(begin, fresh.length - end);
  const middle =
    middleOld.length * middleNew.length > MOST_PAIRS
      ? inOrder(middleOld.length, middleNew.length)
      : cheapest(middleOld, middleNew);
  const shifted = middle.map((step): Step => {
    if (step.kind === 'keep') return { ...step, old: step.old + begin, new: step.new + begin };
    return step.kind === 'add' ? { ...step, new: step.new + begin } : { ...step, old: step.old + begin };
  });
  const kept = (count: number, i: number, j: number) =>
    Array.from({ length: count }, (_, at): Step => ({ kind: 'keep', old: i + at, new: j + at }));
  return [...kept(begin, 0, 0), ...shifted, ...kept(end, old.length - end, fresh.length - end)];
}
