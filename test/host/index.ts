import { Book } from './model/book';
import { WireWorkbook } from './excel/workbook';
import type { ContextOptions } from './front/context';
import { installGlobals, openJsdom, type OfficeWindow } from './front/jsdom';
import type { Faults } from './front/faults';
import { type Counters, Session } from './front/session';
import { WordHost } from './word/model';
import { wordCommon } from './word/common';

export { Book } from './model/book';
export { sortTable } from './model/sort';
export { cloneBook } from './model/clone';
export type { BookSnapshot, SheetSnapshot } from './model/snapshot';
export { fileFormula } from './model/structured';
export { WordHost } from './word/model';
export { openInChromium, type BrowserHost } from './front/browser';
export { launchChromium } from './chromium';
export type { Fault, FaultCode } from './front/faults';

export interface StartOptions extends ContextOptions {
  /** Prepares the workbook before the add-in starts. */
  workbook?: Book | ((book: Book) => void);
  /** Separators of the person's system. */
  separators?: { decimal: string; thousands: string; culture: string };
  /** Whether Excel, Office, … also become globals of the test; yes unless false. */
  globals?: boolean;
}

export interface Host {
  window: OfficeWindow;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  counters: Counters;
  resetCounters(): void;
  /** Faults to come, and what others do between two requests. */
  faults: Faults;
  /** Unknown members, page errors, blocked requests so far. */
  problems: string[];
  /** For tests that provoke problems on purpose: returns and forgets them. */
  takeProblems(): string[];
  assertClean(): void;
  /** Closes the window and throws if anything was not clean. */
  close(): void;
}

export interface ExcelHost extends Host {
  Excel: typeof Excel;
  workbook: Book;
}

export interface WordHostHandle extends Host {
  Word: typeof Word;
  word: WordHost;
}

/** Real office.js in jsdom against an emulated workbook. */
export async function startExcel(options: StartOptions = {}): Promise<ExcelHost> {
  const book = makeBook(options);
  book.events.tellsTrigger = atLeast(options.sets?.['ExcelApi'] ?? '1.17', 14);
  const session = new Session(new WireWorkbook(book), book.events);
  const window = await openJsdom('Excel', session, options);
  return { ...handle(window, session, options.globals !== false), Excel: window.Excel, workbook: book };
}

/** Real office.js in jsdom against an emulated Word. */
export async function startWord(options: Omit<StartOptions, 'workbook'> = {}): Promise<WordHostHandle> {
  const word = new WordHost();
  const session = new Session(word.document, null, word.factories, wordCommon(word));
  const window = await openJsdom('Word', session, options);
  return { ...handle(window, session, options.globals !== false), Word: window.Word, word };
}

/** «1.9» comes before «1.14». */
const atLeast = (version: string, minor: number) => Number(version.split('.')[1]) >= minor;

export function makeBook(options: Pick<StartOptions, 'workbook' | 'separators'>): Book {
  const book = options.workbook instanceof Book ? options.workbook : new Book();
  if (typeof options.workbook === 'function') options.workbook(book);
  if (options.separators) book.separators = options.separators;
  return book;
}

function handle(window: OfficeWindow, session: Session, globals: boolean): Host {
  const remove = globals ? installGlobals(window) : () => undefined;
  return {
    window,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    counters: session.counters,
    resetCounters: () => {
      session.resetCounters();
    },
    faults: session.faults,
    problems: session.problems,
    takeProblems: () => session.problems.splice(0),
    assertClean: () => {
      session.assertClean();
    },
    close: () => {
      remove();
      window.close();
      session.assertClean();
    },
  };
}
