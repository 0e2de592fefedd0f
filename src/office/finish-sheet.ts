import { type Area, areaName, PAGE, type SheetModel, titleRowsReference } from '../workbook';
import { chartSteps } from './add-charts';
import { conditionalSteps } from './add-conditionals';
import { noteSteps } from './add-notes';
import { validationSteps } from './add-validations';
import { addressLists } from './areas';
import type { Look } from './look';
import { type Step, step, type Target } from './steps';

type Worksheet = () => Excel.Worksheet;

export function* mergeSteps(worksheet: Worksheet, areas: readonly Area[]): Generator<Step> {
  for (const area of areas) {
    yield step({ ranges: 1, actions: 1 }, () => {
      worksheet().getRange(areaName(area)).merge(false);
    });
  }
}

/** Excel fits the height of a row to its text, but never to a text in merged cells. */
export function* heightSteps(worksheet: Worksheet, heights: Look['heights']): Generator<Step> {
  const rows = new Map<number, Area[]>();
  for (const [row, height] of Object.entries(heights)) {
    const place = { top: Number(row), left: 0, bottom: Number(row), right: 0 };
    rows.set(height, [...(rows.get(height) ?? []), place]);
  }
  for (const [height, places] of rows)
    for (const address of addressLists(places))
      yield step({ ranges: 1, objects: 1, actions: 1, data: [address, height] }, () => {
        worksheet().getRanges(address).format.rowHeight = height;
      });
}

export function* hiddenColumnSteps(
  worksheet: Worksheet,
  columns: readonly number[],
  hidden = true,
): Generator<Step> {
  const runs: [first: number, last: number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  for (const [first, last] of runs) {
    yield step({ ranges: 2, actions: 1 }, () => {
      const range = worksheet().getRangeByIndexes(0, first, 1, last - first + 1);
      range.getEntireColumn().columnHidden = hidden;
    });
  }
}

function freeze(worksheet: Excel.Worksheet, { frozenRows, frozenColumns }: SheetModel): void {
  if (frozenRows > 0 && frozenColumns > 0) {
    worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  } else if (frozenRows > 0) worksheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) worksheet.freezePanes.freezeColumns(frozenColumns);
}

/** The part of a page's setup that moves with the rows. */
export function setPrinted(layout: Excel.PageLayout, page: Look['page']): void {
  if (page.titleRows !== undefined) layout.setPrintTitleRows(titleRowsReference(page.titleRows));
  if (page.area !== undefined) layout.setPrintArea(areaName(page.area));
}

function setPage(layout: Excel.PageLayout, { page }: SheetModel): void {
  layout.orientation = page.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.centerHorizontally = true;
  // No number of pages high: as many as the rows need.
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintMargins('Inches', PAGE.margins);
  layout.headersFooters.defaultForAllPages.centerFooter = PAGE.footer;
  setPrinted(layout, page);
}

/** Without a password: against slips. Columns may be made wider. */
export const PROTECTION = { allowFormatColumns: true, allowFormatRows: true } as const;

/** The last pass over a new sheet: what needs names, how it is seen and printed, and at the end what closes it. */
export function* finishSteps(target: Target, look: Look): Generator<Step> {
  const { sheet, worksheet } = target;
  yield* mergeSteps(worksheet, look.merges);
  yield* heightSteps(worksheet, look.heights);
  yield* validationSteps(target);
  yield* conditionalSteps(worksheet, look.conditionals);
  yield* noteSteps(target);
  yield* hiddenColumnSteps(worksheet, look.hiddenColumns);
  yield* chartSteps(worksheet, look.charts);
  yield step({ ranges: 1, objects: 4, actions: 9, data: PAGE }, () => {
    freeze(worksheet(), sheet);
    setPage(worksheet().pageLayout, sheet);
  });
  if (sheet.protected === true) {
    yield step({ objects: 1, actions: 1 }, () => {
      worksheet().protection.protect(PROTECTION);
    });
  }
}
