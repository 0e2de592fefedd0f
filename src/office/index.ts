export { createBook } from './create-book';
export { readOpenBook } from './read-open-book';
export { type Host, officeHost } from './ready';
export type { WentBack } from './go-back';
export type { Progress } from './steps';
export { type JobState, jobState, mendBook, undoLast } from './undo';
export { updateBook, type Updated, type UpdateOptions } from './update-book';
export { canOpenInWord, openInWord } from './word-port';
