import {
  type Area,
  areaName,
  BORDER_COLOR,
  type Cell,
  type CellStyle,
  FONT,
  type SheetModel,
  styleOf,
} from '../workbook';
import { regionsOf } from './regions';
import { type Step, step, type Target } from './steps';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VALIGN = { top: 'Top', center: 'Center' } as const;
export const TEXT = '@';

/** Characters of the standard font → points, as the file's widths come out on screen. */
const widthInPoints = (characters: number) => (characters * 7 + 5) * 0.75;

/** One value for every cell of a range: a column's format travels once. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}

function drawBorders(range: Excel.Range, { top, left, bottom, right }: Area): void {
  const inside: Excel.BorderIndex[] = [];
  if (bottom > top) inside.push(Excel.BorderIndex.insideHorizontal);
  if (right > left) inside.push(Excel.BorderIndex.insideVertical);
  for (const edge of [...EDGES, ...inside]) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = BORDER_COLOR;
  }
}

/** A formula is one only in a cell that is not text yet. */
const isTextFormula = ({ formula, style }: Cell) =>
  formula !== undefined && styleOf(style).numberFormat === TEXT;

interface Part<T> {
  readonly pick: (style: CellStyle, cell: Cell) => T | undefined;
  readonly apply: (range: Excel.Range, value: T, area: Area) => void;
  readonly objects: number;
  readonly actions?: number;
}

const part = <T>(made: Part<T>): Part<unknown> => made as Part<unknown>;

/** Number formats go first, so that a text is never taken for a number or a date when it arrives. */
const PARTS: readonly Part<unknown>[] = [
  part({
    pick: (style, cell) => (isTextFormula(cell) ? 'General' : style.numberFormat),
    apply: setNumberFormat,
    objects: 0,
  }),
  part({
    pick: (style) => ALIGN[style.horizontal],
    apply: ({ format }, value) => (format.horizontalAlignment = value),
    objects: 1,
  }),
  part({
    pick: (style) => VALIGN[style.vertical],
    apply: ({ format }, value) => (format.verticalAlignment = value),
    objects: 1,
  }),
  part({
    pick: (style) => style.indent,
    apply: ({ format }, steps) => (format.indentLevel = steps),
    objects: 1,
  }),
  part({ pick: (style) => style.wrap, apply: ({ format }) => (format.wrapText = true), objects: 1 }),
  part({ pick: (style) => style.bold, apply: ({ format }) => (format.font.bold = true), objects: 2 }),
  part({ pick: (style) => style.italic, apply: ({ format }) => (format.font.italic = true), objects: 2 }),
  part({ pick: (style) => style.size, apply: ({ format }, size) => (format.font.size = size), objects: 2 }),
  part({
    pick: (style) => style.color,
    apply: ({ format }, color) => (format.font.color = color),
    objects: 2,
  }),
  part({
    pick: (style) => style.fill,
    apply: ({ format }, color) => (format.fill.color = color),
    objects: 2,
  }),
  part({
    pick: (style) => style.border,
    apply: (range, _, area) => {
      drawBorders(range, area);
    },
    objects: 8,
    actions: 12,
  }),
];

/** Looks travel property by property, each in the fewest rectangles: only what differs from an empty cell is sent. */
function* lookSteps({ sheet, worksheet }: Target): Generator<Step> {
  for (const { pick, apply, objects, actions = 1 } of PARTS) {
    for (const { value, area } of regionsOf(sheet, (cell) => pick(styleOf(cell.style), cell))) {
      yield step({ ranges: 1, objects, actions, data: value }, () => {
        apply(worksheet().getRange(areaName(area)), value, area);
      });
    }
  }
}

/** Formulas stand by now: their cells take the format the description gives them. */
export function* textFormulaSteps({ sheet, worksheet }: Target): Generator<Step> {
  for (const { area } of regionsOf(sheet, (cell) => (isTextFormula(cell) ? true : undefined))) {
    yield step({ ranges: 1, actions: 1 }, () => {
      setNumberFormat(worksheet().getRange(areaName(area)), TEXT);
    });
  }
}

function* sizeSteps({ sheet, worksheet }: Target): Generator<Step> {
  const { rows, widths } = sheet;
  for (const [column, width] of widths.entries()) {
    yield step({ ranges: 1, objects: 1, actions: 1, data: width }, () => {
      worksheet().getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(width);
    });
  }
  if (rows.length === 0 || widths.length === 0) return;
  // Heights are left to Excel, so that rows keep growing with what people type.
  yield step({ ranges: 1, objects: 1, actions: 1 }, () => {
    worksheet().getRangeByIndexes(0, 0, rows.length, widths.length).format.autofitRows();
  });
}

function lookOfSheet(worksheet: Excel.Worksheet, sheet: SheetModel): void {
  worksheet.tabColor = sheet.tabColor;
  worksheet.showGridlines = false;
  const { font } = worksheet.getRange().format;
  font.name = FONT.name;
  font.size = FONT.size;
}

export function* formatSteps(target: Target): Generator<Step> {
  yield step({ ranges: 1, objects: 2, actions: 4, data: FONT }, () => {
    lookOfSheet(target.worksheet(), target.sheet);
  });
  yield* lookSteps(target);
  yield* sizeSteps(target);
}
