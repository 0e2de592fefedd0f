import { invalidArgument, invalidOperation } from '../wire/errors';
import { Bag } from '../wire/bag';
import { WireCollection, WireObject } from '../wire/object';
import { type Box, intersect } from '../model/address';
import { checkFormula } from '../model/coerce';
import type { Conditional, Sheet } from '../model/sheet';
import { color } from './color';
import { WireRange } from './range';
import { WireRangeAreas } from './many-ranges';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

class Paint extends WireObject {
  constructor(
    readonly wireClass: string,
    protected readonly store: Record<string, unknown>,
  ) {
    super();
  }
  get Color(): unknown {
    return this.store['color'] ?? '';
  }
  set Color(v: unknown) {
    this.store['color'] = color(v);
  }
  Clear(): void {
    for (const k of Object.keys(this.store)) this.store[k] = undefined;
  }
}

class ConditionalFont extends Paint {
  get Bold(): unknown {
    return this.store['bold'] ?? null;
  }
  set Bold(v: unknown) {
    this.store['bold'] = v;
  }
  get Italic(): unknown {
    return this.store['italic'] ?? null;
  }
  set Italic(v: unknown) {
    this.store['italic'] = v;
  }
  get Strikethrough(): unknown {
    return this.store['strikethrough'] ?? null;
  }
  set Strikethrough(v: unknown) {
    this.store['strikethrough'] = v;
  }
  get Underline(): unknown {
    return this.store['underline'] ?? 'None';
  }
  set Underline(v: unknown) {
    this.store['underline'] = v;
  }
}

class Borders extends WireCollection {
  readonly wireClass = 'ConditionalRangeBorderCollection';
  constructor(private readonly store: Conditional['borders']) {
    super();
  }
  items(): WireObject[] {
    return SIDES.map((s) => this.item(s));
  }
  override item(side: unknown): WireObject {
    if (!SIDES.includes(String(side))) throw invalidArgument('side');
    const line = (this.store[String(side)] ??= { Style: 'None', Color: '#000000', SideIndex: side });
    return new Bag('ConditionalRangeBorder', line);
  }
  get Top(): WireObject {
    return this.item('EdgeTop');
  }
  get Bottom(): WireObject {
    return this.item('EdgeBottom');
  }
  get Left(): WireObject {
    return this.item('EdgeLeft');
  }
  get Right(): WireObject {
    return this.item('EdgeRight');
  }
}

class ConditionalRangeFormat extends WireObject {
  readonly wireClass = 'ConditionalRangeFormat';
  constructor(private readonly entry: Conditional) {
    super();
  }
  get Font(): ConditionalFont {
    return new ConditionalFont('ConditionalRangeFont', this.entry.font);
  }
  get Fill(): Paint {
    return new Paint('ConditionalRangeFill', this.entry.fill);
  }
  get Borders(): Borders {
    return new Borders(this.entry.borders);
  }
  get NumberFormat(): string {
    return this.entry.numFmt;
  }
  set NumberFormat(v: unknown) {
    this.entry.numFmt = String(v);
  }
}

class CustomRule extends WireObject {
  readonly wireClass = 'ConditionalFormatRule';
  constructor(private readonly entry: Conditional) {
    super();
  }
  get Formula(): string {
    return this.entry.formula;
  }
  set Formula(v: unknown) {
    if (typeof v !== 'string' || !v.startsWith('=')) throw invalidArgument('conditional formula');
    // A conditional format takes no structured references (support.microsoft.com: conditional formatting).
    if (v.replace(/"[^"]*"/g, '').includes('[')) throw invalidArgument('structured reference in a condition');
    checkFormula(v);
    this.entry.formula = v;
  }
}

/** One kind of condition (custom, cellValue, textComparison): a rule and a format. */
class Kind extends WireObject {
  constructor(
    readonly wireClass: string,
    protected readonly entry: Conditional,
  ) {
    super();
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.entry);
  }
}

class RuleKind extends Kind {
  get Rule(): unknown {
    return this.entry.rule ?? {};
  }
  set Rule(v: unknown) {
    this.entry.rule = v as Record<string, unknown>;
  }
}

class CustomKind extends Kind {
  get Rule(): CustomRule {
    return new CustomRule(this.entry);
  }
}

class WireConditional extends WireObject {
  readonly wireClass = 'ConditionalFormat';
  constructor(
    private readonly sheet: Sheet,
    private readonly entry: Conditional,
  ) {
    super();
  }
  get Id(): string {
    return this.entry.id;
  }
  get Type(): string {
    return this.entry.type;
  }
  get Priority(): number {
    return this.sheet.conditionals.indexOf(this.entry);
  }
  set Priority(v: unknown) {
    const list = this.sheet.conditionals.filter((c) => c !== this.entry);
    list.splice(Number(v), 0, this.entry);
    this.sheet.conditionals = list;
  }
  get StopIfTrue(): boolean {
    return this.entry.stopIfTrue;
  }
  set StopIfTrue(v: unknown) {
    this.entry.stopIfTrue = v === true;
  }
  get CustomOrNullObject(): CustomKind | null {
    return this.entry.type === 'Custom' ? new CustomKind('CustomConditionalFormat', this.entry) : null;
  }
  get CellValueOrNullObject(): RuleKind | null {
    return this.entry.type === 'CellValue' ? new RuleKind('CellValueConditionalFormat', this.entry) : null;
  }
  get TextComparisonOrNullObject(): RuleKind | null {
    return this.entry.type === 'ContainsText' ? new RuleKind('TextConditionalFormat', this.entry) : null;
  }
  get Custom(): CustomKind {
    return this.CustomOrNullObject ?? wrongKind();
  }
  get CellValue(): RuleKind {
    return this.CellValueOrNullObject ?? wrongKind();
  }
  get TextComparison(): RuleKind {
    return this.TextComparisonOrNullObject ?? wrongKind();
  }
  /** Only a format on one area has a range (excel.conditionalformat#getRangeOrNullObject). */
  GetRangeOrNullObject(): WireRange | null {
    const [first, ...others] = this.entry.boxes;
    return first === undefined || others.length > 0 ? null : new WireRange(this.sheet, first);
  }
  GetRange(): WireRange {
    return this.GetRangeOrNullObject() ?? wrongKind();
  }
  GetRanges(): WireRangeAreas {
    return new WireRangeAreas(this.sheet, this.entry.boxes);
  }
  Delete(): void {
    this.sheet.conditionals = this.sheet.conditionals.filter((c) => c !== this.entry);
  }
}

function wrongKind(): never {
  throw invalidOperation('the conditional format is of another type');
}

export class WireConditionals extends WireCollection {
  readonly wireClass = 'ConditionalFormatCollection';
  constructor(
    private readonly sheet: Sheet,
    private readonly boxes: readonly Box[],
  ) {
    super();
  }
  items(): WireConditional[] {
    return this.sheet.conditionals
      .filter((c) => c.boxes.some((own) => this.boxes.some((box) => intersect(own, box))))
      .map((c) => new WireConditional(this.sheet, c));
  }
  override item(id: unknown): WireConditional | null {
    return this.items().find((c) => c.Id === id) ?? null;
  }
  /** A new format is added at the first priority (excel.conditionalformatcollection#add). */
  Add(type: unknown): WireConditional {
    this.sheet.guard('allowFormatCells');
    if (!['Custom', 'CellValue', 'ContainsText'].includes(String(type)))
      throw invalidArgument(`conditional format ${String(type)} is not emulated`);
    const entry: Conditional = {
      id: this.sheet.book.guid(),
      boxes: [...this.boxes],
      type: String(type),
      stopIfTrue: false,
      formula: '',
      rule: null,
      numFmt: '',
      font: {},
      fill: {},
      borders: {},
    };
    this.sheet.conditionals.unshift(entry);
    return new WireConditional(this.sheet, entry);
  }
  ClearAll(): void {
    this.sheet.guard('allowFormatCells');
    for (const box of this.boxes) this.sheet.clearConditionals(box);
  }
}
