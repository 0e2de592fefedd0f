import { areaName, type Validation } from '../workbook';
import { type Step, step, type Target } from './steps';

function ruleOf({ rule }: Validation): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.choices.join(',') } };
    case 'reference':
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case 'whole':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'date':
      return { date: { formula1: `=${rule.min}`, formula2: `=${rule.max}`, operator: 'Between' } };
  }
}

export function* validationSteps({ sheet, worksheet }: Target): Generator<Step> {
  for (const validation of sheet.validations) {
    const rule = ruleOf(validation);
    const { title, message } = validation;
    const errorAlert = { showAlert: true, style: 'Warning', title, message } as const;
    yield step({ ranges: 1, objects: 1, actions: 2, data: [rule, errorAlert] }, () => {
      const { dataValidation } = worksheet().getRange(areaName(validation.area));
      dataValidation.rule = rule;
      dataValidation.errorAlert = errorAlert;
    });
  }
}
