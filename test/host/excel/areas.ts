import { invalidArgument } from '../wire/errors';
import { WireObject } from '../wire/object';
import { a1, type Box, count, quoteSheet } from '../model/address';
import type { Sheet } from '../model/sheet';
import { WireConditionals } from './conditional';
import { toBox } from './resolve';

/** learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges: an address holds 8,192 characters. */
const LONGEST_ADDRESS = 8192;

/** The areas of «A1:B2,D4»; each must be one on the sheet. */
export function areasOf(sheet: Sheet, address: unknown): Box[] {
  if (typeof address !== 'string' || address === '') throw invalidArgument('address of areas');
  if (address.length > LONGEST_ADDRESS) throw invalidArgument('the address of the areas is too long');
  return address.split(',').map((one) => toBox(sheet, one.trim()));
}

/** RangeAreas (ExcelApi 1.9): learn.microsoft.com/javascript/api/excel/excel.rangeareas */
export class WireAreas extends WireObject {
  readonly wireClass = 'RangeAreas';
  constructor(
    private readonly sheet: Sheet,
    private readonly boxes: readonly Box[],
  ) {
    super();
  }
  override get tracked(): boolean {
    return true;
  }
  get Address(): string {
    return this.boxes.map((box) => `${quoteSheet(this.sheet.name)}!${a1(box)}`).join(',');
  }
  get AreaCount(): number {
    return this.boxes.length;
  }
  get CellCount(): number {
    return this.boxes.reduce((sum, box) => sum + count(box), 0);
  }
  get ConditionalFormats(): WireConditionals {
    return new WireConditionals(this.sheet, this.boxes);
  }
}
