import type { BookModel, ChartModel, SheetModel } from '../workbook';
import { type Made, tableSteps } from './add-tables';
import { constantsOf, formulasOf, isTextCell } from './contents';
import { finishSteps } from './finish-sheet';
import { formatSteps } from './format-sheet';
import { type Look, lookOf } from './look';
import { type Step, step, type Target } from './steps';
import type { AddedSheet } from './store';
import { contentSteps, countOf, fillSteps } from './write-cells';

const LONGEST_NAME = 31;

/** What a sheet is called until it is finished. */
export const stagingName = (name: string) => `~${name}`.slice(0, LONGEST_NAME);

type Renamed = ReadonlyMap<string, string>;

/** Formulas of sheets under way name one another by their staging names; texts inside formulas keep the real ones. */
function renamedIn(formula: string, names: Renamed): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/'((?:[^']|'')+)'!/g, (whole, quoted: string) => {
            const to = names.get(quoted.replaceAll("''", "'"));
            return to === undefined ? whole : `'${to.replaceAll("'", "''")}'!`;
          }),
    )
    .join('');
}

const renamedChart = (chart: ChartModel, names: Renamed): ChartModel => ({
  ...chart,
  categories: { ...chart.categories, reference: renamedIn(chart.categories.reference, names) },
  series: chart.series.map((one) => ({ ...one, reference: renamedIn(one.reference, names) })),
});

function renamedSheet(sheet: SheetModel, names: Renamed): SheetModel {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell?.formula === undefined ? cell : { ...cell, formula: renamedIn(cell.formula, names) },
      ),
    })),
    ...(sheet.charts ? { charts: sheet.charts.map((chart) => renamedChart(chart, names)) } : {}),
  };
}

/** A new sheet under its staging name. */
export interface Staged extends Target {
  /** As it is to be remembered; `sheet` names its sisters by their staging names. */
  readonly model: SheetModel;
  readonly name: string;
  readonly staging: string;
  readonly look: Look;
  readonly add: () => void;
}

export function stage(context: Excel.RequestContext, sheets: readonly SheetModel[]): Staged[] {
  const names = new Map(sheets.map(({ name }) => [name, stagingName(name)]));
  return sheets.map((model) => {
    const staging = stagingName(model.name);
    const sheet = renamedSheet(model, names);
    let worksheet: Excel.Worksheet | undefined;
    return {
      model,
      name: model.name,
      staging,
      sheet,
      look: lookOf(sheet),
      add: () => {
        worksheet = context.workbook.worksheets.add(staging);
        worksheet.visibility = 'Hidden';
        worksheet.load('id');
      },
      worksheet: () => {
        if (worksheet === undefined) throw new Error(`${staging} is not added yet`);
        return worksheet;
      },
    };
  });
}

/** Ids of those sheets that are there already: people may have renamed one meanwhile. */
export function idsOf(staged: readonly Staged[]): Map<string, string> {
  return new Map(
    staged.flatMap(({ staging, worksheet }) => {
      try {
        const { id } = worksheet().toJSON();
        return id === undefined ? [] : [[staging, id] as const];
      } catch {
        return [];
      }
    }),
  );
}

export const addedOf = (staged: readonly Staged[]): AddedSheet[] =>
  staged.map(({ name, staging }) => ({ name, staging }));

/** Names as they point while sheets are called otherwise. */
export function stagedNames(
  { names }: Pick<BookModel, 'names'>,
  staged: readonly Staged[],
): BookModel['names'] {
  const renamed = new Map(staged.map(({ name, staging }) => [name, staging]));
  return names.map(({ name, formula }) => ({ name, formula: renamedIn(formula, renamed) }));
}

const textOf =
  ({ styles }: Look) =>
  (row: number, column: number) =>
    isTextCell(styles[row]?.[column]);

export const cellsToWrite = (staged: readonly Staged[]) =>
  staged.reduce((sum, { sheet }) => sum + countOf(constantsOf(sheet)), 0);

/** Sheets, looks and constants, then tables. */
export function* stagingSteps(staged: readonly Staged[], made: Made[]): Generator<Step> {
  for (const target of staged) {
    yield step({ objects: 2, actions: 2, data: target.staging }, target.add);
    yield* formatSteps(target, target.look);
    yield* contentSteps(target.worksheet, constantsOf(target.sheet), textOf(target.look));
  }
  for (const target of staged) yield* tableSteps(target, made);
}

/** What needs tables and names: formulas, then what finishes a sheet. */
export function* stagedFormulaSteps(staged: readonly Staged[]): Generator<Step> {
  for (const target of staged) {
    const { fills, rest } = formulasOf(target.sheet);
    yield* fillSteps(target.worksheet, fills);
    yield* contentSteps(target.worksheet, rest, textOf(target.look), { counts: false });
  }
  for (const target of staged) yield* finishSteps(target, target.look);
}

/** Finished sheets get their names and are shown. */
export function* swapSteps(staged: readonly Staged[]): Generator<Step> {
  for (const { name, sheet, worksheet } of staged) {
    yield step({ actions: 2, data: name }, () => {
      worksheet().name = name;
      if (sheet.hidden !== true) worksheet().visibility = 'Visible';
    });
  }
}
