export { createBook } from './create-book';
export { readOpenBook } from './read-open-book';
export { type Host, officeHost } from './ready';
export type { Progress } from './steps';
export { canOpenInWord, openInWord } from './word-port';
