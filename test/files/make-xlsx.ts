import { type CellObject, utils, write } from '@e965/xlsx';

/** A formula with the value it was last counted to; without a value nobody has counted it yet. */
export interface Formula {
  readonly f: string;
  readonly v?: number;
}

export interface Failed {
  readonly error: '#REF!' | '#DIV/0!';
}

export type Made = string | number | boolean | null | Formula | Failed;

export interface MadeSheet {
  readonly name?: string;
  /** Where the first row begins; A1 when left out. */
  readonly at?: string;
  readonly rows: readonly (readonly Made[])[];
  /** «D4:E4», in the sheet's own addresses. */
  readonly merges?: readonly string[];
}

const ERRORS = { '#REF!': 0x17, '#DIV/0!': 0x07 } as const;

function cellOf(made: Made): CellObject | null {
  if (made === null) return null;
  if (typeof made === 'string') return { t: 's', v: made };
  if (typeof made === 'number') return { t: 'n', v: made };
  if (typeof made === 'boolean') return { t: 'b', v: made };
  if ('error' in made) return { t: 'e', v: ERRORS[made.error] };
  return made.v === undefined ? { t: 'n', f: made.f } : { t: 'n', f: made.f, v: made.v };
}

/** A small .xlsx as another program would have saved it. */
export function makeXlsx(sheets: readonly MadeSheet[]): Uint8Array {
  const book = utils.book_new();
  sheets.forEach(({ name, at = 'A1', rows, merges = [] }, index) => {
    const cells = rows.map((row) => row.map((made): unknown => cellOf(made)));
    const sheet = utils.sheet_add_aoa(utils.aoa_to_sheet([]), cells, { origin: at });
    sheet['!merges'] = merges.map((merge) => utils.decode_range(merge));
    utils.book_append_sheet(book, sheet, name ?? `Sheet${index + 1}`);
  });
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
