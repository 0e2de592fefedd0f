import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BookModel } from '../../src/workbook';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { excelJsBook } from './exceljs-book';
import { type Hucre, hucreBook } from './hucre-book';

/** Takes a book into its writer's own model; what it returns writes the file, and only that is timed. */
type Prepare = (book: BookModel) => Promise<() => Promise<Uint8Array>>;

const home = join(process.cwd(), 'test/bench/package.json');

export const WRITERS = {
  ours: (book) => Promise.resolve(() => Promise.resolve(writeXlsx(book))),
  hucre: async (book) => {
    const path = join(home, '../node_modules/hucre/dist/index.mjs');
    const hucre = (await import(/* webpackIgnore: true */ path)) as Hucre;
    const options = hucreBook(book);
    return () => hucre.writeXlsx(options);
  },
  exceljs: (book) => {
    const ready = excelJsBook(createRequire(home)('exceljs') as Parameters<typeof excelJsBook>[0], book);
    return Promise.resolve(() => ready.xlsx.writeBuffer());
  },
} as const satisfies Record<string, Prepare>;

export type WriterName = keyof typeof WRITERS;
