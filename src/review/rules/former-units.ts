import { anyOf, plain } from './plain-text';
import about from './nd-12.json';

export interface Former {
  readonly pattern: RegExp;
  readonly name: string;
  readonly from: string;
  readonly now: string;
}

const FORMER: readonly Former[] = about.data.former.map(({ patterns, ...rest }) => {
  return { ...rest, pattern: anyOf(patterns) };
});
/** One look at most texts: they name nobody who is gone. */
const ANY = new RegExp(about.data.stems.join('|'), 'u');
const KEPT = anyOf(about.data.kept, 'giu');

export const mayName = (text: string) => ANY.test(text.toLowerCase());

export interface Met {
  readonly former: Former;
  readonly said: string;
}

const known = new Map<string, Met | null>();
const MOST_KNOWN = 20_000;

/** The first former unit in a text, whenever it was gone. */
function metIn(text: string): Met | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const rest = plain(text).replace(KEPT, ' ');
  let met: Met | null = null;
  for (const former of FORMER) {
    const said = former.pattern.exec(rest)?.[0];
    if (said === undefined) continue;
    met = { former, said };
    break;
  }
  known.set(text, met);
  return met;
}

/** The unit in a text that was gone on a day; «Phòng Lao động … huyện» is one, told by what it is more than by where. */
export function formerIn(text: string, day: string): Met | undefined {
  const met = mayName(text) ? metIn(text) : null;
  return met !== null && day >= met.former.from ? met : undefined;
}
