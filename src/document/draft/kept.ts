import { shapeOf } from './library';

interface Entry {
  readonly text: string;
  readonly edited: boolean;
}

/**
 * A section that nobody wrote is drafted anew. In one where somebody wrote, their entries stay where they are; ours
 * beside them are brought up to date, those the facts no longer bear out go, and none that were taken out come back.
 */
export function withKept<T extends Entry>(
  before: readonly T[],
  fresh: readonly T[],
  templates: readonly string[],
): T[] {
  if (before.every(({ edited }) => !edited)) return [...fresh];
  const shapes = templates.map(shapeOf);
  return before.flatMap((entry) => {
    if (entry.edited) return [entry];
    const shape = shapes.find((one) => one.test(entry.text));
    const now = shape === undefined ? entry : fresh.find(({ text }) => shape.test(text));
    return now === undefined ? [] : [now];
  });
}

/** The same where our entries are lists of facts, not sentences: those that still stand as they are, stay. */
export function withListed<T extends Entry>(before: readonly T[], fresh: readonly T[]): T[] {
  if (before.every(({ edited }) => !edited)) return [...fresh];
  const now = new Set(fresh.map(({ text }) => text));
  return before.filter(({ edited, text }) => edited || now.has(text));
}
