import { HostError } from '../wire/errors';
import { WireCollection, WireObject } from '../wire/object';
import type { WordHost } from './model';
import { WireWordRange } from './range';
import { all, textOf } from './xml';

/** SearchOptions: learn.microsoft.com/javascript/api/word/word.searchoptions; wildcards are not emulated. */
export class SearchOptions extends WireObject {
  readonly wireClass = 'SearchOptions';
  MatchCase = false;
}

class WireRanges extends WireCollection {
  readonly wireClass = 'RangeCollection';
  constructor(private readonly list: WireWordRange[]) {
    super();
  }
  override get tracked(): boolean {
    return true;
  }
  items(): WireWordRange[] {
    return this.list;
  }
  GetFirstOrNullObject(): WireWordRange | null {
    return this.list[0] ?? null;
  }
}

/** Every place of the text, paragraph by paragraph. */
export function searchIn(host: WordHost, under: Element, given: unknown, options: unknown): WireCollection {
  const text = String(given);
  // learn.microsoft.com/office/dev/add-ins/word/search-option-guidance: at most 255 characters, and not none.
  if (text === '' || text.length > 255)
    throw new HostError('SearchStringInvalidOrTooLong', 'The search string is invalid or too long.');
  const matchCase = options instanceof SearchOptions && options.MatchCase;
  const level = (one: string) => (matchCase ? one : one.toLowerCase());
  const found = all(under, 'p').flatMap((p) => {
    const places: WireWordRange[] = [];
    const own = level(textOf(p));
    for (let at = own.indexOf(level(text)); at >= 0; at = own.indexOf(level(text), at + text.length))
      places.push(new WireWordRange(host, p, at, at + text.length));
    return places;
  });
  return new WireRanges(found);
}
