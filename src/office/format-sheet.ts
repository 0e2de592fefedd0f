import {
  type Area,
  areaName,
  BORDER_COLOR,
  type CellStyle,
  FONT,
  type SheetModel,
  type StyleName,
  styleOf,
} from '../workbook';
import { addressLists } from './areas';
import type { Look } from './look';
import { areasByValue, type Grid, type Region, regionsOf } from './regions';
import { type Step, step, type Target } from './steps';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VALIGN = { top: 'Top', center: 'Center' } as const;
export const TEXT = '@';
export const GENERAL = 'General';

/** Characters of the standard font → points, as the file's widths come out on screen. */
const widthInPoints = (characters: number) => (characters * 7 + 5) * 0.75;

/** One value for every cell of a range: a column's format travels once. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}

function drawBorders(format: Excel.RangeFormat, { top, left, bottom, right }: Area, drawn: boolean): void {
  const inside: Excel.BorderIndex[] = [];
  if (bottom > top) inside.push(Excel.BorderIndex.insideHorizontal);
  if (right > left) inside.push(Excel.BorderIndex.insideVertical);
  for (const edge of [...EDGES, ...inside]) {
    const border = format.borders.getItem(edge);
    border.style = drawn ? 'Continuous' : 'None';
    if (drawn) border.color = BORDER_COLOR;
  }
}

/** A property of looks: what a style says of it, what a cell without a look has, and how it is set. */
interface Part<T> {
  readonly of: (style: CellStyle) => T | undefined;
  readonly plain: T;
  readonly apply: (format: Excel.RangeFormat, value: T, first: Area) => void;
  readonly objects: number;
  readonly actions?: number;
}

const part = <T>(made: Part<T>): Part<unknown> => made as Part<unknown>;

const PARTS: readonly Part<unknown>[] = [
  part<Excel.RangeFormat['horizontalAlignment']>({
    of: (style) => ALIGN[style.horizontal],
    plain: 'General',
    apply: (format, value) => (format.horizontalAlignment = value),
    objects: 1,
  }),
  part<Excel.RangeFormat['verticalAlignment']>({
    of: (style) => VALIGN[style.vertical],
    plain: 'Bottom',
    apply: (format, value) => (format.verticalAlignment = value),
    objects: 1,
  }),
  part({
    of: (style) => style.indent,
    plain: 0,
    apply: (format, steps) => (format.indentLevel = steps),
    objects: 1,
  }),
  part<boolean>({
    of: (style) => style.wrap,
    plain: false,
    apply: (format, on) => (format.wrapText = on),
    objects: 1,
  }),
  part<boolean>({
    of: (style) => style.bold,
    plain: false,
    apply: (format, on) => (format.font.bold = on),
    objects: 2,
  }),
  part<boolean>({
    of: (style) => style.italic,
    plain: false,
    apply: (format, on) => (format.font.italic = on),
    objects: 2,
  }),
  part<number>({
    of: (style) => style.size,
    plain: FONT.size,
    apply: (format, size) => (format.font.size = size),
    objects: 2,
  }),
  part<string>({
    of: (style) => style.color,
    plain: FONT.color,
    apply: (format, color) => (format.font.color = color),
    objects: 2,
  }),
  part<string>({
    of: (style) => style.fill,
    plain: '',
    apply: (format, color) => {
      if (color === '') format.fill.clear();
      else format.fill.color = color;
    },
    objects: 2,
  }),
];

const BORDER: Part<unknown> = part<boolean>({
  of: (style) => style.border,
  plain: false,
  apply: (format, drawn, first) => {
    drawBorders(format, first, drawn);
  },
  objects: 8,
  actions: 12,
});

type Styles = Look['styles'];

/** What must be set of a property to get from one look to another: only cells in which it differs. */
function changed<T>({ of, plain }: Pick<Part<T>, 'of' | 'plain'>, before: Styles, after: Styles): Grid<T> {
  const valueOf = (style: StyleName | null | undefined): T =>
    style === null || style === undefined ? plain : (of(styleOf(style)) ?? plain);
  const rows = Math.max(before.length, after.length);
  return Array.from({ length: rows }, (_, row) => {
    const [old, next] = [before[row] ?? [], after[row] ?? []];
    if (old === next) return [];
    return Array.from({ length: Math.max(old.length, next.length) }, (_x, column) => {
      const value = valueOf(next[column]);
      return value === valueOf(old[column]) ? undefined : value;
    });
  });
}

const changes = <T>(part: Pick<Part<T>, 'of' | 'plain'>, before: Styles, after: Styles): Map<T, Area[]> =>
  areasByValue(changed(part, before, after));

/** Number formats; they go first, so that a text is never taken for a number or a date when it arrives. */
export function* numberFormatSteps(
  worksheet: () => Excel.Worksheet,
  before: Styles,
  after: Styles,
): Generator<Step> {
  const set = ({ value, area }: Region<string>) =>
    step({ ranges: 1, actions: 1, data: value }, () => {
      setNumberFormat(worksheet().getRange(areaName(area)), value);
    });
  const grid = changed({ of: (style) => style.numberFormat, plain: GENERAL }, before, after);
  const alone = regionsOf(grid);
  // Only a new sheet is plain wherever nothing is to be set.
  const based = before.length === 0 ? overBase(grid) : alone;
  for (const region of based.length < alone.length ? based : alone) yield set(region);
}

/** The commonest format of each column from its first cell to its last, then what differs from it. */
function overBase(grid: Grid<string>): Region<string>[] {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const base = Array.from({ length: width }, (_, column) => {
    const rows = new Map<string, number[]>();
    grid.forEach((cells, row) => {
      const format = cells[column];
      if (format !== undefined) rows.set(format, [...(rows.get(format) ?? []), row]);
    });
    const [most] = [...rows].sort(([, a], [, b]) => b.length - a.length);
    return most && { format: most[0], top: most[1][0] ?? 0, bottom: most[1].at(-1) ?? 0 };
  });
  const within = (row: number, column: number) => {
    const own = base[column];
    return own !== undefined && row >= own.top && row <= own.bottom ? own.format : undefined;
  };
  const rest = grid.map((cells, row) =>
    Array.from({ length: width }, (_, column) => {
      const [wanted, below] = [cells[column], within(row, column)];
      return wanted === below ? undefined : (wanted ?? GENERAL);
    }),
  );
  const under = grid.map((_, row) => Array.from({ length: width }, (_x, column) => within(row, column)));
  return [...regionsOf(under), ...regionsOf(rest)];
}

/** Edges inside a block exist only where it has several rows or columns: such blocks are drawn together. */
function alike(areas: readonly Area[]): Area[][] {
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    const key = `${area.bottom > area.top} ${area.right > area.left}`;
    groups.set(key, [...(groups.get(key) ?? []), area]);
  }
  return [...groups.values()];
}

function* partSteps(worksheet: () => Excel.Worksheet, one: Part<unknown>, value: unknown, areas: Area[]) {
  const { apply, objects, actions = 1 } = one;
  const [first] = areas;
  if (first === undefined) return;
  for (const address of addressLists(areas)) {
    yield step({ ranges: 1, objects, actions, data: [address, value] }, () => {
      apply(worksheet().getRanges(address).format, value, first);
    });
  }
}

/** Looks travel property by property, all cells of one value together: only what differs is sent. */
export function* lookSteps(worksheet: () => Excel.Worksheet, before: Styles, after: Styles): Generator<Step> {
  for (const one of PARTS)
    for (const [value, areas] of changes(one, before, after)) yield* partSteps(worksheet, one, value, areas);
  // Edges are shared with neighbours: those that go, go before others are drawn.
  const drawn = [...changes(BORDER, before, after)].sort(([a], [b]) => Number(a) - Number(b));
  for (const [value, areas] of drawn)
    for (const group of alike(areas)) yield* partSteps(worksheet, BORDER, value, group);
}

function* sizeSteps({ sheet, worksheet }: Target): Generator<Step> {
  const { rows, widths } = sheet;
  for (const [width, areas] of areasByValue([widths])) {
    for (const address of addressLists(areas))
      yield step({ ranges: 1, objects: 1, actions: 1, data: [address, width] }, () => {
        worksheet().getRanges(address).format.columnWidth = widthInPoints(width);
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

/** All looks of a new sheet. */
export function* formatSteps(target: Target, look: Look): Generator<Step> {
  yield step({ ranges: 1, objects: 2, actions: 4, data: FONT }, () => {
    lookOfSheet(target.worksheet(), target.sheet);
  });
  yield* numberFormatSteps(target.worksheet, [], look.styles);
  yield* lookSteps(target.worksheet, [], look.styles);
  yield* sizeSteps(target);
}
