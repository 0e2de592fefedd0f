import type { Area } from '../workbook';

/** What a block adds to a request beside its cells, and what a cell costs that is left as it is («null,»). */
const BLOCK = 470;
const HOLE = 5;

interface Block {
  readonly area: Area;
  readonly filled: number;
}

const cellsOf = ({ top, left, bottom, right }: Area) => (bottom - top + 1) * (right - left + 1);
const costOf = ({ area, filled }: Block) => BLOCK + HOLE * (cellsOf(area) - filled);

const together = (a: Block, b: Block): Block => ({
  area: {
    top: Math.min(a.area.top, b.area.top),
    bottom: Math.max(a.area.bottom, b.area.bottom),
    left: a.area.left,
    right: b.area.right,
  },
  filled: a.filled + b.filled,
});

/** A column's cells, cut where leaving it alone for a while is cheaper than a block of its own. */
function blocksOfColumn(column: number, rows: readonly number[]): Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    const own: Block = { area: { top: row, left: column, bottom: row, right: column }, filled: 1 };
    const joined = last && together(last, own);
    if (last === undefined || joined === undefined || costOf(joined) > costOf(last) + costOf(own))
      blocks.push(own);
    else blocks[blocks.length - 1] = joined;
  }
  return blocks;
}

/** Few rectangles that cover all cells which are to be sent; holes inside them cost less than more rectangles. */
export function blocksOf(grid: readonly (readonly unknown[])[]): Area[] {
  const byColumn = new Map<number, number[]>();
  grid.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const rows = byColumn.get(column);
      if (rows === undefined) byColumn.set(column, [row]);
      else rows.push(row);
    });
  });
  const done: Block[] = [];
  let open: Block[] = [];
  for (const [column, rows] of [...byColumn].sort(([a], [b]) => a - b)) {
    const next: Block[] = [];
    for (const own of blocksOfColumn(column, rows)) {
      const at = open.findIndex((block) => costOf(together(block, own)) <= costOf(block) + costOf(own));
      const [left] = at < 0 ? [] : open.splice(at, 1);
      next.push(left === undefined ? own : together(left, own));
    }
    done.push(...open);
    open = next;
  }
  return disjoint([...done, ...open].map(({ area }) => area));
}

/** Blocks that grew over one another become one: no cell is sent twice. */
function disjoint(areas: readonly Area[]): Area[] {
  const apart: Area[] = [];
  for (const area of areas) {
    let grown = area;
    for (let at = apart.findIndex((other) => meet(other, grown)); at >= 0;) {
      const [other] = apart.splice(at, 1);
      if (other !== undefined) grown = around(other, grown);
      at = apart.findIndex((one) => meet(one, grown));
    }
    apart.push(grown);
  }
  return apart;
}

const meet = (a: Area, b: Area) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const around = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
