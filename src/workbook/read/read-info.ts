import { type MessageKey, say } from '../../locales';
import { cellName } from '../model/address';
import { isBlank, type RawBook, type RawSheet, type RawValue, rawCell } from '../model/raw-book';
import type { CellValue } from '../model/sheet-model';
import type { Codecs } from '../sheets/codecs';
import { shown } from '../sheets/codecs/codec';
import info from '../sheets/data/info.json';
import { put } from '../sheets/path';
import { folded, nearly } from './folded';
import type { ReadingNotes } from './notes';
import { asKept, keptRow } from './own';

const FIELDS = info.fields;
const COMPUTED = [...Object.values(info.totals), ...info.helpers].map(({ label }) => folded(label));
const HINTS = new Set([...FIELDS.map(({ hint }) => hint), info.totalHint].map(folded));
const OURS = new Set([info.title, info.hint, ...info.columns].map(folded));
/** Fields a plan cannot be without; the others fall back on «not said». */
const NEEDED: ReadonlySet<string> = new Set([
  'issuer.level',
  'issuer.name',
  'symbol',
  'place',
  'date',
  'title',
  'programme',
  'project',
  'regime',
  'year',
  'period.from',
  'period.to',
  'scope',
  'rounding',
  'filing',
  'signature.position',
]);
/** Behind these stands what people wrote beside our columns. */
const [LABEL = '', CONTENT = ''] = info.columns.map(folded);

interface Entry {
  readonly row: number;
  readonly label: string;
  /** As it stands, for messages. */
  readonly typed: string;
  readonly labelAt: number;
  readonly valueAt: number;
}

/** Every row that begins with a text, and the cell that holds what it says. */
function entriesOf(raw: RawSheet): Entry[] {
  const isTitle = (word: string) => (value: RawValue) => typeof value === 'string' && folded(value) === word;
  const head = raw.rows.find((cells) => cells?.some(isTitle(LABEL)) === true && cells.some(isTitle(CONTENT)));
  const labels = head?.findIndex(isTitle(LABEL)) ?? -1;
  const contents = head?.findIndex(isTitle(CONTENT)) ?? -1;
  return raw.rows.flatMap((cells, row) => {
    const labelAt = labels >= 0 ? labels : (cells?.findIndex((value) => !isBlank(value)) ?? -1);
    const typed = labelAt < 0 ? null : rawCell(raw, row, labelAt);
    if (typeof typed !== 'string' || isBlank(typed)) return [];
    return [{ row, label: folded(typed), typed, labelAt, valueAt: contents >= 0 ? contents : labelAt + 1 }];
  });
}

function sheetOf(book: RawBook): RawSheet | undefined {
  const named = book.sheets.find(({ name }) => folded(name) === folded(info.sheet));
  if (named !== undefined) return named;
  // Renamed: the sheet that carries most of the labels.
  const labels = new Set(FIELDS.map(({ label }) => folded(label)));
  const score = (raw: RawSheet) =>
    new Set(entriesOf(raw).flatMap(({ label }) => (labels.has(label) ? [label] : []))).size;
  const [best] = book.sheets.map((raw) => ({ raw, score: score(raw) })).sort((a, b) => b.score - a.score);
  return best !== undefined && best.score * 2 > FIELDS.length ? best.raw : undefined;
}

type Fields = Record<string, unknown>;

class InfoReader {
  readonly plan: Fields = {};
  private readonly entries: readonly Entry[];
  private readonly used = new Set<number>();

  constructor(
    private readonly raw: RawSheet,
    private readonly codecs: Codecs,
    private readonly notes: ReadingNotes,
  ) {
    this.entries = entriesOf(raw);
  }

  private where = (row: number, column: number) => ({ sheet: this.raw.name, cell: cellName(row, column) });
  private value = ({ row, valueAt }: Entry) => rawCell(this.raw, row, valueAt);

  /** The rows of a label; of one that is nearly it, when nobody else claims that. */
  private rowsOf(label: string): Entry[] {
    const wanted = folded(label);
    const same = this.entries.filter((entry) => entry.label === wanted);
    if (same.length > 0) return same;
    const known = new Set([...FIELDS.map((field) => folded(field.label)), ...COMPUTED]);
    const near = this.entries.filter((entry) => !known.has(entry.label) && nearly(wanted, entry.label));
    for (const { row, labelAt, typed } of near.slice(0, 1))
      this.notes.remark('read.renamedField', { ...this.where(row, labelAt), found: typed, field: label });
    return near.slice(0, 1);
  }

  private field({ path, label, kind }: (typeof FIELDS)[number]): void {
    const { notes, raw } = this;
    const rows = this.rowsOf(label);
    for (const { row } of rows) this.used.add(row);
    const filled = rows.filter((entry) => !isBlank(this.value(entry)));
    const first = filled[0] ?? rows[0];
    if (first === undefined) {
      if (NEEDED.has(path)) notes.problem('book.noField', { sheet: raw.name, field: label });
      else notes.remark('read.noField', { sheet: raw.name, field: label });
      return;
    }
    for (const other of filled.slice(1))
      notes.problem('book.repeatedField', { ...this.where(other.row, other.valueAt), field: label });
    const where = this.where(first.row, first.valueAt);
    notes.readField(path, where);
    if (raw.formulas?.has(where.cell) === true) notes.countsOnFormulas = true;
    const value = notes.attempt(() => this.codecs.of(kind).decode(this.value(first), where));
    if (value === '' && NEEDED.has(path)) notes.problem('book.blank', { ...where, column: label });
    else if (value !== undefined) put(this.plan, path, value);
  }

  /** Sums and helpers that somebody typed over. */
  private computed(): void {
    const { formulas } = this.raw;
    for (const entry of this.entries) {
      if (this.used.has(entry.row) || !COMPUTED.includes(entry.label)) continue;
      this.used.add(entry.row);
      const where = this.where(entry.row, entry.valueAt);
      const value = this.value(entry);
      if (formulas !== undefined && !formulas.has(where.cell) && !isBlank(value))
        this.notes.remark('read.overtyped', { ...where, found: shown(value) });
    }
  }

  /** What people wrote under labels of their own, and beside ours. */
  private own(): CellValue[][] {
    const own: CellValue[][] = [];
    const keep = (key: MessageKey, row: number, column: number, cells: CellValue[], field: string) => {
      this.notes.remark(key, { ...this.where(row, column), field });
      own.push(cells);
    };
    const byRow = new Map(this.entries.map((entry) => [entry.row, entry]));
    this.raw.rows.forEach((cells, row) => {
      const entry = byRow.get(row);
      const theirs = (cells ?? []).map((value, column) => {
        const ours = typeof value === 'string' && OURS.has(folded(value));
        const read =
          entry !== undefined && this.used.has(row) && (column === entry.labelAt || column === entry.valueAt);
        const hint = typeof value === 'string' && this.used.has(row) && HINTS.has(folded(value));
        return ours || read || hint ? null : value;
      });
      const at = theirs.findIndex((value) => !isBlank(value));
      if (at < 0) return;
      if (entry === undefined || !this.used.has(row)) {
        const label = shown(asKept(theirs[at] ?? null));
        keep('read.keptField', row, at, keptRow(theirs), label);
      } else {
        const label = say('vi', 'kept.beside', { field: entry.typed.trim() });
        keep(
          'read.keptBeside',
          row,
          at,
          [label, ...keptRow(theirs.filter((value) => !isBlank(value)))],
          entry.typed,
        );
      }
    });
    return own;
  }

  read(): CellValue[][] {
    FIELDS.forEach((field) => {
      this.field(field);
    });
    this.computed();
    return this.own();
  }
}

/** The plan's own fields, one labelled row each. */
export function readInfo(
  book: RawBook,
  codecs: Codecs,
  notes: ReadingNotes,
): { fields: Fields; own: CellValue[][]; sheet: string } {
  const raw = sheetOf(book);
  if (raw === undefined) {
    notes.problem('book.noSheet', { sheet: info.sheet });
    return { fields: {}, own: [], sheet: info.sheet };
  }
  const reader = new InfoReader(raw, codecs, notes);
  const own = reader.read();
  return { fields: reader.plan, own, sheet: raw.name };
}
