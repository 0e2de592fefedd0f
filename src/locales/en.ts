import type { MessageKey } from './index';
import { checkEn } from './check-en';
import { draftEn } from './draft-en';
import { importEn } from './import-en';
import { liveEn } from './live-en';
import { jobsEn } from './jobs-en';
import { normsEn } from './norms-en';
import { papersEn } from './papers-en';
import { readingEn } from './reading-en';
import { workEn } from './work-en';

export const en: Record<MessageKey, string> = {
  ...normsEn,
  ...readingEn,
  ...importEn,
  ...draftEn,
  ...checkEn,
  ...liveEn,
  ...papersEn,
  ...jobsEn,
  ...workEn,
  'plan.notAPlan':
    'This file is not a plan of Dự toán 55. Choose a .json written by «dutoan», or a budget workbook .xlsx.',
  'plan.notJson': 'This .json file is damaged or was not saved completely. Export it again and retry.',
  'plan.otherVersion':
    'This plan is of version «{version}», which this release cannot read. Use a newer release, or export the plan again.',
  'plan.unknownField': 'The plan has an unknown field «{place}». Remove or rename it and retry.',
  'plan.needsValue':
    'The plan lacks a value, or has one of the wrong type, at «{place}». Complete it after «dutoan schema».',
  'plan.needsDate': 'The date at «{place}» is wrong. Write it as year-month-day, for example 2025-08-15.',
  'plan.needsWholeNumber':
    'The number at «{place}» must be whole. Money is in đồng; quantities are in thousandths (1 person is 1000).',
  'plan.outOfRange':
    'The value at «{place}» is empty, too long, negative or too large. Correct it and retry.',
  'plan.badText': 'The text at «{place}» has characters that cannot be used. Type it again.',
  'plan.repeatedId': 'The id «{id}» at «{place}» is used twice. Change one of them.',
  'plan.unknownActivity':
    'The activity id «{id}» at «{place}» is not in the list of activities. Choose an existing one.',
  'plan.unknownFunding':
    'The funding decision «{id}» at «{place}» is not in the list of funding. Choose one that is there.',
  'plan.unknownLine': 'The line «{id}» at «{place}» is not in the budget. Choose one that is there.',
  'plan.lineTooLarge': 'The amount of «{place}» is over 10,000 billion đồng. Check quantity and unit price.',
  'plan.totalTooLarge': 'The total is over a million billion đồng. Check quantities and unit prices.',
  'example.noLevel':
    'There is no example plan for this level. The examples: tinh 2026, so 2025, huyen 2024, xa 2025.',
  'example.noYear': 'There is no example plan of this level for that year. Years with an example: {years}.',

  'file.missing': 'The file «{file}» was not found. Check the path.',
  'file.tooLarge':
    'The file «{file}» is over 200 MB, so it was not opened. Remove pictures and spare sheets and save it again.',
  'file.unreadable': 'The file «{file}» cannot be read. Check your permission to read it.',
  'file.unknownKind':
    'The file «{file}» is not a .json or .xlsx of Dự toán 55. Choose a saved budget workbook .xlsx or a plan .json.',
  'file.notWritable':
    'Cannot write into «{folder}». No file was written. Choose another folder or check your permission.',

  'plan.endsFirst': 'The last day at «{place}» is before the first. Correct the two dates.',
  'book.endsFirst': 'Cell {cell} of «{sheet}»: the last day is before the first. Correct the two dates.',
  'book.uncounted':
    'Cell {cell} of «{sheet}» is a formula without a result. Open the workbook in Excel or LibreOffice, save it and retry.',
  'plan.unfunded':
    'Note: {count} lines have sources that differ from their amount ({ids}). See the column Chênh nguồn before submitting.',
  'cli.kept': 'Old files with other content were kept as {files}.',
  'zip.notZip':
    'This file is not an .xlsx workbook (perhaps another file with a changed name). Open it in Excel and save it as .xlsx.',
  'zip.tooLarge':
    'This file unpacks far larger than a budget workbook, so it was not opened. Save the workbook again from Excel without pictures and spare sheets.',
  'zip.locked':
    'This file is an old .xls or needs a password to open. Open it in Excel, remove the password and save it as .xlsx.',
  'zip.damaged':
    'This .xlsx file is damaged and cannot be opened. Take another copy, or repair and save it in Excel.',

  'book.noColumn': 'Sheet «{sheet}» has no column «{column}». Restore the name of the column and retry.',
  'book.noField': 'Sheet «{sheet}» has no entry «{field}». Add that row again and retry.',
  'book.needsNumber': 'Cell {cell} of «{sheet}» says «{found}»: a number is needed. Enter the number again.',
  'book.tooFine': 'Cell {cell} of «{sheet}» says «{found}»: at most three decimals. Round the number.',
  'book.needsMoney':
    'Cell {cell} of «{sheet}» says «{found}»: a whole, non-negative amount in đồng is needed. Enter it again.',
  'book.needsDate':
    'Cell {cell} of «{sheet}» says «{found}»: a date day/month/year is needed, for example 15/08/2025. Enter it again.',
  'book.unknownChoice': 'Cell {cell} of «{sheet}» says «{found}»: one of {choices} is needed. Choose again.',
  'book.needsId':
    'Cell {cell} of «{sheet}» says «{found}»: an id of plain letters and digits is needed, for example H1, D12. Enter it again.',
  'book.repeatedId':
    'Cell {cell} of «{sheet}» says «{found}», an id used by another row. Change one of them.',
  'book.unknownActivity':
    'Cell {cell} of «{sheet}» says «{found}», an activity that is not on the sheet Hoạt động. Choose an existing id.',
  'book.outOfRange': 'Cell {cell} of «{sheet}» is empty, too long or too large. Correct it.',
  'book.repeatedField':
    'Sheet «{sheet}» has two rows for the entry «{field}» (cell {cell}). It takes one row: merge or delete one.',
  'book.badFormula': 'Cell {cell} of «{sheet}» shows the error {found}. Correct the formula in that cell.',
  'book.tooManyRows': 'Sheet «{sheet}» has too many rows for a budget workbook. Remove the spare rows.',

  'office.sheetTaken':
    'The open workbook already has a sheet «{sheet}». Nothing was changed. Rename that sheet, or create the budget in an empty workbook.',
  'office.nameTaken':
    'The open workbook already has a table or name «{name}» that the budget needs. Nothing was changed. Rename it, or create the budget in an empty workbook.',
  'office.editing':
    'Excel is waiting for a cell to be finished. Press Enter or Esc and retry. The workbook was not changed.',
  'office.protected':
    'The open workbook is protected or read-only, so it cannot be written. Unprotect it or open another. The workbook was not changed.',
  'office.failed':
    'Excel could not do it ({code}). The workbook is as it was; retry, or use the Dự toán 55 page.',
  'office.cancelled': 'Stopped as you asked. The open workbook is as it was.',
  'office.wordTooOld':
    'This Word cannot open a document from the pane (WordApi 1.3 is needed). Download the Word file and open it.',
  'office.wordFailed':
    'Word could not open the plan ({code}). The open document was not changed. Download the Word file and open it.',
  'office.excelTooOld':
    'This Excel is older than needed (ExcelApi {need}). Use the Dự toán 55 page and open the downloaded .xlsx.',
  unexpected:
    'Something unexpected happened: {detail}. Your data was not changed. Retry; if it happens again, send this sentence to the person in charge.',

  'app.name': 'Dự toán 55',
  'app.tagline': 'Budgets and plans for national target programmes',
  'plan.example.province': 'Example plan of a province, {year}',
  'plan.example.department': 'Example plan of a department, {year}',
  'plan.example.district': 'Example plan of a district, {year}',
  'plan.example.commune': 'Example plan of a commune, {year}',
  'plan.fromFile': 'From the file «{file}»',
  'plan.open': 'Open a workbook or plan…',
  'plan.openHint': 'A .xlsx or .json file. It is read on this machine and sent nowhere.',
  'plan.useExample': 'Use the example plan',
  'plan.exampleLevel': 'Example plan',
  'plan.level.province': 'Province',
  'plan.level.department': 'Department',
  'plan.level.district': 'District (before 01/07/2025)',
  'plan.level.commune': 'Commune',
  'remarks.title': 'On reading the workbook: {count} things to know',
  'plan.total': 'Total',
  'plan.central': 'Central budget',
  'plan.local': 'Local budget',
  'plan.other': 'Other sources',
  'plan.counts': '{activities} activities, {lines} budget lines',
  'money.dong': '{amount} đồng',

  'do.createBook': 'Create the budget workbook',
  'do.createBookHint':
    'Adds the sheets of the budget to the open Excel workbook: those to fill in and to print are shown, the others hidden. Your own sheets stay as they are.',
  'do.draft': 'Draft the plan',
  'do.draftInWord': 'Opens the plan, in the form of Nghị định 30/2020/NĐ-CP, as a new Word document.',
  'do.draftFromBook': 'Reads the open workbook and downloads the plan for Word (.docx).',
  'do.downloadBook': 'Download the workbook (.xlsx)',
  'do.downloadPlan': 'Download the plan (.docx)',
  'do.working': 'Working…',
  'do.cellsDone': '{done} of {total} cells written',
  'do.cancel': 'Stop',
  'done.book':
    '{sheets} sheets were added, {shown} of them shown. To see a hidden one, right-click the name of a sheet and choose Unhide. Remember to save the workbook.',
  'done.example': 'The example plan was opened.',
  'done.download':
    '«{file}» was handed to the browser. If it is not in your Downloads folder, use the link below.',
  'done.saved': '«{file}» is saved where you chose.',
  'done.copied':
    'The file could not be saved from this pane; the text of «{file}» is on the clipboard. Paste it into an empty Word document.',
  'done.notSaved': '«{file}» is not saved yet. Choose one of the ways below.',
  'way.none':
    'This pane lets no file «{file}» out. Open the page of Dự toán 55 in a browser and download the file there.',
  'way.download': 'Download the file',
  'way.save': 'Save somewhere else…',
  'way.saveDone': '«{file}» is saved where you chose.',
  'way.copy': 'Copy the text',
  'way.copyDone': 'Copied. Paste it into an empty Word document.',
  'way.downloadDone': '«{file}» was given to the browser to download.',
  'done.wordInstead':
    'Word could not open the plan from this pane. The file «{file}» was handed over: open it in Word.',
  'done.wordFilled':
    'Word opens no new document: the plan was put into the empty one that is open. Hide the page number of the first page again (Different first page).',
  'done.again': 'Download «{file}» again',
  'done.word': 'The plan was opened in a new Word document.',
  'done.opened': '«{file}» was read.',
  'lang.vi': 'Tiếng Việt',
  'lang.en': 'English',
  'pane.nowhere':
    'This pane runs inside Excel or Word. Open it from the tab «Dự toán 55» on the ribbon, or use the Dự toán 55 page.',
  'page.privacy': 'Everything happens on this machine: no data is sent anywhere.',
  'page.draftNote':
    'The example is an illustration: its offices and figures are made up. Compare the rates with the original documents before use.',

  'paper.noLines': 'No {paper} yet: the budget has no line. Enter what is paid on the budget sheet.',
  'paper.notAppraised':
    'No {paper} yet: no line has appraised figures. Enter them on the sheet of the appraisal.',
  'paper.halfAppraised':
    'No {paper} yet: {count} lines have no appraised figures ({ids}). Enter them on the sheet of the appraisal.',
  'paper.unexplained':
    'No {paper} yet: {count} lines differ without a reason or a rule ({ids}). Enter them on the sheet of the appraisal.',
  'paper.notExecuted':
    'No {paper} yet: no line has advances or payments. Enter them on the sheet of execution.',
  'paper.notAdjusted':
    'No {paper} yet: there are no approved figures to compare with. Move the approved budget to the status of adjustment first.',
  'paper.nothingChanged':
    'No {paper} yet: no line differs from what was approved. Change the budget sheet first.',
  'paper.proposedFigures': '{paper} states the proposed figures: no line has been appraised.',
  'paper.noMaker': '{paper} leaves the unit that made the budget open: the plan names no lead unit.',
  'paper.noAppraiser':
    '{paper} leaves the appraising body open: the plan names no finance unit among its duties.',
  'paper.noAddressee': '{paper} leaves its addressee open: no report of the plan goes to a body outside it.',
  'paper.halfExecuted':
    '{paper}: some lines have no figures of execution; they count as nothing advanced, nothing paid, and the paper says so.',

  'cli.usage':
    'Usage: dutoan <command> … Commands: sample, schema, draft, build, read, check, fix, status, acknowledge, appraise, diff, merge, import, norms, refresh, fill, comment. Add --help for more.',
  'cli.unknownCommand':
    'There is no command «{command}». Commands: sample, schema, draft, build, read, check, fix, status, acknowledge, appraise, diff, merge, import, norms, refresh, fill, comment.',
  'cli.unknownOption': 'The command «{command}» has no option «{option}». See «dutoan --help».',
  'cli.needsValue': 'The option «{option}» needs a value. See «dutoan --help».',
  'cli.noValue': 'The option «{option}» takes no value. See «dutoan --help».',
  'cli.needsFile': 'The command «{command}» needs exactly one file. See «dutoan --help».',
  'cli.noFile': 'The command «{command}» takes no file. See «dutoan --help».',
  'cli.sameFile': 'The file «{file}» would be overwritten by the result. Choose another folder for --out.',
  'cli.needsLevel': 'The command «sample» needs a level: tinh, so, huyen or xa.',
  'cli.needsOut': 'The command «build» needs --out and a folder.',
  'cli.needsYear': 'The year «{year}» is wrong. Write four digits, for example 2025.',
  'cli.unknownPaper': 'There is no paper «{name}» for --with. Use: {known}.',
  'cli.papers': 'Wrote {files}.',
  'cli.packAdded': '{count} local norms of {place} were added to the workbook.',
  'cli.packElsewhere':
    'The pack is of «{place}», the plan of «{province}»: no row was added. If they are one province, say so by --place.',
  'cli.built': 'Wrote {book} and {plan}. Total: {total} đồng ({words}).',
  'cli.help':
    "Dự toán 55: budgets and plans for national target programmes.\n\n  dutoan sample tinh|so|huyen|xa [--year N] [--mistakes]\n                                              prints a complete example plan (JSON): tinh 2026, so 2025, huyen 2024, xa 2025;\n                                              --mistakes: the same plan as it was first sent\n  dutoan schema                               prints the plan's JSON Schema\n  dutoan draft plan.json|book.xlsx --out FILE drafts the parts that are empty (purpose … recipients) from the facts,\n                                              keeps what people wrote, names what you must fill in\n  dutoan build plan.json|book.xlsx --out DIR [--with PAPER,…] [--norms pack.json [--place PROVINCE]]\n                                              writes so-du-toan.xlsx and ke-hoach.docx; from a book it keeps people's own\n                                              columns and rows, and says first what the new file will not have\n                                              --with adds papers of the same plan: to-trinh, quyet-dinh, tham-dinh, bien-ban, dieu-chinh,\n                                              bao-cao, bieu; where a fact is missing it says so and writes nothing\n  dutoan read book.xlsx                       prints the plan read back from a workbook's cells; remarks on stderr\n  dutoan check plan.json|book.xlsx|FOLDER [--norms pack.json] [--json]\n                                              every line against its article; a folder: one line a file\n  dutoan fix plan.json|book.xlsx --out FILE   mends what can be mended safely, lists what is left\n  dutoan status plan.json|book.xlsx [--to STATUS --who NAME [--date D] [--note TEXT] --out FILE] [--json]\n                                              the status, its log, what the next steps lack; --to makes the step and logs it\n  dutoan acknowledge book.xlsx --rule B-10 [--where D5] --who NAME --reason TEXT [--date D] --out FILE\n                                              somebody answers for a warning (never for an error)\n  dutoan appraise book.xlsx --accept all|H1,H2 [--limit] --out FILE\n                                              allows what was asked; --limit: cuts to the limits, with reason and rule\n  dutoan diff old new [--json]                what changed between two versions\n  dutoan merge FOLDER --out book.xlsx         many units' books as one: unit, sub-project, source\n  dutoan import table.xlsx --out book.xlsx [--sheet S] [--range A1:H40] [--level LEVEL] [--year N] [--programme P] [--json]\n                                              a book from a budget table in another layout, with what was understood and what not\n  dutoan norms [--date D] [--document N] [--programme P] [--search TEXT] [--norms pack.json --place PROVINCE] [--json]\n                                              looks up norms: figure, article, how sure, until when\n  dutoan refresh document.docx book.xlsx --out FILE.docx [--overwrite] [--json]\n                                              brings a document up to date, lists old → new; what people wrote stays\n  dutoan fill template.docx book.xlsx --out FILE.docx\n                                              fills an agency’s own template (docs/mau-rieng.md)\n  dutoan comment plan.json|book.xlsx --out FILE.docx [--norms pack.json [--place PROVINCE]]\n                                              the plan with each finding as a comment at its place\n\nExit: 0 done, 1 findings that are errors, 2 the input or the call cannot be used.",
};
