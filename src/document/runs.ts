/** A piece of text. A tag names the figure of the plan it shows, a title says to people what that is. */
export interface Run {
  readonly text: string;
  readonly tag?: string;
  readonly title?: string;
}

export type Line = readonly Run[];

/** What a part may say: plain text, one run, or several of which some are figures. */
export type Words = string | Run | Line;

/** Its letters, and the runs they stand in where some are figures. */
export interface Written {
  readonly text: string;
  readonly runs?: Line;
}

export function lineOf(words: Words): Line {
  if (typeof words === 'string') return words === '' ? [] : [{ text: words }];
  return 'text' in words ? [words] : words;
}

export function plain(words: Words): string {
  return typeof words === 'string'
    ? words
    : lineOf(words)
        .map(({ text }) => text)
        .join('');
}

export function concat(...pieces: readonly Words[]): Line {
  return pieces.flatMap(lineOf);
}

/** Several with something between them: «a, b, c». */
export function joined(pieces: readonly Words[], between: string): Line {
  return pieces.flatMap((piece, index) => (index === 0 ? lineOf(piece) : concat(between, piece)));
}

/** Neighbours without a tag become one; nothing stays that says nothing. */
function merged(line: Line): Line {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (run.tag === undefined && last !== undefined && last.tag === undefined)
      runs[runs.length - 1] = { text: last.text + run.text };
    else if (run.text !== '') runs.push(run);
  }
  return runs;
}

/** Composed letters; `tidy` sees the text between the figures, a figure has its form from figures.ts. */
export function written(words: Words, tidy: (text: string) => string = (text) => text): Written {
  const runs = merged(
    lineOf(words).map((run) => (run.tag === undefined ? { text: tidy(run.text.normalize('NFC')) } : run)),
  );
  const text = plain(runs);
  return runs.some(({ tag }) => tag !== undefined) ? { text, runs } : { text };
}
