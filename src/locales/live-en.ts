import type { liveVi } from './live-vi';

export const liveEn: Readonly<Record<keyof typeof liveVi, string>> = {
  'live.changedMeanwhile':
    'Cell {cell} on «{sheet}» has just been changed, so nothing was written. Look at the finding again and try once more.',
  'live.protected':
    'Sheet «{sheet}» is protected, so cell {cell} cannot be written. Unprotect the sheet (Review tab) and try again.',
  'live.notWritten':
    'Excel did not keep what was written to cell {cell} on «{sheet}». Look at that cell and type the new value.',
  'live.noTable':
    'The workbook has no table «{table}» to add a row to. Make the workbook again from its plan.',
  'live.noRoom':
    'Something stands right below the table {cell} on «{sheet}», so no row can be added. Leave an empty row below the table.',
  'live.noSheet': 'The workbook no longer has a sheet «{sheet}». Press Check again.',
  'live.cannotGo':
    'Excel cannot go there now: click into the budget workbook and try again, or go to cell {cell} on «{sheet}» yourself.',
  'live.notARange': 'What is selected is not one range of cells. Select one range and try again.',
  'live.emptySelection': 'The selected range is empty. Select the range of a budget table and try again.',
  'live.byHand':
    'This fix adds or removes a whole row and has to be made by hand at cell {cell} on «{sheet}».',
  'word.insertFailed':
    'Word could not insert the table at the cursor ({code}). The document is unchanged. Put the cursor on an empty line and try again.',
  'word.notRead':
    'Word does not let the open document be read ({code}). Save it and try again, or refresh the file with «dutoan refresh».',
  'word.refreshFailed':
    'Word stopped while figures were updated ({code}). Press Show changes to see what has changed, then go on.',
  'word.commentsFailed': 'Word could not write the comments ({code}). The text is unchanged. Try again.',
  'feature.noSorting':
    'This Excel (before ExcelApi {need}) does not tell when rows are sorted: press Check again after sorting.',
  'feature.noWhoWrote':
    'This Excel (before ExcelApi {need}) does not tell who wrote: edits made while the add-in writes are checked the next time.',
  'feature.noNotes':
    'This Excel (before ExcelApi {need}) takes no notes from the add-in; the list here is complete.',
  'feature.noComments':
    'This Word (before WordApi {need}) takes no comments from this pane. See the findings in Excel or on the sheet «Kiểm tra».',
  'feature.noFill':
    'This Word (before WordApi {need}) cannot insert a whole document with its headers. Download the Word file and open it.',
};
