export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The active cell, and the opposite corner of what is marked. */
export interface Selection {
  readonly at: Spot;
  readonly to: Spot;
}

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page holds. */
  readonly page: number;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rangeOf({ at, to }: Selection): Range {
  return {
    top: Math.min(at.row, to.row),
    bottom: Math.max(at.row, to.row),
    left: Math.min(at.column, to.column),
    right: Math.max(at.column, to.column),
  };
}

export const only = (spot: Spot): Selection => ({ at: spot, to: spot });

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

/** Where a key leads from a cell; undefined when it leads nowhere. */
function step(
  key: string,
  far: boolean,
  { row, column }: Spot,
  { rows, columns, page }: Bounds,
): Spot | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: far ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: far ? columns - 1 : column + 1 };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return undefined;
  }
}

/** The selection after a key: with Shift it grows from where it began. */
export function moved(
  selection: Selection,
  { key, far, grow }: { readonly key: string; readonly far: boolean; readonly grow: boolean },
  bounds: Bounds,
): Selection | undefined {
  const led = step(key, far, grow ? selection.to : selection.at, bounds);
  if (led === undefined) return undefined;
  const spot = { row: clamp(led.row, bounds.rows - 1), column: clamp(led.column, bounds.columns - 1) };
  return grow ? { at: selection.at, to: spot } : only(spot);
}

/** The next cell in reading order; undefined behind the last and before the first. */
export function tabbed(
  { at: { row, column } }: Selection,
  back: boolean,
  { rows, columns }: Bounds,
): Selection | undefined {
  const place = row * columns + column + (back ? -1 : 1);
  if (place < 0 || place >= rows * columns) return undefined;
  return only({ row: Math.floor(place / columns), column: place % columns });
}

/** A selection that still lies within a grid that has become smaller. */
export function within({ at, to }: Selection, { rows, columns }: Bounds): Selection {
  const inside = ({ row, column }: Spot) => ({
    row: clamp(row, rows - 1),
    column: clamp(column, columns - 1),
  });
  return { at: inside(at), to: inside(to) };
}

export function contains({ top, bottom, left, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
