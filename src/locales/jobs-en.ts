import type { jobsVi } from './jobs-vi';

export const jobsEn: Record<keyof typeof jobsVi, string> = {
  'office.halfDone':
    'An earlier job in this workbook was broken off. Press «Restore workbook» to bring it to where it was before that job, then retry.',
  'office.unfinished':
    'Excel stopped halfway ({code}) and the workbook could not be brought back yet. Your own sheets are intact. When Excel answers again, press «Restore workbook».',
  'office.readOnly':
    'The open workbook is read-only (or in Protected View). Nothing was changed. Choose Enable Editing or save a copy, then retry.',
  'office.otherBook':
    'Another workbook is in front. Nothing was changed. Go back to the window of this workbook and retry.',
  'office.notOurs':
    'Sheet «{sheet}» holds something that Dự toán 55 did not write in: {cells}. Nothing was changed. That sheet can be kept as «{other}» and a new one laid out.',
  'office.inTheWay':
    'Sheet «{sheet}» holds something of yours in {cells}, where rows must be written. Nothing was changed. Move those cells and retry.',
  'office.filtered':
    'The table in sheet «{sheet}» is filtered, so rows cannot be added. Nothing was changed. Clear the filter and retry.',
  'office.merged':
    'Merged cells stand where a table must grow. The workbook is as it was. Unmerge the cells below the table and retry.',
  'office.tooLarge':
    'Excel does not take this much at once ({code}). The workbook is as it was. Use the Dự toán 55 page and open the .xlsx it saves.',
  'office.undoWouldLose':
    'The sheets that job added now hold something you wrote: {sheets}. Nothing was changed. If you still want them gone, delete them yourself.',
  'office.nothingToUndo': 'There is no job of Dự toán 55 left to undo in this workbook.',
  'do.updateBook': 'Update workbook',
  'do.updateBookHint':
    'Reads the open workbook, reviews it again and updates the checks, the forms and the computed sheets. Only cells that differ are written; your columns, rows and cells stay.',
  'do.keepAside': 'Keep that sheet and lay out a new one',
  'do.keepAsideHint': 'The sheet with your contents is renamed and kept; a new one is made beside it.',
  'do.undo': 'Undo',
  'do.undoHint': 'Gives back {cells} cells that the last job wrote. Cells you changed since are kept.',
  'do.undoAdded': 'Removes the sheets that the last job added.',
  'do.mend': 'Restore workbook',
  'done.updated': 'Updated {cells} cells in: {sheets}. Remember to save.',
  'done.nothingToUpdate': 'The workbook fits its plan already: nothing had to be written.',
  'done.updatedLocked':
    'Updated {cells} cells. Sheets locked with a password could not be written: {locked}. Remove their passwords and update again.',
  'done.updatedClash':
    'Updated {cells} cells. While writing, somebody changed {clashes}; what they wrote was kept. Press «Update workbook» once more.',
  'done.undone': 'Undone: the workbook is as it was before the last job.',
  'done.undoneLeft': 'Undone. These cells were changed since and were kept: {left}.',
  'done.mended': 'Restored: the workbook is as it was before the job that was broken off.',
  'done.mendedAgain': 'Your data is restored. Press «Update workbook» to lay out again: {again}.',
};
