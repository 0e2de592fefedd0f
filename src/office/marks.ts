import type { LiveCells } from './live-cells';
import type { Unread } from './live-review';
import { quietly } from './live-watch';
import { type Painted, paintOf, type Placed } from './marks-areas';
import { Paint } from './marks-paint';
import { inExcel } from './run-excel';

/** What could not be coloured. */
export interface Marked {
  /** Sheets that may not be coloured. */
  readonly unmarked: readonly string[];
  /** Cells beyond those that are. */
  readonly beyond: number;
}

const marksOf = (placed: readonly Placed[], unread: readonly Unread[]) => [
  ...paintOf(placed.map(({ finding, sheet, cell }) => ({ ...finding, sheet, cell }))),
  ...paintOf(unread.map(({ sheet, cell }) => ({ severity: 'error', sheet, cell }))),
];

/** Colours in the open workbook, as far as its sheets may be coloured; a check never fails for want of them. */
export class LiveMarks {
  private readonly paint = new Paint(Date.now() % 1_000_000_000);

  constructor(private readonly book: LiveCells) {}

  async show(placed: readonly Placed[], unread: readonly Unread[]): Promise<Marked> {
    const wanted = marksOf(placed, unread);
    const closed = new Set<string>();
    const open = wanted.flatMap((painted): Painted[] => {
      const sheet = this.book.sheetNamed(painted.sheet);
      if (sheet === undefined) return [];
      if (sheet.closed) closed.add(sheet.name);
      return sheet.closed ? [] : [{ ...painted, sheet: sheet.id }];
    });
    const beyond = open.reduce((sum, painted) => sum + painted.beyond, 0);
    if (!(await this.try(open))) return { unmarked: wanted.map(({ sheet }) => sheet), beyond };
    return { unmarked: [...closed], beyond };
  }

  async clear(): Promise<void> {
    await this.try([]);
  }

  private async try(wanted: readonly Painted[]): Promise<boolean> {
    if (this.paint.isPainted(wanted)) return true;
    try {
      await quietly(() => inExcel((context) => this.paint.paint(context, wanted)));
      return true;
    } catch {
      this.paint.failed();
      return false;
    }
  }
}
