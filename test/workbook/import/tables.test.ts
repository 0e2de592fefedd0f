import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineAmount, milliToNumber } from '../../../src/plan';
import { importBook, type Imported, planFromImport } from '../../../src/workbook/import';
import { readXlsx } from '../../../src/workbook/xlsx/read-xlsx';
import { makeXlsx } from '../../files/make-xlsx';
import type { Case, ExpectedLine } from './case';
import { LEVELS } from './tables/levels';
import { HARD } from './tables/hard';
import { MORE } from './tables/more';
import { PLAIN } from './tables/plain';
import { SAVED } from './tables/saved';

type More = NonNullable<ExpectedLine[6]>;
const filled = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '' && value !== 0));

function activitiesOf({ activities, lines }: Imported) {
  return activities.map(({ id, name, lead, note, executing }) => {
    const own = lines
      .filter(({ activity }) => activity === id)
      .map((line): ExpectedLine => {
        const { group, basis, note: said, justification, economicCode, purses } = line;
        const more = filled({ group, basis, note: said, justification, economicCode, ...purses }) as More;
        const figures = [
          milliToNumber(line.quantity),
          milliToNumber(line.times),
          line.unitPrice,
          lineAmount(line),
        ] as const;
        const row = [line.content, line.unit, ...figures] as const;
        return Object.keys(more).length === 0 ? row : [...row, more];
      });
    const more = filled({ lead, note, executing });
    return Object.keys(more).length === 0 ? [name, own] : [name, own, more];
  });
}

const doubts = ({ remarks }: Imported) =>
  remarks
    .filter(({ severity }) => severity !== 'read')
    .map(({ cell, key }) => `${cell} ${key}`)
    .sort();

function expectCase(imported: Imported, wanted: Omit<Case, 'sheets'>): void {
  expect(imported.table.name).toBe(wanted.area);
  expect(activitiesOf(imported)).toEqual(wanted.activities);
  expect([imported.total, imported.statedTotal]).toEqual([wanted.total, wanted.stated]);
  expect(doubts(imported)).toEqual([...wanted.remarks].sort());
}

describe('a table in its own layout becomes activities and lines', () => {
  it.each([...PLAIN, ...LEVELS, ...HARD, ...MORE].map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { imported } = importBook(readXlsx(makeXlsx(one.sheets)));
    expectCase(imported, one);
    const { plan } = planFromImport(imported, { level: 'commune' });
    expect(plan.lines).toHaveLength(imported.lines.length);
  });
});

describe('a table saved by LibreOffice', () => {
  it.each(SAVED.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { imported } = importBook(readXlsx(readFileSync(join(__dirname, 'saved', one.file))));
    expectCase(imported, one);
  });
});
