import { invalidArgument, itemNotFound } from '../wire/errors';
import { WireCollection } from '../wire/object';
import { Tracked } from './application';
import type { WordHost } from './model';
import { all, child, runLike, textOf } from './xml';

/** Table: learn.microsoft.com/javascript/api/word/word.table */
class WireTable extends Tracked {
  readonly wireClass = 'Table';
  constructor(
    private readonly host: WordHost,
    private readonly table: Element,
  ) {
    super();
  }
  get RowCount(): number {
    return all(this.table, 'tr').length;
  }
  /** How many rows are repeated on every page. */
  get HeaderRowCount(): number {
    return all(this.table, 'tr').filter((row) => {
      const look = child(row, 'trPr');
      return look !== undefined && child(look, 'tblHeader') !== undefined;
    }).length;
  }
  GetCell(row: unknown, cell: unknown): WireCell {
    const found = all(this.table, 'tr')[Number(row)];
    const own = found && all(found, 'tc')[Number(cell)];
    if (!own) throw invalidArgument('cell');
    return new WireCell(this.host, own);
  }
  get Values(): string[][] {
    return all(this.table, 'tr').map((row) =>
      all(row, 'tc').map((cell) => all(cell, 'p').map(textOf).join('\r')),
    );
  }
}

/** TableCell: learn.microsoft.com/javascript/api/word/word.tablecell */
class WireCell extends Tracked {
  readonly wireClass = 'TableCell';
  constructor(
    private readonly host: WordHost,
    private readonly cell: Element,
  ) {
    super();
  }
  get Value(): string {
    return all(this.cell, 'p').map(textOf).join('\r');
  }
  set Value(v: unknown) {
    const [p] = all(this.cell, 'p');
    const runs = all(this.cell, 'r');
    const made = runLike(runs[0], this.host.package.document, String(v));
    for (const run of runs) run.remove();
    p?.append(made);
  }
}

export class WireTables extends WireCollection {
  readonly wireClass = 'TableCollection';
  constructor(
    private readonly host: WordHost,
    private readonly under: Element,
  ) {
    super();
  }
  override get tracked(): boolean {
    return true;
  }
  items(): WireTable[] {
    return all(this.under, 'tbl').map((table) => new WireTable(this.host, table));
  }
  GetFirstOrNullObject(): WireTable | null {
    return this.items()[0] ?? null;
  }
  GetFirst(): WireTable {
    const [first] = this.items();
    if (!first) throw itemNotFound();
    return first;
  }
}
