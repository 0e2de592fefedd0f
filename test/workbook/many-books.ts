/** A book takes a third of a second: all of them take minutes. */
export const MINUTES = 60_000;
export const books = (full: number) => ({
  numRuns: process.env['FULL'] === '1' ? full : Math.ceil(full / 30),
});
