import type { importVi } from './import-vi';

/** The same in English. */
export const importEn: Record<keyof typeof importVi, string> = {
  'import.noHeader':
    'No header of a budget table was found in {sheets}: a row must name at least two columns such as «Nội dung», «Số lượng», «Đơn giá», «Thành tiền». Choose the sheet with --sheet or the range with --range.',
  'import.noSheet': 'This file has no sheet «{sheet}». Its sheets: {sheets}.',
  'import.ownBook':
    'This file is a workbook of this program (sheet «{sheet}») and needs no import: open it as it is (dutoan build, check, read). For another table in it, name its sheet with --sheet.',
  'import.empty': 'No cell of this file holds anything. Choose a file with a budget table.',
  'import.noContent':
    'The table {area} of sheet «{sheet}» has no column of contents (its columns: {titles}). Name one column «Nội dung chi».',
  'import.noMoney':
    'The table {area} of sheet «{sheet}» has no column of prices or amounts (its columns: {titles}). Add a column «Đơn giá» or «Thành tiền».',
  'import.noRows':
    'The table {area} of sheet «{sheet}» has a header but no row with figures. Choose a table with figures.',
  'import.onlyTotals':
    'The table {area} of sheet «{sheet}» has totals only and no line of spending. Choose the detailed budget.',
  'import.badRange': 'The range «{range}» is wrong. Write it like A1:H40.',
  'import.readText': '«{found}» is text and was read as {value}.',
  'import.commaThousands':
    '«{found}» in a column of money was read as {value}, the comma parting thousands. Please check.',
  'import.commaCount': '«{found}» was read as {value}; it may also be a decimal. Please check.',
  'import.percent': '«{found}» is a percentage and was read as {value}. Please check.',
  'import.unreadNumber': '«{found}» cannot be read: a quantity was expected. The cell is not in the book.',
  'import.unreadMoney':
    '«{found}» cannot be read: an amount of money was expected. The cell is not in the book.',
  'import.uncounted':
    'the formula has not been counted: a number was expected. Open the file in Excel or LibreOffice, save it and import again.',
  'import.cellError':
    'the cell shows the error {found}: a number was expected. Mend the formula and import again.',
  'import.negative': '{found} is below zero and cannot stand in a budget line. Please check.',
  'import.tooLarge': 'the amount is above 10,000 billion đồng and cannot be kept. Please check.',
  'import.fraction': '{found} has a fraction of a đồng and was rounded to {value}.',
  'import.cut': 'the text is too long: the first {kept} characters were kept.',
  'import.unplaced': '«{found}» has no place in a plan and is not in the book.',
  'import.columnNumbers': 'a row of column numbers, passed over.',
  'import.repeatedHeader': 'the header again, as on a printed page, passed over.',
  'import.below': 'what stands under the table was not read: «{found}»…',
  'import.scaled': 'The money of the table was multiplied by {scale} to be đồng.',
  'import.thirdFactor':
    "the columns {titles} were multiplied into «times»; each factor is written in the line's justification.",
  'import.extraColumn': 'the column «{title}» has no place of its own: what it says went to the notes.',
  'import.repeatColumn': 'the column «{title}» repeats the amount and was only compared.',
  'import.guessedContent': 'the column «{title}» was guessed to be the contents. Please confirm.',
  'import.noSources':
    'The table has no column of sources: every line is left without a source, to be assigned.',
  'import.noUnits': 'The table has no column of units: lines that name none have «(cần ghi)».',
  'import.oneActivity': 'Lines that stand under no group are one activity: «{title}».',
  'import.sectionLead': '«{found}» stands over activities and was taken for the unit that leads them.',
  'import.sectionNote': '«{found}» stands over activities and went to their notes.',
  'import.groupFigure': 'the figure {found} of a group has no place in a plan. Please check.',
  'import.emptyGroup': '«{found}» has no line of money: it became an activity without a budget.',
  'import.textRow': 'a row of words, kept as justification or note: «{found}».',
  'import.lineWithLines':
    '«{found}» has a price of its own, and the rows below have money that does not add up to it: both were counted. Please check.',
  'import.perUnit':
    '«{found}» is a detail of the price above; it was kept as justification and counts no money. Please check.',
  'import.noName': 'the row has figures and no content.',
  'import.noUnit': 'no unit is given.',
  'import.noPrice': 'there is a quantity and neither price nor amount: the line counts as 0 đồng.',
  'import.noQuantity':
    'there is only the price {price}; the quantity was set to {quantity}. Please give the quantity.',
  'import.amountOnly': 'there is only the amount {amount}: quantity 1, the price is the amount.',
  'import.priceFromAmount': 'no price is given: {price} follows from the amount {amount}.',
  'import.quantityFromAmount': 'no quantity is given: {quantity} follows from the amount {amount}.',
  'import.priceUnused':
    'the price {price} does not divide the amount {amount} and no quantity is given: quantity 1, the price is the amount.',
  'import.notDivisible':
    'the amount {amount} cannot be divided by the quantity {count}: quantity 1, the price is the amount.',
  'import.amountDiffers':
    'the table says {stated}, the factors make {counted}: the factors were kept. Please check.',
  'import.amountRounded': 'the table shows {stated}, rounded; the factors make {counted}.',
  'import.localDiffers':
    'the local budget is {stated}, its levels add up to {counted}: the levels were kept. Please check.',
  'import.sourcesDiffer': 'the sources add up to {sources}, the line is {amount}. Please check.',
  'import.stateOnly':
    'the state budget {amount} is not divided into central and local: what is not divided has no source.',
  'import.sumDiffers': '«{name}» says {stated}, its lines add up to {counted}. Please check.',
  'import.totalRow': 'the total «{found}» is no line of spending.',
  'import.inWords': 'the amount in words is the total {amount}.',
  'import.inWordsDiffer': 'the amount in words is not the total {amount}: «{found}». Please check.',
  'import.gaps': 'What the table does not say is marked «{gap}». Fill it in before use.',
  'import.wholeYear': 'Every activity runs over the whole of {year}. Please give the real dates.',
  'import.noYear': 'The table names no year: {year} was taken. Use --year.',
  'import.noRegime':
    'The table does not say which period the money is of: {regime} was taken. Please confirm.',
  'import.localTo.province': 'The local budget names no level: it was put to the province.',
  'import.localTo.district': 'The local budget names no level: it was put to the district.',
  'import.localTo.commune': 'The local budget names no level: it was put to the commune.',
  'import.needsOut': 'The command «import» needs --out and the name of the .xlsx to write.',
  'import.needsXlsx': 'The command «import» reads and writes .xlsx files; «{file}» is none.',
  'import.sameFile': 'The file «{file}» would be overwritten. Choose another name for --out.',
  'import.needsLevel': 'The level «{level}» is wrong. Write tinh, so, huyen or xa.',
  'import.written': 'Wrote {book}.',
  'import.foundTable': 'Table: sheet «{sheet}», {area}. {title}',
  'import.foundColumn': '  column {column} «{title}» → {role} ({percent}%)',
  'import.counts': 'Understood {activities} activities and {lines} lines, {total} đồng together.',
  'import.statedSame': 'The table says {stated} đồng: the same.',
  'import.statedDiffers': 'The table says {stated} đồng: {difference} đồng apart.',
  'import.statedNone': 'The table states no total.',
  'import.suggested': 'Norms: {put} lines were given a code, {listed} lines have suggestions to choose from.',
  'import.suggestion': '  {line}: {code} {title} ({words})',
  'import.otherTable':
    'Another table was left out: sheet «{sheet}», {area}. Import it with --sheet and --range.',
  'import.severity.lost': 'Not in the book:',
  'import.severity.check': 'To be checked:',
  'import.severity.read': 'Understood so:',
  'import.moreRemarks': '  … and {count} more; see all with --json.',
  'import.role.number': 'numbering',
  'import.role.content': 'content',
  'import.role.activity': 'activity',
  'import.role.unit': 'unit',
  'import.role.quantity': 'quantity',
  'import.role.times': 'times',
  'import.role.price': 'price',
  'import.role.amount': 'amount',
  'import.role.repeat': 'amount again',
  'import.role.central': 'central budget',
  'import.role.local': 'local budget',
  'import.role.province': 'provincial budget',
  'import.role.district': 'district budget',
  'import.role.commune': 'commune budget',
  'import.role.other': 'other sources',
  'import.role.state': 'state budget',
  'import.role.basis': 'basis',
  'import.role.justification': 'justification',
  'import.role.note': 'note',
  'import.role.lead': 'lead',
  'import.role.executing': 'executing unit',
  'import.role.coordinating': 'coordinating unit',
  'import.role.time': 'time',
  'import.role.place': 'place',
  'import.role.code': 'economic code',
  'import.role.extra': 'to the notes',
};
