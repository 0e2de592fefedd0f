import { areaName, TABLE_STYLE, type TableModel, tableArea } from '../workbook';
import { type Step, step, type Target } from './steps';

/** Where a new table came to stand, known once its request has been answered. */
export interface Made {
  readonly range: Excel.Range;
  readonly expected: string;
}

function addTable(worksheet: Excel.Worksheet, model: TableModel): Made {
  const expected = areaName(tableArea(model));
  const table = worksheet.tables.add(worksheet.getRange(expected), true);
  table.name = model.name;
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
  const range = table.getRange();
  range.load('address');
  return { range, expected };
}

export function* tableSteps({ sheet, worksheet }: Target, made: Made[]): Generator<Step> {
  for (const table of sheet.tables) {
    yield step({ ranges: 2, objects: 2, actions: 4, data: table.name }, () => {
      made.push(addTable(worksheet(), table));
    });
  }
}

/** tables.add may push rows down by design, so what was made is looked at. */
export function refuseMoved(made: readonly Made[]): void {
  const wrong = made.find(({ range, expected }) => range.address.replace(/^.*!/, '') !== expected);
  if (wrong !== undefined)
    throw Object.assign(new Error('table moved'), { code: `TableMoved ${wrong.range.address}` });
}
