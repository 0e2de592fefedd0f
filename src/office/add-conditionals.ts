import { areaName, type ConditionalModel, diffOf } from '../workbook';
import { type Step, step } from './steps';

function addConditional(worksheet: Excel.Worksheet, { area, formula, look }: ConditionalModel): void {
  const { custom } = worksheet.getRange(areaName(area)).conditionalFormats.add('Custom');
  custom.rule.formula = `=${formula}`;
  const { bold, italic, color, fill } = diffOf(look);
  const { font } = custom.format;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (color !== undefined) font.color = color;
  if (fill !== undefined) custom.format.fill.color = fill;
}

/** Each new one is added in front of the others (excel.conditionalformatcollection#add), so the last comes first. */
export function* conditionalSteps(
  worksheet: () => Excel.Worksheet,
  conditionals: readonly ConditionalModel[],
): Generator<Step> {
  for (const conditional of [...conditionals].reverse()) {
    yield step({ ranges: 1, objects: 7, actions: 5, data: conditional.formula }, () => {
      addConditional(worksheet(), conditional);
    });
  }
}
