import { invalidArgument } from '../wire/errors';
import { Many } from '../wire/many';
import { WireObject } from '../wire/object';
import { a1, type Box, count, quoteSheet } from '../model/address';
import type { Sheet } from '../model/sheet';
import { WireConditionals } from './conditional';
import { WireFormat } from './format';
import { clearRange } from './range-edit';
import { toBox } from './resolve';
import { WireValidation } from './validation';

/** Excel refuses longer lists of addresses (excel.worksheet#getRanges: fewer than 8192 characters). */
const LONGEST_ADDRESS = 8192;

/** RangeAreas: learn.microsoft.com/javascript/api/excel/excel.rangeareas; several ranges of one sheet. */
export class WireRangeAreas extends WireObject {
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
  get CellCount(): number {
    return this.boxes.reduce((sum, box) => sum + count(box), 0);
  }
  get AreaCount(): number {
    return this.boxes.length;
  }
  private all(make: (box: Box) => WireObject): WireObject {
    const parts = this.boxes.map(make);
    return new Many(parts[0]?.wireClass ?? '', parts);
  }
  get Format(): WireObject {
    return this.all((box) => new WireFormat(this.sheet, box));
  }
  get DataValidation(): WireObject {
    return this.all((box) => new WireValidation(this.sheet, box));
  }
  /** One conditional format stands on all of them. */
  get ConditionalFormats(): WireConditionals {
    return new WireConditionals(this.sheet, this.boxes);
  }
  Clear(applyTo: unknown = 'All'): void {
    for (const box of this.boxes) clearRange(this.sheet, box, applyTo);
  }
}

export function rangeAreas(sheet: Sheet, address: unknown): WireRangeAreas {
  if (typeof address !== 'string' || address === '' || address.length >= LONGEST_ADDRESS)
    throw invalidArgument('addresses of ranges');
  return new WireRangeAreas(
    sheet,
    address.split(',').map((one) => toBox(sheet, one.trim())),
  );
}
