import { afterEach, describe, expect, it } from '@jest/globals';
import type { Book, ExcelHost } from '../host';
import {
  jobState,
  lineCell,
  NEW_LINE,
  openScene,
  ownSheet,
  saidBy,
  type Scene,
  typeLine,
  visible,
} from './scenarios';

let host: ExcelHost | undefined;
afterEach(() => {
  host?.close();
  host = undefined;
});

/** The workbook of the scenarios, closed again after the test. */
export async function open(prepare?: (book: Book) => void): Promise<Scene> {
  const scene = await openScene(prepare);
  host = scene.host;
  return scene;
}

export const addLine = (book: Book) => {
  typeLine(book, NEW_LINE);
};
export const nothing = () => undefined;

export const value = ({ book }: Scene, id: string, column: string) =>
  book.valueAt(lineCell(book, id, column));
export const cellsOf = (book: Book, sheet: string) =>
  book.snapshot().sheets.find(({ name }) => name === sheet)!.cells;
export const ref = (book: Book, table: string) =>
  book.snapshot().tables.find(({ name }) => name === table)!.ref;

export type Scenario = [
  what: string,
  prepare: (book: Book) => void,
  work: (scene: Scene) => Promise<unknown>,
  said: string,
  holds: (scene: Scene) => void | Promise<void>,
];

/** What was done, what the add-in said, what the workbook holds after. */
export function describeScenarios(title: string, scenarios: readonly Scenario[]): void {
  describe(title, () => {
    it.each([...scenarios])('%s', async (_what, prepare, work, said, holds) => {
      const scene = await open(prepare);
      const before = visible(scene.book);
      const own = ownSheet(scene.book);
      expect(await saidBy(work(scene))).toBe(said);
      if (said !== 'đã làm') expect(visible(scene.book)).toEqual(before);
      await holds(scene);
      // What they keep aside keeps their formulas, too.
      const aside = (text: unknown) => String(text).replace(' (bản riêng)', '');
      expect(ownSheet(scene.book).map(aside)).toEqual(own.map(aside));
      expect((await jobState()).halfDone).toBeUndefined();
    });
  });
}
