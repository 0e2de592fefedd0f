export { createBook, EXCEL_API, readOpenBook } from './excel-port';
export { type Host, officeHost } from './ready';
export { canOpenInWord, openInWord, WORD_API } from './word-port';
