import { ARTS } from './arts';
import { LAWS } from './main';

const noted = [...LAWS, ...ARTS].flatMap(({ norms }) =>
  norms.flatMap(({ code, note }) => (note === undefined ? [] : [[code, note] as const])),
);

/** What there is to say beside the figures, by code: fetched when somebody reads a norm. */
export const NOTES: Readonly<Record<string, string>> = Object.fromEntries(noted);
