import type { papersVi } from './papers-vi';

export const papersEn: Record<keyof typeof papersVi, string> = {
  'docx.notZip':
    'This file is not a .docx document (perhaps another file with its name changed). Open it in Word and save it as .docx.',
  'docx.notWord': 'This file is no Word document. Choose a .docx saved from Word.',
  'docx.tooLarge':
    'This file unpacks to far more than a document holds, so it was not opened. Save it again from Word with fewer pictures.',
  'docx.locked':
    'This file is an old .doc or has a password. Open it in Word, take the password away and save it as .docx.',
  'docx.damaged':
    'This .docx is damaged and cannot be opened. Take another copy, or open it in Word, mend it and save it again.',
  'file.notDocx': '«{file}» is no .docx. Choose a document saved from Word as .docx.',
  'cli.needsPaperAndPlan':
    '«{command}» needs exactly two files: a document .docx, then a book .xlsx or a plan .json. See «dutoan --help».',
  'refresh.changed': '{count} places brought up to date, written to {file}:',
  'refresh.nothing': 'The document agrees with the plan wherever it may be changed; written to {file}.',
  'refresh.change': '  {title}: {old} → {new}',
  'refresh.table': '  {title}: built anew, {old} → {new} rows',
  'refresh.leftAlone': 'Left as they stand, for a person to see ({count}):',
  'refresh.left': '  {title}: says «{stands}», the plan «{would}»; {why}',
  'refresh.leftOnly': '  {title}: says «{stands}»; {why}',
  'refresh.missing': '  {title}: {was} places, {is} left; the control was taken out of the document',
  'refresh.fresh': '  {title}: new in the plan, the document does not say it',
  'refresh.why.edited': 'somebody wrote in it (--overwrite writes what the plan says)',
  'refresh.why.tracked': 'a tracked change is open in it',
  'refresh.why.blank': 'its text was taken out',
  'refresh.why.complex': 'it holds more than plain text',
  'refresh.why.gone': 'the plan no longer has it',
  'refresh.why.unsaid': 'the plan leaves it open',
  'refresh.why.unknown':
    'nothing tells any more whether a person wrote it (--overwrite writes what the plan says)',
  'refresh.unmarked':
    'The document has lost the mark of Dự toán 55 (another program saved it, most likely): nothing is written over by itself.',
  'refresh.tracking':
    'The document records changes: what was brought up to date is not recorded in it, see the list above.',
  'refresh.notLiving': 'The document has no figure of Dự toán 55; {file} is an exact copy.',
  'comment.head': '[{rule}] {severity}',
  'comment.article': 'Basis: {article}',
  'comment.acknowledged': 'Acknowledged: {who}, {date}: {reason}',
  'comment.done':
    'Wrote {file}: {errors} errors, {warnings} warnings, {hints} hints, each a comment at its place.',
  'fill.done': 'Filled {count} fields of the template, written to {file}.',
  'fill.empty': 'The plan leaves open: {names}.',
  'fill.unknown':
    'Nobody knows these fields, they stand as they were: {names}. The fields there are: docs/mau-rieng.md.',
  'fill.open': 'Lists that are not opened and closed in one row or paragraph: {names}.',
  'fill.none':
    'The template has no field; {file} is an exact copy. Write fields like {{Tổng kinh phí}} into it.',
};
