import { expect } from '@jest/globals';
import { Refusal } from '../../../src/locales';
import { examplePlan, type Level, type Plan } from '../../../src/plan';
import { openBookFile, type Reading } from '../../../src/workbook';
import { LooseBook } from './loose-book';

export const BUDGET = 'Dự toán';
export const WORKS = 'Hoạt động';
export const INFO = 'Thông tin';

type Said = Record<string, unknown>;

/** What a reading must come to; what is left out is as in the undamaged book. */
export interface Outcome {
  readonly plan?: unknown;
  readonly remarks?: readonly Said[];
  readonly kept?: unknown;
  readonly foreign?: unknown;
  /** All problems, in order; the book is refused. */
  readonly refused?: readonly Said[];
}

export type Damage = readonly [name: string, spoil: (book: LooseBook, plan: Plan) => Outcome];

export const said = (key: string, params: Said = {}): Said => ({ key, params });

const told = ({ key, params }: Refusal): Said => said(key, params);

/** Does the damage to the example's file and compares what is read from it, word for word. */
export async function expectOutcome(level: Level, spoil: Damage[1]): Promise<void> {
  const plan = await examplePlan(level);
  const book = await LooseBook.of(plan);
  const outcome = spoil(book, plan);
  let reading: Reading | undefined;
  let refused: Said[] = [];
  try {
    reading = await openBookFile(book.file());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refused = [error, ...error.others].map(told);
  }
  expect(refused).toEqual(outcome.refused ?? []);
  if (outcome.refused !== undefined) return;
  expect(reading?.remarks).toEqual(outcome.remarks ?? []);
  expect(reading?.plan).toEqual(outcome.plan ?? plan);
  expect(reading?.kept).toEqual(outcome.kept ?? { tables: {}, fields: [] });
  expect(reading?.foreign).toEqual(outcome.foreign ?? { sheets: [], parts: [] });
}

/** The plan with some of one line changed. */
export const withLine = (plan: Plan, index: number, change: Said) => ({
  ...plan,
  lines: plan.lines.map((line, at) => (at === index ? { ...line, ...change } : line)),
});
