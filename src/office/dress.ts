import { type Area, areaName } from '../workbook';
import { chartSteps } from './add-charts';
import { conditionalSteps } from './add-conditionals';
import { hiddenColumnSteps, heightSteps, mergeSteps, setPrinted } from './finish-sheet';
import { lookSteps, numberFormatSteps } from './format-sheet';
import type { Look } from './look';
import type { Step } from './steps';
import { step } from './steps';
import type { Was } from './store';

type Worksheet = () => Excel.Worksheet;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
/** What is in the first list and not in the second. */
const without = <T>(list: readonly T[], other: readonly T[]) => {
  const known = new Set(other.map((one) => JSON.stringify(one)));
  return list.filter((one) => !known.has(JSON.stringify(one)));
};

const wholeOf = ({ styles }: Look): Area => ({
  top: 0,
  left: 0,
  bottom: Math.max(0, styles.length - 1),
  right: Math.max(0, ...styles.map((row) => row.length - 1)),
});

/** What must happen to looks before contents change: cells come apart, number formats are right. */
export function* undressSteps(worksheet: Worksheet, { before, after }: Was<Look>): Generator<Step> {
  const apart = before === null ? [wholeOf(after)] : without(before.merges, after.merges);
  for (const area of apart) {
    yield step({ ranges: 1, actions: 1 }, () => {
      worksheet().getRange(areaName(area)).unmerge();
    });
  }
  yield* numberFormatSteps(worksheet, before?.styles ?? [], after.styles);
  yield* lookSteps(worksheet, before?.styles ?? [], after.styles);
}

/** What follows contents; every step sets an outright state, so that it may be repeated. */
export function* dressSteps(worksheet: Worksheet, { before, after }: Was<Look>): Generator<Step> {
  yield* mergeSteps(worksheet, without(after.merges, before?.merges ?? []));
  const heights = Object.entries(after.heights).filter(([row, height]) => before?.heights[row] !== height);
  const fitted = Object.keys(before?.heights ?? {}).filter((row) => after.heights[row] === undefined);
  for (const row of fitted)
    yield step({ ranges: 1, objects: 1, actions: 1 }, () => {
      worksheet().getRangeByIndexes(Number(row), 0, 1, 1).format.autofitRows();
    });
  yield* heightSteps(worksheet, Object.fromEntries(heights));
  if (!same(before?.conditionals, after.conditionals)) {
    yield step({ ranges: 1, objects: 1, actions: 1 }, () => {
      worksheet().getRange().conditionalFormats.clearAll();
    });
    yield* conditionalSteps(worksheet, after.conditionals);
  }
  if (!same(before?.charts, after.charts)) {
    for (const { name } of [...(before?.charts ?? []), ...after.charts]) {
      yield step({ objects: 1, actions: 1, data: name }, () => {
        worksheet().charts.getItemOrNullObject(name).delete();
      });
    }
    yield* chartSteps(worksheet, after.charts);
  }
  if (before !== null) {
    yield* hiddenColumnSteps(worksheet, without(before.hiddenColumns, after.hiddenColumns), false);
    yield* hiddenColumnSteps(worksheet, without(after.hiddenColumns, before.hiddenColumns));
  }
  if (!same(before?.page, after.page)) {
    yield step({ ranges: 1, objects: 1, actions: 2, data: after.page }, () => {
      setPrinted(worksheet().pageLayout, after.page);
    });
  }
}
