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

/** 0 is the same row, 1 has nothing in common; rows of other shapes never meet. */
function distance(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return Infinity;
  const equal = a.filter((text, index) => text === b[index]).length;
  return 1 - equal / Math.max(1, a.length);
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
function cheapest(old: Rows, fresh: Rows): Step[] {
  const width = fresh.length + 1;
  const cost = new Float64Array((old.length + 1) * width);
  const at = (i: number, j: number) => cost[i * width + j] ?? Infinity;
  const meet = (i: number, j: number) => at(i - 1, j - 1) + distance(old[i - 1] ?? [], fresh[j - 1] ?? []);
  for (let i = 0; i <= old.length; i += 1) {
    for (let j = 0; j < width; j += 1) {
      if (i === 0 || j === 0) cost[i * width + j] = (i + j) * ALONE;
      else cost[i * width + j] = Math.min(meet(i, j), at(i - 1, j) + ALONE, at(i, j - 1) + ALONE);
    }
  }
  const steps: Step[] = [];
  let [i, j] = [old.length, fresh.length];
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && at(i, j) === meet(i, j)) steps.push({ kind: 'keep', old: --i, new: --j });
    else if (j > 0 && at(i, j) === at(i, j - 1) + ALONE) steps.push({ kind: 'add', new: --j });
    else steps.push({ kind: 'remove', old: --i });
  }
  return steps.reverse();
}

export function alignRows(old: Rows, fresh: Rows): Step[] {
  const same = (i: number, j: number) => distance(old[i] ?? [], fresh[j] ?? ['']) === 0;
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
