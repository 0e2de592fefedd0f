import { Refusal } from '../locales';
import { type CellWrite, type PlanWrites } from '../workbook';
import { looksLikeFormula, looksLikeValue, quoted } from './cell-text';
import { TEXT } from './format-sheet';
import { appendRows } from './live-append';
import type { Touch } from './live-touch';
import { quietly } from './live-watch';
import { inExcel } from './run-excel';
import { parseArea } from '../workbook';

/** A cell as it was, for taking a write back. */
export interface Undone {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: unknown;
}

export interface Written {
  readonly touches: readonly Touch[];
  /** What brings the cells back; rows that were added stay. */
  readonly undo: readonly Undone[];
}

/** What a cell was when the change was shown to somebody. */
export type Seen = (sheet: string, cell: string) => unknown;

const blank = (value: unknown) => value ?? '';

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

function lookAt(context: Excel.RequestContext, { sheet, cell }: Place) {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('id,protection/protected');
  const range = worksheet.getRange(cell);
  range.load('values,formulas,numberFormat,format/protection/locked');
  return { sheet, cell, worksheet, range };
}

type Look = ReturnType<typeof lookAt>;

function refuseUnfit({ sheet, cell, worksheet, range }: Look, seen: unknown): void {
  const where = { sheet, cell };
  if (worksheet.isNullObject) throw new Refusal('live.changedMeanwhile', where);
  if (worksheet.protection.protected && range.format.protection.locked)
    throw new Refusal('live.protected', where);
  if (blank(range.values[0]?.[0]) !== blank(seen)) throw new Refusal('live.changedMeanwhile', where);
}

/** A text that Excel would take for something else is written as text. */
function put({ range }: Look, value: CellWrite['value']): void {
  if (typeof value !== 'string' || !looksLikeValue(value)) range.values = [[value ?? '']];
  else if (range.numberFormat[0]?.[0] !== TEXT) range.values = [[quoted(value)]];
  else if (!looksLikeFormula(value)) range.values = [[value]];
  else {
    range.numberFormat = [['General']];
    range.values = [[quoted(value)]];
    range.numberFormat = [[TEXT]];
  }
}

function touchOf({ worksheet, cell }: Look): Touch {
  const area = parseArea(cell);
  return area === undefined ? { sheet: worksheet.id } : { sheet: worksheet.id, area };
}

/** Writes some cells that nobody has touched since `seen`, looks at them again, and says how to take it back. */
export async function writePlanCells({ cells, rows }: PlanWrites, seen: Seen): Promise<Written> {
  return quietly(() =>
    inExcel(async (context) => {
      const looks = cells.map((write) => ({ write, look: lookAt(context, write) }));
      const append = rows.map((row) => appendRows(context, row));
      await context.sync();
      for (const { write, look } of looks) refuseUnfit(look, seen(write.sheet, write.cell));
      const undo = looks.map(({ look: { sheet, cell, range } }) => {
        return { sheet, cell, formula: range.formulas[0]?.[0] as unknown };
      });
      for (const { write, look } of looks) put(look, write.value);
      const added = append.map((add) => add());
      for (const { look } of looks) look.range.load('values');
      await context.sync();
      for (const { write, look } of looks) {
        if (blank(look.range.values[0]?.[0]) !== blank(write.value))
          throw new Refusal('live.notWritten', { sheet: write.sheet, cell: write.cell });
      }
      return {
        touches: [...looks.map(({ look }) => touchOf(look)), ...added.map((settle) => settle())],
        undo,
      };
    }),
  );
}

/** Brings cells back to what they were before a write. */
export async function takeBackCells(undo: readonly Undone[]): Promise<readonly Touch[]> {
  return quietly(() =>
    inExcel(async (context) => {
      const looks = undo.map((entry) => ({ entry, look: lookAt(context, entry) }));
      for (const { entry, look } of looks) look.range.formulas = [[entry.formula]];
      await context.sync();
      return looks.map(({ look }) => touchOf(look));
    }),
  );
}
