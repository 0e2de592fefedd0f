import { invalidArgument } from '../wire/errors';
import { Bag, isBoolean, isNumber, isString, oneOf } from '../wire/bag';
import { WireObject } from '../wire/object';
import { a1, type Box, fullColumns, fullRows, parseA1 } from '../model/address';
import type { Sheet } from '../model/sheet';
import { WireRange } from './range';
import { toBox } from './resolve';

const PAPERS = oneOf(
  'Letter',
  'Legal',
  'Tabloid',
  'Ledger',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
);
const margin = (v: unknown): boolean => isNumber(v) && (v as number) >= 0 && (v as number) < 1584;
const within = (v: unknown, min: number, max: number): boolean =>
  v === undefined || v === null || (isNumber(v) && (v as number) >= min && (v as number) <= max);

/** Zoom: scale 10–400 or fit-to pages, not both at once (excel.pagelayoutzoomoptions). */
function zoom(v: unknown): boolean {
  if (typeof v !== 'object' || v === null) return false;
  const z = v as Record<string, unknown>;
  const known = Object.keys(z).every((k) =>
    ['scale', 'horizontalFitToPages', 'verticalFitToPages'].includes(k),
  );
  return known && within(z['scale'], 10, 400) && within(z['horizontalFitToPages'], 0, 32767);
}

const CHECKS = {
  Orientation: oneOf('Portrait', 'Landscape'),
  PaperSize: PAPERS,
  Zoom: zoom,
  BlackAndWhite: isBoolean,
  CenterHorizontally: isBoolean,
  CenterVertically: isBoolean,
  PrintHeadings: isBoolean,
  PrintGridlines: isBoolean,
  LeftMargin: margin,
  RightMargin: margin,
  TopMargin: margin,
  BottomMargin: margin,
  HeaderMargin: margin,
  FooterMargin: margin,
  PrintOrder: oneOf('DownThenOver', 'OverThenDown'),
};

/** excel.pagelayout#setPrintMargins: points in one of three units. */
const POINTS: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** PageLayout: learn.microsoft.com/javascript/api/excel/excel.pagelayout */
export class WirePage extends Bag {
  constructor(private readonly sheet: Sheet) {
    super('PageLayout', sheet.page.layout, CHECKS);
  }
  get HeadersFooters(): WireObject {
    return new HeadersFooters(this.sheet);
  }
  SetPrintMargins(unit: unknown, options: unknown): void {
    const factor = POINTS[String(unit)];
    if (factor === undefined) throw invalidArgument('unit');
    for (const [side, v] of Object.entries(options as Record<string, unknown>)) {
      const key = `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`;
      if (!(key in this.sheet.page.layout) || !margin(v)) throw invalidArgument(side);
      this.sheet.page.layout[key] = (v as number) * factor;
    }
  }
  SetPrintArea(area: unknown): void {
    this.sheet.page.printArea = a1(toBox(this.sheet, area));
  }
  SetPrintTitleRows(where: unknown): void {
    const box = toBox(this.sheet, where);
    this.sheet.page.titleRows = `$${box.r0 + 1}:$${box.r1 + 1}`;
  }
  SetPrintTitleColumns(where: unknown): void {
    const box = toBox(this.sheet, where);
    this.sheet.page.titleColumns = a1({ ...box, r0: 0, r1: 1048575 }, true);
  }
  GetPrintTitleRowsOrNullObject(): WireRange | null {
    return this.lines(this.sheet.page.titleRows, fullRows);
  }
  GetPrintTitleColumnsOrNullObject(): WireRange | null {
    return this.lines(this.sheet.page.titleColumns, fullColumns);
  }
  GetPrintAreaOrNullObject(): WireObject | null {
    const box = parseA1(this.sheet.page.printArea);
    return box && new RangeAreas(this.sheet, box);
  }
  private lines(text: string, ok: (b: Box) => boolean): WireRange | null {
    const box = parseA1(text);
    return box && ok(box) ? new WireRange(this.sheet, box) : null;
  }
}

class RangeAreas extends WireObject {
  readonly wireClass = 'RangeAreas';
  constructor(
    private readonly sheet: Sheet,
    private readonly box: Box,
  ) {
    super();
  }
  override get tracked(): boolean {
    return true;
  }
  get Address(): string {
    return new WireRange(this.sheet, this.box).Address;
  }
  get AreaCount(): number {
    return 1;
  }
}

const TEXT = {
  LeftHeader: isString,
  CenterHeader: isString,
  RightHeader: isString,
  LeftFooter: isString,
  CenterFooter: isString,
  RightFooter: isString,
};

class HeadersFooters extends Bag {
  constructor(private readonly sheet: Sheet) {
    super('HeaderFooterGroup', sheet.page.headersFooters, {
      State: oneOf('Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'),
      UseSheetMargins: isBoolean,
      UseSheetScale: isBoolean,
    });
  }
  private text(which: keyof Sheet['page']['texts']): Bag {
    return new Bag('HeaderFooter', this.sheet.page.texts[which] as unknown as Record<string, unknown>, TEXT);
  }
  get DefaultForAllPages(): Bag {
    return this.text('DefaultForAllPages');
  }
  get FirstPage(): Bag {
    return this.text('FirstPage');
  }
  get EvenPages(): Bag {
    return this.text('EvenPages');
  }
  get OddPages(): Bag {
    return this.text('OddPages');
  }
}
