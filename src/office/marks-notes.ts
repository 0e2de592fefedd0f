import { need } from './features';
import { quietly } from './live-watch';
import data from './marks.json';
import type { Placed } from './marks-areas';
import { inExcel } from './run-excel';

/** Enough to read in one look; the list in the pane has all of them. */
const MOST_NOTES = 500;

export interface NotesWritten {
  readonly written: number;
  /** Cells that have a note of people's, which stays. */
  readonly taken: number;
  /** Cells beyond the first 500. */
  readonly left: number;
}

interface Wanted {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** What is said of one cell is one note. */
function wantedOf(placed: readonly Placed[], say: (placed: Placed) => string): Wanted[] {
  const byCell = new Map<string, Wanted>();
  for (const one of placed) {
    if (one.finding.acknowledged !== undefined) continue;
    const key = `${one.sheet}!${one.cell}`;
    const known = byCell.get(key);
    const text = `${known?.text ?? data.note}\n[${one.finding.rule}] ${say(one)}`;
    byCell.set(key, { sheet: one.sheet, cell: one.cell, text });
  }
  return [...byCell.values()];
}

/** Every note of the workbook with the cell it stands on. */
async function standing(context: Excel.RequestContext) {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const sheets = worksheets.items.map((sheet) => {
    sheet.notes.load('items/content');
    return sheet;
  });
  await context.sync();
  const notes = sheets.flatMap((sheet) =>
    sheet.notes.items.map((note) => {
      const place = note.getLocation();
      place.load('address');
      return { note, place, sheet };
    }),
  );
  await context.sync();
  return { sheets, notes };
}

const isOurs = (note: Excel.Note) => note.content.startsWith(data.note);

/** Writes what is found beside its cells, in place of what we wrote there before. */
export async function writeNotes(
  placed: readonly Placed[],
  say: (placed: Placed) => string,
): Promise<NotesWritten> {
  need('notes');
  const wanted = wantedOf(placed, say);
  return quietly(() =>
    inExcel(async (context) => {
      const { sheets, notes } = await standing(context);
      const taken = new Set<string>();
      for (const { note, place, sheet } of notes) {
        if (!isOurs(note)) taken.add(`${sheet.name}!${place.address.replace(/^.*!/, '')}`);
        else if (!sheet.protection.protected) note.delete();
      }
      const open = new Map(sheets.filter((one) => !one.protection.protected).map((one) => [one.name, one]));
      const free = wanted.filter(({ sheet, cell }) => !taken.has(`${sheet}!${cell}`) && open.has(sheet));
      const written = free.slice(0, MOST_NOTES);
      for (const { sheet, cell, text } of written) open.get(sheet)?.notes.add(cell, text);
      await context.sync();
      return {
        written: written.length,
        taken: wanted.length - free.length,
        left: free.length - written.length,
      };
    }),
  );
}

/** Takes our notes away; those of people stay. */
export async function clearNotes(): Promise<void> {
  await writeNotes([], () => '');
}
