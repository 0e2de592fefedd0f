import { WireCollection } from '../wire/object';
import { Tracked } from './application';
import type { WordHost } from './model';
import { all, child, textOf } from './xml';

/** Table: learn.microsoft.com/javascript/api/word/word.table */
class WireTable extends Tracked {
  readonly wireClass = 'Table';
  constructor(private readonly table: Element) {
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
  get Values(): string[][] {
    return all(this.table, 'tr').map((row) =>
      all(row, 'tc').map((cell) => all(cell, 'p').map(textOf).join('\r')),
    );
  }
}

export class WireTables extends WireCollection {
  readonly wireClass = 'TableCollection';
  constructor(private readonly host: WordHost) {
    super();
  }
  override get tracked(): boolean {
    return true;
  }
  items(): WireTable[] {
    return all(this.host.package.body, 'tbl').map((table) => new WireTable(table));
  }
}
