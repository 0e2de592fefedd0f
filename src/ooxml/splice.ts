/** A piece of a text that is cut out, and what comes in its place. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Everything outside the pieces stays as it is. Pieces do not overlap; at one place they go in as they are given. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, index) => ({ ...splice, index }));
  ordered.sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
  const kept: string[] = [];
  let at = 0;
  for (const { from, to, text: fresh } of ordered) {
    if (from < at || to < from) throw new Error(`pieces overlap at ${from}`);
    kept.push(text.slice(at, from), fresh);
    at = to;
  }
  kept.push(text.slice(at));
  return kept.join('');
}
