import { invalidArgument } from '../wire/errors';
import type { Box } from '../model/address';
import type { Sheet } from '../model/sheet';

export const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type Edge = (typeof EDGES)[number];

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

type Side = 'top' | 'bottom' | 'left' | 'right' | 'diagonalUp' | 'diagonalDown';

/** Which sides of which part of the range an edge stands for. */
function parts(box: Box, edge: Edge): [Box, Side][] {
  const { r0, c0, r1, c1 } = box;
  switch (edge) {
    case 'EdgeTop':
      return [[{ ...box, r1: r0 }, 'top']];
    case 'EdgeBottom':
      return [[{ ...box, r0: r1 }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...box, c1: c0 }, 'left']];
    case 'EdgeRight':
      return [[{ ...box, c0: c1 }, 'right']];
    case 'InsideHorizontal':
      return r0 === r1
        ? []
        : [
            [{ ...box, r1: r1 - 1 }, 'bottom'],
            [{ ...box, r0: r0 + 1 }, 'top'],
          ];
    case 'InsideVertical':
      return c0 === c1
        ? []
        : [
            [{ ...box, c1: c1 - 1 }, 'right'],
            [{ ...box, c0: c0 + 1 }, 'left'],
          ];
    case 'DiagonalDown':
      return [[box, 'diagonalDown']];
    case 'DiagonalUp':
      return [[box, 'diagonalUp']];
  }
}

interface Line {
  style: string | null;
  weight: string | null;
  color: string | null;
}

function parse(text: string): { style: string; weight: string; color: string } {
  const [style = 'None', weight = 'Thin', color = '#000000'] = text === '' ? [] : text.split('|');
  return { style, weight, color };
}

export function readBorder(sheet: Sheet, box: Box, edge: Edge): Line {
  const found = new Set<string>();
  for (const [part, side] of parts(box, edge))
    for (const id of sheet.styles.distinct(part)) found.add(sheet.book.styles.get(id)[side]);
  const lines = [...found].map(parse);
  const same = (pick: (l: ReturnType<typeof parse>) => string): string | null => {
    const all = new Set(lines.map(pick));
    const [first] = all;
    return all.size === 1 && first !== undefined ? first : null;
  };
  if (!lines.length) return { style: 'None', weight: 'Thin', color: '#000000' };
  return { style: same((l) => l.style), weight: same((l) => l.weight), color: same((l) => l.color) };
}

/** Setting a weight or a color of a missing border makes it continuous, as Excel does. */
export function applyBorder(
  sheet: Sheet,
  box: Box,
  edge: Edge,
  change: { style?: unknown; weight?: unknown; color?: string },
): void {
  sheet.guard('allowFormatCells');
  if (change.style !== undefined && !STYLES.includes(change.style as string))
    throw invalidArgument('border style');
  if (change.weight !== undefined && !WEIGHTS.includes(change.weight as string))
    throw invalidArgument('border weight');
  const { styles } = sheet.book;
  for (const [part, side] of parts(box, edge)) {
    const memo = new Map<number, number>();
    sheet.styles.patch(part, (id) => {
      const known = memo.get(id);
      if (known !== undefined) return known;
      const next = styles.patcher({ [side]: changed(styles.get(id)[side], change) })(id);
      memo.set(id, next);
      return next;
    });
  }
}

function changed(old: string, change: { style?: unknown; weight?: unknown; color?: string }): string {
  const line = parse(old);
  const implied = old === '' ? 'Continuous' : line.style;
  const style = change.style === undefined ? implied : (change.style as string);
  if (style === 'None') return '';
  const weight = change.weight === undefined ? line.weight : (change.weight as string);
  return [style, weight, change.color ?? line.color].join('|');
}
