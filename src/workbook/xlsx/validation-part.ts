import { areaName } from '../model/address';
import type { Validation, ValidationRule } from '../model/sheet-model';
import { attributes, escapeXml } from './xml';

function ruleXml(rule: ValidationRule): { type: string; operator?: string; formulas: string[] } {
  if (rule.kind === 'list') return { type: 'list', formulas: [`"${rule.choices.join(',')}"`] };
  if (rule.kind === 'reference') return { type: 'list', formulas: [rule.source] };
  return { type: rule.kind, operator: 'between', formulas: [String(rule.min), String(rule.max)] };
}

function validationXml({ area, rule, title, message }: Validation): string {
  const { type, operator, formulas } = ruleXml(rule);
  // A warning, not a stop: what people type is read and judged, never thrown away by a dialog.
  const shown = {
    errorStyle: 'warning',
    allowBlank: 1,
    showErrorMessage: 1,
    errorTitle: title,
    error: message,
  };
  const tags = formulas.map(
    (formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation${attributes({ type, operator, ...shown, sqref: areaName(area) })}>${tags.join('')}</dataValidation>`;
}

export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}
