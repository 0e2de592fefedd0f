import { areaName, PAGE, type SheetModel, titleRowsReference } from '../workbook';
import { chartSteps } from './add-charts';
import { conditionalSteps } from './add-conditionals';
import { noteSteps } from './add-notes';
import { validationSteps } from './add-validations';
import { type Step, step, type Target } from './steps';

const INCH = 72;

function* mergeSteps({ sheet, worksheet }: Target): Generator<Step> {
  for (const area of sheet.merges ?? []) {
    yield step({ ranges: 1, actions: 1 }, () => {
      worksheet().getRange(areaName(area)).merge(false);
    });
    // Excel fits the height of a row to its text, but never to a text in merged cells.
    for (let row = area.top; row <= area.bottom; row += 1) {
      const height = sheet.rows[row]?.height;
      if (height === undefined) continue;
      yield step({ ranges: 1, objects: 1, actions: 1, data: height }, () => {
        worksheet().getRangeByIndexes(row, area.left, 1, 1).format.rowHeight = height;
      });
    }
  }
}

function* hiddenColumnSteps({ sheet, worksheet }: Target): Generator<Step> {
  for (const column of sheet.hiddenColumns ?? []) {
    yield step({ ranges: 1, actions: 1 }, () => {
      worksheet().getRangeByIndexes(0, column, 1, 1).getEntireColumn().columnHidden = true;
    });
  }
}

function freeze(worksheet: Excel.Worksheet, { frozenRows, frozenColumns }: SheetModel): void {
  if (frozenRows > 0 && frozenColumns > 0) {
    worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  } else if (frozenRows > 0) worksheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) worksheet.freezePanes.freezeColumns(frozenColumns);
}

function setPage(layout: Excel.PageLayout, { page }: SheetModel): void {
  layout.orientation = page.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.centerHorizontally = true;
  // No number of pages high: as many as the rows need.
  layout.zoom = { horizontalFitToPages: 1 };
  const { margins } = PAGE;
  layout.leftMargin = margins.left * INCH;
  layout.rightMargin = margins.right * INCH;
  layout.topMargin = margins.top * INCH;
  layout.bottomMargin = margins.bottom * INCH;
  layout.headerMargin = margins.header * INCH;
  layout.footerMargin = margins.footer * INCH;
  layout.headersFooters.defaultForAllPages.centerFooter = PAGE.footer;
  if (page.titleRows !== undefined) layout.setPrintTitleRows(titleRowsReference(page.titleRows));
  if (page.area !== undefined) layout.setPrintArea(areaName(page.area));
}

/** The last pass over a sheet: what needs names, how it is seen and printed, and at the end what closes it. */
export function* finishSteps(target: Target): Generator<Step> {
  const { sheet, worksheet } = target;
  yield* mergeSteps(target);
  yield* validationSteps(target);
  yield* conditionalSteps(target);
  yield* noteSteps(target);
  yield* hiddenColumnSteps(target);
  yield* chartSteps(target);
  yield step({ ranges: 1, objects: 4, actions: 14, data: PAGE }, () => {
    freeze(worksheet(), sheet);
    setPage(worksheet().pageLayout, sheet);
  });
  if (sheet.protected === true) {
    yield step({ objects: 1, actions: 1 }, () => {
      worksheet().protection.protect({ allowFormatColumns: true, allowFormatRows: true });
    });
  }
  if (sheet.hidden === true) {
    yield step({ actions: 1 }, () => (worksheet().visibility = 'Hidden'));
  }
}
