import { HostError, invalidArgument } from '../wire/errors';
import { type Box, fullColumns, fullRows, intersect } from '../model/address';
import type { Sheet } from '../model/sheet';
import { shiftCells } from '../model/shift';

/** excel.clearapplyto */
export function clearRange(sheet: Sheet, box: Box, applyTo: unknown): void {
  const kinds = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'];
  if (!kinds.includes(String(applyTo))) throw invalidArgument('applyTo');
  sheet.guardContent(box);
  if (applyTo === 'All' || applyTo === 'Contents') {
    for (const [r, c] of [...sheet.filled(box)]) sheet.put(r, c, undefined);
    sheet.book.changed(sheet, box);
  }
  if (applyTo === 'All' || applyTo === 'Formats') {
    sheet.styles.patch(box, () => 0);
    sheet.clearConditionals(box);
    sheet.merges = sheet.merges.filter((m) => !intersect(m, box));
  }
  if (applyTo === 'All') sheet.clearValidation(box);
  if (applyTo === 'All' || String(applyTo).endsWith('yperlinks'))
    for (const key of [...sheet.hyperlinks.keys()]) {
      const [r, c] = [Math.floor(key / 16384), key % 16384];
      if (r >= box.r0 && r <= box.r1 && c >= box.c0 && c <= box.c1) sheet.hyperlinks.delete(key);
    }
}

function guardLines(sheet: Sheet, box: Box, verb: 'Insert' | 'Delete'): void {
  if (fullRows(box)) sheet.guard(`allow${verb}Rows`);
  else if (fullColumns(box)) sheet.guard(`allow${verb}Columns`);
  else sheet.guard('none');
}

const changeType = (box: Box, verb: 'Inserted' | 'Deleted'): string =>
  fullRows(box) ? `Row${verb}` : fullColumns(box) ? `Column${verb}` : `Cell${verb}`;

export function deleteRange(sheet: Sheet, box: Box, shift: unknown): void {
  if (shift !== 'Up' && shift !== 'Left') throw invalidArgument('shift');
  guardLines(sheet, box, 'Delete');
  const direction = fullRows(box) ? 'Up' : fullColumns(box) ? 'Left' : shift;
  // Tables that stand wholly inside deleted rows or columns go with them.
  for (const t of [...sheet.book.tables])
    if (
      t.sheet === sheet &&
      intersect(t.box, box) &&
      box.r0 <= t.box.r0 &&
      box.r1 >= t.box.r1 &&
      fullRows(box)
    )
      sheet.book.tables.splice(sheet.book.tables.indexOf(t), 1);
  shiftCells(sheet, box, direction, -1);
  sheet.book.changed(sheet, box, changeType(box, 'Deleted'), direction);
}

export function insertRange(sheet: Sheet, box: Box, shift: unknown): void {
  if (shift !== 'Down' && shift !== 'Right') throw invalidArgument('shift');
  guardLines(sheet, box, 'Insert');
  const direction = fullRows(box) ? 'Down' : fullColumns(box) ? 'Right' : shift;
  shiftCells(sheet, box, direction, 1);
  sheet.book.changed(sheet, box, changeType(box, 'Inserted'), direction);
}

export function mergeRange(sheet: Sheet, box: Box, across: boolean): void {
  // A protected sheet merges nothing, whatever it allows (support.microsoft.com: lock or unlock areas of a sheet).
  sheet.guard('none');
  // excel.range#merge inside a table is refused.
  if (sheet.book.tables.some((t) => t.sheet === sheet && intersect(t.box, box)))
    throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
  const parts: Box[] = [];
  if (across) for (let r = box.r0; r <= box.r1; r++) parts.push({ ...box, r0: r, r1: r });
  else parts.push(box);
  sheet.merges = sheet.merges.filter((m) => !intersect(m, box));
  for (const part of parts) {
    if (part.r0 === part.r1 && part.c0 === part.c1) continue;
    // The upper-left value stays, the others go.
    for (const [r, c] of [...sheet.filled(part)])
      if (r !== part.r0 || c !== part.c0) sheet.put(r, c, undefined);
    sheet.merges.push(part);
  }
}
