export { createBook, readOpenBook } from './excel-port';
export { type Host, officeHost } from './ready';
export { canOpenInWord, openInWord } from './word-port';
