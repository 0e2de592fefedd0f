import { type MessageKey, Refusal } from '../locales';
import { parsePlan, type Plan, SCHEMA_VERSION, SECTIONS } from '../plan';
import type { Law } from './law';
import { type ForeignPart, type RawBook, sameName } from './model/raw-book';
import { CellFinder } from './read/cell-of';
import { approvedOf, logOf, organisationOf, sectionsOf } from './read/compose-plan';
import { matchIds, settleIds, spellIds } from './read/ids';
import { joinToLines } from './read/join-lines';
import { type Remark, ReadingNotes } from './read/notes';
import { readInfo } from './read/read-info';
import { refuseDisorder, refuseTakenAway } from './read/order';
import { type Bag, readTable, type Standing, type TableRead } from './read/read-table';
import { readReview } from './sheets/checks-read';
import { Codecs } from './sheets/codecs';
import type { TableSpec } from './sheets/column';
import activityForm from './sheets/data/activity-form.json';
import activities from './sheets/data/activities.json';
import budgetForm from './sheets/data/budget-form.json';
import budget from './sheets/data/budget.json';
import checks from './sheets/data/checks.json';
import cover from './sheets/data/cover.json';
import infoData from './sheets/data/info.json';
import lists from './sheets/data/lists.json';
import norms from './sheets/data/norms.json';
import records from './sheets/data/records.json';
import summary from './sheets/data/summary.json';
import { type Kept, type KeptTable, reordered } from './sheets/kept';

/** What the sheet of the plan's own fields is laid out as. */
export const INFO_SHEET = infoData.sheet;

/** A plan with what was met on the way to it. */
export interface Reading {
  readonly plan: Plan;
  readonly remarks: readonly Remark[];
  /** What people added that is no part of the plan: laid out again with it. */
  readonly kept: Kept;
  /** Where each part of the plan stands now. */
  readonly cells: CellFinder;
  /** Whether a sheet of that name was read; the others are laid out, or people's own. */
  readonly isRead: (sheet: string) => boolean;
  /** Whether something of it is the result of a formula of people's. */
  readonly countsOnFormulas: boolean;
  /** What a new file of the plan would not carry; the opened one keeps it. */
  readonly foreign: { readonly sheets: readonly string[]; readonly parts: readonly ForeignPart[] };
  /** Where the tables that were read stand, by their names. */
  readonly standing: Readonly<Record<string, Standing>>;
  /** What the sheet of the plan's own fields is called in the book. */
  readonly infoSheet: string;
}

/** Sheets that are laid out and never read. */
const LAID_OUT = [cover, norms, summary, lists, budgetForm, activityForm].map(({ sheet }) => sameName(sheet));

const COMPUTED: ReadonlySet<string> = new Set(LAID_OUT);

/** Whether the add-in writes a sheet of that name from its first cell to its last. */
export const isComputedSheet = (sheet: string) =>
  COMPUTED.has(sameName(sheet)) || sameName(sheet) === sameName(checks.sheet);

/** Whether a sheet of that name may hold something of the plan, or something of its people's own. */
export const maybeRead = (sheet: string) => !COMPUTED.has(sameName(sheet));

/** What the plan's checks say of a place, said of the cell it was read from. */
const OF_CELL: Partial<Record<MessageKey, MessageKey>> = {
  'plan.repeatedId': 'book.repeatedId',
  'plan.lineTooLarge': 'book.lineTooLarge',
  'plan.needsDate': 'book.needsDate',
  'plan.endsFirst': 'book.endsFirst',
};

function inCell(error: unknown, notes: ReadingNotes): unknown {
  if (!(error instanceof Refusal)) return error;
  const place = String(error.params['place'] ?? '');
  const where = notes.whereIs(place) ?? notes.whereIs(place.replace(/\.[^.]*$/, ''));
  if (where !== undefined)
    return new Refusal(OF_CELL[error.key] ?? 'book.outOfRange', {
      ...where,
      found: error.params['id'] ?? '',
    });
  const sheet = notes.sheetOf(place);
  return sheet === undefined ? error : new Refusal('book.tooManyRows', { sheet });
}

const idsIn = (tables: readonly (TableRead | undefined)[], field: string) =>
  tables.flatMap((table) => table?.records.map((record) => record[field]) ?? []);

class BookReader {
  readonly notes = new ReadingNotes();
  own: Kept['fields'] = [];
  readonly kept: Record<string, KeptTable> = {};
  readonly standing: Record<string, Standing> = {};
  infoSheet: string = INFO_SHEET;
  private readonly ours = new Set([...LAID_OUT, sameName(checks.sheet)]);
  private readonly codecs: Codecs;

  constructor(
    private readonly book: RawBook,
    law: Pick<Law, 'facts'>,
  ) {
    this.codecs = new Codecs(law);
  }

  /** A table and the list of the plan that stands in it as it is. */
  private table(spec: TableSpec, list?: string): TableRead | undefined {
    const read = readTable(spec, this.codecs, this.book, this.notes);
    if (read === undefined) {
      this.notes.remark('read.noSheet', { sheet: spec.sheet });
      return undefined;
    }
    this.ours.add(sameName(read.sheet));
    if (list !== undefined) this.notes.readList(list, read.where);
    if (read.kept !== undefined) this.kept[spec.table] = read.kept;
    this.standing[spec.table] = read.standing;
    return read;
  }

  /** A table that a book has only when there is something to say in it. */
  private optional(spec: TableSpec, list: string): TableRead | undefined {
    const there = this.book.sheets.some(
      ({ name, tables }) =>
        sameName(name) === sameName(spec.sheet) ||
        tables.some((table) => sameName(table.name) === sameName(spec.table)),
    );
    return there ? this.table(spec, list) : undefined;
  }

  private needed(spec: TableSpec, list: string): TableRead | undefined {
    const before = this.notes.remarks.length;
    const read = this.table(spec, list);
    if (read !== undefined) return read;
    this.notes.remarks.splice(before);
    this.notes.problem('book.noSheet', { sheet: spec.sheet });
    return undefined;
  }

  /** Columns that people added stand beside their records, which are laid out in the plan's order. */
  private reorder({ table }: TableSpec, order: readonly number[]): void {
    const kept = this.kept[table];
    if (kept !== undefined) this.kept[table] = reordered(kept, order);
    const standing = this.standing[table];
    if (standing !== undefined)
      this.standing[table] = { ...standing, rows: order.map((index) => standing.rows[index]) };
  }

  private reorderBy(
    spec: TableSpec,
    read: TableRead | undefined,
    field: string,
    keys: readonly string[],
  ): void {
    const places = read?.records.map((record) => keys.indexOf(String(record[field]))) ?? [];
    const order = places
      .map((_, index) => index)
      .sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
    this.reorder(spec, order);
  }

  private keepBelow({ table }: TableSpec, below: KeptTable['below']): void {
    if (below.length === 0) return;
    const kept = this.kept[table] ?? { columns: [], below: [] };
    this.kept[table] = { ...kept, below: [...kept.below, ...below] };
  }

  /** «Thẩm định» and «Thực hiện», beside the lines they speak of. */
  private join(
    lines: readonly Bag[],
    sides: readonly (readonly ['appraisal' | 'execution', TableRead | undefined])[],
  ) {
    const joined = sides.flatMap(([name, table]) => {
      const found = joinToLines(lines, table, name, this.notes);
      if (found === undefined) return [];
      this.keepBelow(records[name], found.below);
      this.reorder(records[name], found.order);
      return [{ name, where: found.where }];
    });
    const ofLine = (at: number, field: string) =>
      joined.find(({ name }) => field.split('.')[0] === name)?.where(at, field);
    return ofLine;
  }

  read(): Bag {
    const { notes, book } = this;
    const works = this.needed(activities, 'activities');
    const lines = this.needed(budget, 'lines');
    if (works === undefined && lines === undefined) throw new Refusal('book.notABook', {});
    const info = readInfo(book, this.codecs, notes);
    const funding = this.table(records.funding, 'funding');
    const quotations = this.table(records.quotations, 'quotations');
    const contributions = this.table(records.contributions, 'contributions');
    const appraisal = this.table(records.appraisal);
    const execution = this.table(records.execution);
    const approved = this.optional(records.adjustment, 'approved');
    const units = this.optional(records.units, 'units');
    if (works !== undefined) settleIds(works, 'H', [...idsIn([lines, contributions], 'activity')], notes);
    if (lines !== undefined)
      settleIds(
        lines,
        'D',
        [...idsIn([appraisal, execution], 'id'), ...idsIn([quotations, approved], 'line')],
        notes,
      );
    if (funding !== undefined) settleIds(funding, 'NV', idsIn([lines], 'funding'), notes);
    if (works !== undefined) {
      matchIds(lines, 'activity', works.records, 'book.unknownActivity', notes);
      matchIds(contributions, 'activity', works.records, 'book.unknownActivity', notes);
    }
    matchIds(lines, 'funding', funding?.records ?? [], 'book.unknownFunding', notes);
    if (lines !== undefined) matchIds(quotations, 'line', lines.records, 'book.unknownLine', notes);
    const ofLine = this.join(lines?.records ?? [], [
      ['appraisal', appraisal],
      ['execution', execution],
    ]);
    if (lines !== undefined)
      notes.readList('lines', (at, field) => ofLine(at, field) ?? lines.where(at, field));
    const bases = this.table(records.bases, 'legalBases');
    const texts = this.table(records.texts);
    const organisation = this.table(records.organisation);
    const localNorms = this.table(records.localNorms, 'localNorms');
    const log = this.table(records.log);
    spellIds(
      log,
      'where',
      [works, lines, funding].flatMap((table) => table?.records ?? []),
    );
    this.reorderBy(records.texts, texts, 'section', SECTIONS);
    this.reorderBy(records.organisation, organisation, 'kind', ['duty', 'report', 'recipient']);
    this.reorderBy(records.log, log, 'kind', ['status', 'acknowledgement', 'error', 'warning', 'hint']);
    refuseDisorder(works, notes);
    refuseDisorder(localNorms, notes);
    refuseTakenAway(funding, notes);
    this.own = info.own;
    this.infoSheet = info.sheet;
    this.ours.add(sameName(info.sheet));
    return {
      schema: SCHEMA_VERSION,
      ...info.fields,
      legalBases: bases?.records ?? [],
      sections: sectionsOf(texts, notes),
      ...organisationOf(organisation, notes),
      funding: funding?.records ?? [],
      activities: works?.records ?? [],
      lines: (lines?.records ?? []).map(tidied),
      quotations: quotations?.records ?? [],
      contributions: contributions?.records ?? [],
      localNorms: localNorms?.records ?? [],
      ...logOf(log, notes),
      approved: approvedOf(approved, notes),
      units: units?.records ?? [],
      review: readReview(book, notes),
    };
  }

  isRead(sheet: string): boolean {
    return this.ours.has(sameName(sheet)) && maybeRead(sheet);
  }

  foreign(): Reading['foreign'] {
    const filled = this.book.sheets.filter(({ rows }) =>
      rows.some((row) => row?.some((value) => value !== null)),
    );
    const sheets = filled.map(({ name }) => name).filter((name) => !this.ours.has(sameName(name)));
    return { sheets, parts: this.book.parts ?? [] };
  }
}

/** A line's facts stand in several columns; those nobody stated are left out. */
function tidied(line: Bag): Bag {
  const facts = Object.entries((line['facts'] ?? {}) as Bag).filter(([, fact]) => fact !== undefined);
  return { ...line, sources: line['sources'] ?? {}, facts: Object.fromEntries(facts) };
}

/** The plan as it stands in the cells of a book; refuses with every cell that cannot be understood. */
export function readBook(book: RawBook, law: Pick<Law, 'facts'>): Reading {
  const reader = new BookReader(book, law);
  const value = reader.read();
  reader.notes.refuseProblems();
  try {
    const plan = parsePlan(value);
    const kept = { tables: reader.kept, fields: reader.own };
    const { remarks, countsOnFormulas } = reader.notes;
    return {
      plan,
      remarks,
      kept,
      cells: new CellFinder(reader.notes, plan),
      isRead: (sheet: string) => reader.isRead(sheet),
      countsOnFormulas,
      foreign: reader.foreign(),
      standing: reader.standing,
      infoSheet: reader.infoSheet,
    };
  } catch (error) {
    throw inCell(error, reader.notes);
  }
}
