import { HostError, invalidArgument, invalidOperation, itemNotFound } from '../wire/errors';
import { WireCollection, WireObject } from '../wire/object';
import { a1, cellBox, count } from '../model/address';
import { keyColumn, keyOf, keyRow } from '../model/key';
import type { Sheet } from '../model/sheet';
import { WireRange } from './range';
import { toBox } from './resolve';

/** Note: learn.microsoft.com/javascript/api/excel/excel.note */
class WireNote extends WireObject {
  readonly wireClass = 'Note';
  constructor(
    private readonly sheet: Sheet,
    private readonly key: number,
  ) {
    super();
  }
  override get wireId(): string {
    return a1(cellBox(keyRow(this.key), keyColumn(this.key)));
  }
  get AuthorName(): string {
    return '';
  }
  get Content(): string {
    return this.sheet.notes.get(this.key) ?? '';
  }
  set Content(v: unknown) {
    this.sheet.guard('allowEditObjects');
    this.sheet.notes.set(this.key, text(v));
  }
  GetLocation(): WireRange {
    return new WireRange(this.sheet, cellBox(keyRow(this.key), keyColumn(this.key)));
  }
  Delete(): void {
    this.sheet.guard('allowEditObjects');
    this.sheet.notes.delete(this.key);
  }
}

function text(v: unknown): string {
  if (typeof v !== 'string' || v === '') throw invalidArgument('content of a note');
  return v;
}

/** NoteCollection: learn.microsoft.com/javascript/api/excel/excel.notecollection */
export class WireNotes extends WireCollection {
  readonly wireClass = 'NoteCollection';
  constructor(private readonly sheet: Sheet) {
    super();
  }
  items(): WireNote[] {
    return [...this.sheet.notes.keys()].sort((a, b) => a - b).map((key) => new WireNote(this.sheet, key));
  }
  override item(where: unknown): WireNote | null {
    const key = this.keyAt(where);
    return this.sheet.notes.has(key) ? new WireNote(this.sheet, key) : null;
  }
  GetItem(where: unknown): WireNote {
    const found = this.item(where);
    if (!found) throw itemNotFound();
    return found;
  }
  Add(where: unknown, content: unknown): WireNote {
    this.sheet.guard('allowEditObjects');
    const key = this.keyAt(where);
    // A cell has one note (support.microsoft.com: the difference between threaded comments and notes).
    if (this.sheet.notes.has(key)) throw invalidOperation('the cell has a note');
    this.sheet.notes.set(key, text(content));
    return new WireNote(this.sheet, key);
  }
  /** One cell, or InvalidCellAddress (excel.notecollection#add). */
  private keyAt(where: unknown): number {
    const box = toBox(this.sheet, where);
    if (count(box) !== 1) throw new HostError('InvalidCellAddress', 'A note stands on one cell.');
    return keyOf(box.r0, box.c0);
  }
}
