/** Reading a workbook back: what was understood otherwise, what is kept, what is not carried. */
export const readingEn = {
  andMore: '… and {count} more places like these.',
  'book.unknownFact':
    'Cell {cell} of sheet «{sheet}» says «{found}»: expected «Name of the fact: value», named as on the sheet Định mức. Correct it.',
  'book.unknownFunding':
    'Cell {cell} of sheet «{sheet}» names the funding «{found}», which is not on the sheet Nguồn vốn. Choose one that is there.',
  'book.unknownLine':
    'Cell {cell} of sheet «{sheet}» names the line «{found}», which is not on the sheet Dự toán. Choose one that is there.',
  'book.blank': 'Cell {cell} of sheet «{sheet}» is empty: «{column}» is needed. Fill it in.',
  'book.tooLong':
    'Cell {cell} of sheet «{sheet}» is too long («{found}»): at most {most} characters. Shorten it or use several rows.',
  'book.needsCode':
    'Cell {cell} of sheet «{sheet}» says «{found}»: expected a code of digits, plain letters, points and hyphens, at most 20 characters. Correct the code.',
  'book.needsYear':
    'Cell {cell} of sheet «{sheet}» says «{found}»: expected a year from 2021 to 2099. Type the year in four digits.',
  'book.needsSignedMoney':
    'Cell {cell} of sheet «{sheet}» says «{found}»: expected a whole amount of đồng. Type the number again.',
  'book.takesAway':
    'Cell {cell} of sheet «{sheet}» says «{found}», less than nothing: only an adjustment (Điều chỉnh) may be negative. Correct the amount or the kind.',
  'book.lineTooLarge':
    'The row at {cell} of sheet «{sheet}» comes to more than 10.000 tỷ đồng. Look at its quantity and price.',
  'book.noSheet':
    'This workbook has no sheet «{sheet}». Open a book made by Dự toán 55, or give the sheet its name back.',
  'book.notABook':
    'This workbook has no table Dự toán and Hoạt động of Dự toán 55. If it is a budget in another layout, import it (command «dutoan import»).',
  'read.overtyped':
    'Cell {cell} of sheet «{sheet}» has «{found}» typed over a formula. The number is not used; the formula comes back when the book is laid out again.',
  'read.overtypedColumn':
    'Column «{column}» of sheet «{sheet}» has {count} cells (from {cell}) typed over their formulas. Those numbers are not used; the formulas come back when the book is laid out again.',
  'read.renamedField': 'The entry «{found}» (cell {cell} of sheet «{sheet}») is taken for «{field}».',
  'read.repeatedColumn':
    'Sheet «{sheet}» has two columns «{column}»: the one at {cell} is read, the one at {other} is kept apart. Rename or delete one of them if that is not right.',
  'read.merged': 'Cells {cell} of sheet «{sheet}» are merged: «{found}» is taken for every row of them.',
  'read.mergedCounted':
    'Cells {cell} of sheet «{sheet}» are merged: the number «{found}» counts for the first row only. Unmerge them and type the number of each row.',
  'read.sum':
    'The row at {cell} of sheet «{sheet}» («{found}») adds up others, so it is not read as an expense; it is kept below the table when the book is laid out again. Other sheets count the sums.',
  'read.keptResults':
    'Column «{column}» of sheet «{sheet}» has formulas of its own: only their results are kept when the book is laid out again. The opened file keeps the formulas.',
  'read.keptAbove':
    '{count} rows over the table of sheet «{sheet}» are no part of the plan; they are kept, below the table, when the book is laid out again.',
  'read.keptBeside':
    'Cell {cell} of sheet «{sheet}» adds something beside the entry «{field}»: it is no part of the plan and is kept as an entry of its own.',
  'kept.beside': 'Added beside «{field}»',
  'kept.untitled': 'Added (column {column})',
  'read.repeatedRow':
    'The row at {cell} of sheet «{sheet}» names «{found}» like a row above: its figures are not used; the row is kept below the table.',
  'read.noReviewSheet': 'The workbook has no sheet «{sheet}» any more: taken as never reviewed in full.',
  'read.badReview':
    'The result of a review at {cell} of sheet «{sheet}» cannot be read: taken as never reviewed in full.',
  'read.outside':
    'The row at {cell} of sheet «{sheet}» stands outside the table, so the sheet\u2019s formulas do not count it. It was read and will stand inside when the book is laid out again.',
  'read.renamed': 'Column «{found}» (cell {cell} of sheet «{sheet}») is taken for «{column}».',
  'read.noColumn': 'Sheet «{sheet}» has no column «{column}» any more: taken as empty.',
  'read.noSheet': 'The workbook has no sheet «{sheet}» any more: taken as empty.',
  'read.noField': 'Sheet «{sheet}» has no entry «{field}» any more: taken as empty.',
  'read.keptColumn':
    'Column «{column}» (cell {cell} of sheet «{sheet}») is no part of the plan; it is kept when the book is laid out again.',
  'read.keptRows':
    '{count} rows below the table (from {cell} of sheet «{sheet}») are no part of the plan; they are kept when the book is laid out again.',
  'read.keptField':
    'The entry «{field}» (cell {cell} of sheet «{sheet}») is no part of the plan; it is kept when the book is laid out again.',
  'read.newId': 'Cell {cell} of sheet «{sheet}» had no code: it was given {id}.',
  'read.repeatedId':
    'Cell {cell} of sheet «{sheet}» repeats the code «{found}» of a row above: it was changed to {id}.',
  'read.stray':
    'The row at {cell} of sheet «{sheet}» names «{found}», which is no longer on the sheet Dự toán: its figures are not used; the row is kept below the table when the book is laid out again.',
  'read.unitLater': 'Cell {cell} of sheet «{sheet}» names no unit: taken as a task of the unit above.',
  'read.foreignSheets':
    'Sheets that are no part of the book will not be in the new file: {sheets}. The opened file stays as it is.',
  'read.foreignParts': 'The new file will not have: {parts}. The opened file stays as it is.',
  'part.images': 'pictures',
  'part.charts': 'charts of your own',
  'part.macros': 'macros',
  'part.pivots': 'pivot tables',
  'part.links': 'links to other files',
  'part.threads': 'comments',
} as const;
