import type { liveVi } from './live-vi';

export const liveEn: Readonly<Record<keyof typeof liveVi, string>> = {
  'live.title': 'Check',
  'live.switch': 'Check while typing',
  'live.again': 'Check again',
  'live.phase.off': 'The open workbook has not been checked. Turn this on to check it after every edit.',
  'live.phase.working': 'Checking…',
  'live.phase.waiting': 'Excel waits for a cell to be typed. Press Enter or Esc.',
  'live.phase.ready': 'Checked: {errors} errors, {warnings} warnings, {hints} hints.',
  'live.phase.unreadable': 'Some cells cannot be understood, so not everything is checked:',
  'live.unmarked': 'The sheets {sheets} are protected and not coloured; the list below is complete.',
  'live.beyond':
    '{count} more cells are not coloured because there are too many; the list below is complete.',
  'live.bySeverity': 'Filter by severity',
  'live.count.error': '{count} errors',
  'live.count.warning': '{count} warnings',
  'live.count.hint': '{count} hints',
  'live.severity.error': 'Error',
  'live.severity.warning': 'Warning',
  'live.severity.hint': 'Hint',
  'live.before': 'Previous',
  'live.after': 'Next',
  'live.page': 'Page {page} of {pages}',
  'live.go': 'Go to the cell',
  'live.change': '{title} (cell {cell}, {sheet}): {before} → {after}',
  'live.doFix': 'Write to the workbook',
  'live.close': 'Cancel',
  'live.fixed': 'Written to the workbook and checked again.',
  'live.undo': 'Undo the last fix',
  'live.undone': 'The cells are as they were.',
  'live.answer': 'Acknowledge…',
  'live.who': 'Who answers for it',
  'live.reason': 'Reason',
  'live.doAnswer': 'Write to the log',
  'live.answered': 'Written to the sheet «Nhật ký».',
  'live.answeredBy': 'Acknowledged: {who}: {reason}',
  'live.writeNotes': 'Notes in cells',
  'live.clearNotes': 'Remove our notes',
  'live.notesWritten': 'Our notes are up to date; notes of others stay.',
  'live.hiddenCell': 'That cell is hidden or filtered away: clear the filter to see it.',
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
  'paper.title': 'The open document',
  'paper.show': 'Show changes',
  'paper.apply': 'Update the figures',
  'paper.notLiving':
    'The open document has no living figures of Dự toán 55. Open a plan that Dự toán 55 drafted.',
  'paper.upToDate': 'The figures of the document agree with the plan.',
  'paper.tableChanges': 'The table «{title}» changes.',
  'paper.left': 'Left alone:',
  'paper.why.edited': 'somebody wrote in it',
  'paper.why.tracked': 'a tracked change is open',
  'paper.why.blank': 'its text was taken out',
  'paper.why.complex': 'it holds more than text',
  'paper.why.gone': 'no longer in the plan',
  'paper.why.unsaid': 'the plan leaves it open',
  'paper.why.unknown': 'the file has lost the mark of Dự toán 55',
  'paper.applied': '{figures} figures and {tables} tables are up to date. Remember to save.',
  'paper.partly':
    '{figures} figures and {tables} tables are up to date; not done: {names}. Open the plan as a new document to get that table.',
  'paper.table': 'Table to insert',
  'paper.table.budget': 'Budget table',
  'paper.table.activities': 'Activity table',
  'paper.portrait': 'upright',
  'paper.landscape': 'sideways',
  'paper.insert': 'Insert at the cursor',
  'paper.inserted': 'The table stands at the cursor.',
  'paper.noTable': 'The plan has no rows for this table yet.',
  'paper.comment': 'Findings as comments',
  'paper.commented':
    '{written} comments written ({unplaced} without a place of their own, at the beginning).',
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
