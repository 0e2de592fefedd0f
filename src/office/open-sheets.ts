import { cellName, type RawBook, type RawSheet } from '../workbook';
import type { Content } from './contents';
import { type Look, type PackedLook, unpackLook } from './look';
import type { Sums } from './row-sums';
import { contents, fill, type Filling, type Outline, outlineOf, piecesOf, rawTable } from './sheet-pieces';
import { lookKey, MARK_KEY, sumsKey, UNDO_KEY, type Undoable } from './store';

/** A sheet of the open workbook, with what a change of it must know. */
export interface LiveSheet extends RawSheet {
  readonly id: string;
  readonly visible: boolean;
  /** How it is protected; undefined when it is not. */
  readonly protection: object | undefined;
  readonly formulaTexts: ReadonlyMap<string, string>;
  readonly filtered: ReadonlySet<string>;
  /** As we last wrote it, where we remember. */
  readonly look: Look | undefined;
  readonly sums: Sums | undefined;
}

export interface LiveBook {
  readonly raw: RawBook;
  readonly sheets: readonly LiveSheet[];
  readonly readOnly: boolean;
  readonly names: ReadonlyMap<string, string>;
  /** The id of a job that was not finished. */
  readonly mark: string | undefined;
  readonly undo: readonly Undoable[];
}

/** What stands in a cell. An error or a truth value that somebody typed counts as its text. */
export function liveContent(sheet: LiveSheet, row: number, column: number): Content {
  const formula = sheet.formulaTexts.get(cellName(row, column));
  if (formula !== undefined) return { formula };
  const value = sheet.rows[row]?.[column] ?? null;
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value).toUpperCase() : value.error;
}

/** What a protection allows: all it leaves out is forbidden anyway. */
const allowed = (options: object): object =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== false && value !== 'Normal'));

function liveSheet(
  { sheet, used, tables }: Outline,
  filling: Filling | undefined,
  memories: ReadonlyMap<string, unknown>,
): LiveSheet {
  const look = memories.get(lookKey(sheet.name)) as PackedLook | undefined;
  const found = tables.flatMap(({ table, range }) => rawTable(table, range));
  const { protection } = sheet;
  const base = {
    name: sheet.name,
    id: sheet.id,
    visible: sheet.visibility === 'Visible',
    protection: protection.protected ? allowed(protection.options) : undefined,
    filtered: new Set(
      tables.filter(({ table }) => table.autoFilter.isDataFiltered).map(({ table }) => table.name),
    ),
    look: look && unpackLook(look),
    sums: memories.get(sumsKey(sheet.name)) as Sums | undefined,
    tables: found,
  };
  if (filling === undefined) return { ...base, rows: [], formulaTexts: new Map() };
  const above = Array.from({ length: used.rowIndex }, () => undefined);
  return {
    ...base,
    rows: [...above, ...filling.rows],
    formulas: new Set(filling.formulas.keys()),
    formulaTexts: filling.formulas,
  };
}

/** The settings of those keys; what is not there stays undefined. */
export function settingsOf(
  context: Excel.RequestContext,
  keys: readonly string[],
): () => Map<string, unknown> {
  const items = keys.map((key) => {
    const item = context.workbook.settings.getItemOrNullObject(key);
    item.load('value');
    return [key, item] as const;
  });
  return () =>
    new Map(
      items.flatMap(([key, item]) => (item.isNullObject ? [] : [[key, item.value as unknown] as const])),
    );
}

const SHEETS =
  'items/id,items/name,items/visibility,items/protection/protected,items/protection/options,' +
  'items/tables/items/name,items/tables/items/showTotals,items/tables/items/autoFilter/isDataFiltered';

/** How many cells one answer may hold when it also says what there is. */
const CELLS_AT_ONCE = 60_000;

/** What the pane saw when it last read the workbook: while it still fits, one request reads everything. */
let lastSeen: { readonly sheets: readonly Seen[] } | undefined;

interface Seen {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly string[];
}

interface Asked {
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly state: () => Map<string, unknown>;
}

function ask(context: Excel.RequestContext): Asked {
  const { workbook } = context;
  const { worksheets: sheets, names } = workbook;
  sheets.load(SHEETS);
  names.load('items/name,items/formula');
  workbook.load('readOnly');
  return { sheets, names, state: settingsOf(context, [MARK_KEY, UNDO_KEY]) };
}

interface Read {
  readonly outlines: readonly Outline[];
  readonly filled: Map<Outline, Filling>;
  readonly memories: ReadonlyMap<string, unknown>;
}

/** Everything in the request that asks what there is; undefined when something is not where it was. */
async function readAtOnce(context: Excel.RequestContext, asked: Asked): Promise<Read | undefined> {
  if (lastSeen === undefined) return undefined;
  const { workbook } = context;
  const guesses = lastSeen.sheets.map(({ id, name, tables }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas');
    const ranges = tables.map((name) => {
      const range = workbook.tables.getItemOrNullObject(name).getRange();
      range.load('address');
      return [name, range] as const;
    });
    return { id, name, used, ranges: new Map(ranges) };
  });
  const memories = settingsOf(
    context,
    lastSeen.sheets.flatMap(({ name }) => [lookKey(name), sumsKey(name)]),
  );
  await context.sync();
  const { items } = asked.sheets;
  const outlines: Outline[] = [];
  const filled = new Map<Outline, Filling>();
  for (const sheet of items) {
    const guess = guesses.find(({ id, name }) => id === sheet.id && name === sheet.name);
    if (guess === undefined || guess.ranges.size !== sheet.tables.items.length) return undefined;
    const tables = sheet.tables.items.flatMap((table) => {
      const range = guess.ranges.get(table.name);
      return range === undefined || range.isNullObject ? [] : [{ table, range }];
    });
    if (tables.length !== guess.ranges.size) return undefined;
    const { used } = guess;
    const outline = { sheet, used, tables };
    outlines.push(outline);
    if (used.isNullObject) continue;
    const filling = { rows: [], formulas: new Map<string, string>() };
    fill(filling, { outline, top: used.rowIndex, rows: 0, columns: 0 }, used);
    filled.set(outline, filling);
  }
  return { outlines, filled, memories: memories() };
}

async function readInPieces(context: Excel.RequestContext, asked: Asked, known: boolean): Promise<Read> {
  if (!known) await context.sync();
  const outlines = asked.sheets.items.map(outlineOf);
  const memories = settingsOf(
    context,
    outlines.flatMap(({ sheet }) => [lookKey(sheet.name), sumsKey(sheet.name)]),
  );
  await context.sync();
  return { outlines, filled: await contents(context, outlines.flatMap(piecesOf)), memories: memories() };
}

const cellsOf = ({ used }: Outline) => (used.isNullObject ? 0 : used.rowCount * used.columnCount);

/** Every sheet of the open workbook as it stands: in one request if it is as the pane last saw it. */
export async function readLive(context: Excel.RequestContext): Promise<LiveBook> {
  const asked = ask(context);
  const guessed = lastSeen !== undefined;
  const { outlines, filled, memories } =
    (await readAtOnce(context, asked)) ?? (await readInPieces(context, asked, guessed));
  const sheets = outlines.map((outline) => liveSheet(outline, filled.get(outline), memories));
  const small = outlines.reduce((sum, outline) => sum + cellsOf(outline), 0) <= CELLS_AT_ONCE;
  lastSeen = small
    ? { sheets: sheets.map(({ id, name, tables }) => ({ id, name, tables: tables.map((one) => one.name) })) }
    : undefined;
  const state = asked.state();
  return {
    raw: { sheets },
    sheets,
    readOnly: context.workbook.readOnly,
    names: new Map(asked.names.items.map(({ name, formula }) => [name, String(formula).replace(/^=/, '')])),
    mark: state.get(MARK_KEY) as string | undefined,
    undo: (state.get(UNDO_KEY) ?? []) as readonly Undoable[],
  };
}
