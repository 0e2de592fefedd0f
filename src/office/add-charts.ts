import { type Area, cellName, type ChartModel, parseArea } from '../workbook';
import { type Step, step } from './steps';

interface Source {
  readonly sheet: string;
  readonly area: Area;
}

/** «'Tổng hợp'!$C$5:$C$12» → its sheet and cells. */
function sourceOf(reference: string): Source {
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference) ?? [];
  const area = parseArea(reference);
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (sheet === undefined || area === undefined) throw new Error(`not the cells of a chart: ${reference}`);
  return { sheet, area };
}

function rangeOf(worksheet: Excel.Worksheet, reference: string): Excel.Range {
  const { sheet, area } = sourceOf(reference);
  const { top, left, bottom, right } = area;
  return worksheet.context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/**
 * Excel guesses series from the cells a chart is made of. One line of numbers is one series whatever it guesses; its
 * cells, its name and the other series are then said outright.
 */
function addChart(worksheet: Excel.Worksheet, { name, title, area, categories, series }: ChartModel): void {
  const [first, ...others] = series;
  if (first === undefined) return;
  const { left, right } = sourceOf(first.reference).area;
  const chart = worksheet.charts.add(
    'BarClustered',
    rangeOf(worksheet, first.reference),
    left === right ? 'Columns' : 'Rows',
  );
  chart.name = name;
  chart.title.text = title;
  chart.setPosition(cellName(area.top, area.left), cellName(area.bottom, area.right));
  const own = chart.series.getItemAt(0);
  own.name = first.name;
  for (const [line, { reference }] of [
    [own, first] as const,
    ...others.map((other) => [chart.series.add(other.name), other] as const),
  ]) {
    line.setValues(rangeOf(worksheet, reference));
    line.setXAxisValues(rangeOf(worksheet, categories.reference));
  }
}

export function* chartSteps(
  worksheet: () => Excel.Worksheet,
  charts: readonly ChartModel[],
): Generator<Step> {
  for (const chart of charts) {
    const count = chart.series.length;
    const calls = { ranges: 1 + 2 * count, objects: 6 + 3 * count, actions: 4 + 2 * count };
    yield step({ ...calls, data: chart }, () => {
      addChart(worksheet(), chart);
    });
  }
}
