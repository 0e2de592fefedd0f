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

/** The unit in a text that was gone on a day; «Phòng Lao động … huyện» is one, told by what it is more than by where. */
export function formerIn(text: string, day: string): Met | undefined {
  if (!mayName(text)) return undefined;
  const rest = plain(text).replace(KEPT, ' ');
  for (const former of FORMER) {
    const said = former.pattern.exec(rest)?.[0];
    if (said !== undefined) return day >= former.from ? { former, said } : undefined;
  }
  return undefined;
}
