import type { Cell, Row, Table } from './model';

/** A cell as the file has it: a cell that reaches down is there again, empty, in each row it covers. */
export interface FullCell {
  readonly cell: Cell;
  readonly width: number;
  readonly across: number;
  readonly merge?: 'restart' | 'continue';
}

const COVERED: Cell = { text: '', align: 'left' };

/** Cells that reach down, by their first column: how many more rows they cover. */
type Reaching = Map<number, { rows: number; across: number }>;

function fullRow(row: Row, widths: readonly number[], reaching: Reaching): FullCell[] {
  const full: FullCell[] = [];
  const started: [number, { rows: number; across: number }][] = [];
  let column = 0;
  const put = (cell: Cell, across: number, merge?: 'restart' | 'continue') => {
    const width = widths.slice(column, column + across).reduce((sum, one) => sum + one, 0);
    full.push({ cell, width, across, ...(merge === undefined ? {} : { merge }) });
    column += across;
  };
  const goOn = () => {
    for (let above = reaching.get(column); above !== undefined; above = reaching.get(column)) {
      if (above.rows === 1) reaching.delete(column);
      else reaching.set(column, { ...above, rows: above.rows - 1 });
      put(COVERED, above.across, 'continue');
    }
  };
  for (const cell of row.cells) {
    goOn();
    const { across = 1, down = 1 } = cell;
    if (down > 1) started.push([column, { rows: down - 1, across }]);
    put(cell, across, down > 1 ? 'restart' : undefined);
  }
  goOn();
  for (const [at, reach] of started) reaching.set(at, reach);
  return full;
}

/** Every row of a table, the head first, with all the cells that the file has for it. */
export function fullRowsOf({ head, rows, widths }: Table): FullCell[][] {
  const reaching: Reaching = new Map();
  return [...head, ...rows].map((row) => fullRow(row, widths, reaching));
}

export function textsOf(rows: readonly (readonly FullCell[])[]): string[][] {
  return rows.map((cells) => cells.map(({ cell }) => cell.text));
}
