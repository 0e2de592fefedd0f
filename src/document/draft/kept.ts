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
