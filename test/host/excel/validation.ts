import { invalidArgument } from '../wire/errors';
import { isWire, WireObject } from '../wire/object';
import { type Box, contains, intersect } from '../model/address';
import type { Sheet, Validation } from '../model/sheet';

const TYPES: Record<string, string> = {
  list: 'List',
  custom: 'Custom',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
};
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];

/** DataValidation: learn.microsoft.com/javascript/api/excel/excel.datavalidation */
export class WireValidation extends WireObject {
  readonly wireClass = 'DataValidation';
  constructor(
    private readonly sheet: Sheet,
    private readonly box: Box,
  ) {
    super();
  }

  /** The one entry of all cells; null for none; undefined when cells differ. */
  private entry(): Validation | null | undefined {
    const touching = this.sheet.validations.filter((v) => intersect(v.box, this.box));
    const [first] = touching;
    if (!first) return null;
    return touching.length === 1 && contains(first.box, this.box) ? first : undefined;
  }

  private edit(): Validation {
    this.sheet.guard('none');
    return this.sheet.validationFor(this.box);
  }

  get Type(): string {
    const e = this.entry();
    if (e === undefined) return 'Inconsistent';
    const [key] = Object.keys(e?.rule ?? {});
    return key === undefined ? 'None' : (TYPES[key] ?? 'None');
  }
  get Rule(): unknown {
    const e = this.entry();
    return e === undefined ? null : (e?.rule ?? {});
  }
  set Rule(v: unknown) {
    const rule = checkRule(v);
    this.edit().rule = rule;
  }
  get Prompt(): unknown {
    return { showPrompt: true, title: '', message: '', ...this.entry()?.prompt };
  }
  set Prompt(v: unknown) {
    // excel.datavalidationprompt: title up to 32, message up to 255 characters (Excel's dialog limits).
    this.edit().prompt = checkTexts(v, 32, 255);
  }
  get ErrorAlert(): unknown {
    return { showAlert: true, style: 'Stop', title: '', message: '', ...this.entry()?.errorAlert };
  }
  set ErrorAlert(v: unknown) {
    this.edit().errorAlert = checkTexts(v, 32, 255);
  }
  get IgnoreBlanks(): unknown {
    const e = this.entry();
    return e === undefined ? null : (e?.ignoreBlanks ?? true);
  }
  set IgnoreBlanks(v: unknown) {
    this.edit().ignoreBlanks = v === true;
  }
  Clear(): void {
    this.sheet.guard('none');
    this.sheet.clearValidation(this.box);
  }
}

function checkTexts(v: unknown, title: number, message: number): Record<string, unknown> {
  const o = v as Record<string, unknown>;
  const tooLong = (x: unknown, max: number): boolean => typeof x === 'string' && x.length > max;
  if (tooLong(o['title'], title) || tooLong(o['message'], message))
    throw invalidArgument('validation text too long');
  return o;
}

function checkRule(v: unknown): Record<string, unknown> {
  const keys = Object.keys(v ?? {}).filter((k) => (v as Record<string, unknown>)[k] !== undefined);
  const [key] = keys;
  if (key === undefined) return {};
  if (keys.length > 1 || !TYPES[key]) throw invalidArgument('data validation rule');
  const body = (v as Record<string, Record<string, unknown>>)[key] ?? {};
  if (key === 'list') return { list: { ...body, source: listSource(body['source']) } };
  if (key === 'custom') {
    if (typeof body['formula'] !== 'string' || !body['formula'].startsWith('='))
      throw invalidArgument('custom formula');
    return { custom: body };
  }
  const two = ['Between', 'NotBetween'].includes(String(body['operator']));
  if (!OPERATORS.includes(String(body['operator'])) || (two && body['formula2'] === undefined))
    throw invalidArgument('validation operator');
  return { [key]: body };
}

function listSource(source: unknown): string {
  if (isWire(source) && 'Address' in source) return `=${String(source.Address)}`;
  if (typeof source !== 'string' || source === '') throw invalidArgument('list source');
  // An inline list holds at most 255 characters (OfficeDev/office-js#2128, Excel's dialog).
  if (!source.startsWith('=') && source.length > 255) throw invalidArgument('list above 255 characters');
  return source;
}
