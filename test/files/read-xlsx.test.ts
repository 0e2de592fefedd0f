import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../src/workbook/xlsx/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { sampleBook } from './sample-book';

const file = writeXlsx(sampleBook);
const names = (book: ReturnType<typeof readXlsx>) => book.sheets.map(({ name }) => name);

describe('some of a book are read as all of it are', () => {
  const all = readXlsx(file);

  it.each<[string, readonly string[]]>([
    ['one sheet', ["Chi's"]],
    ['two sheets', ['Bắt đầu', "Chi's"]],
    ['all of them', ['Số liệu', 'Bắt đầu', "Chi's"]],
  ])('%s', (_, wanted) => {
    const some = readXlsx(file, (name) => wanted.includes(name));
    expect(names(some)).toEqual(wanted);
    expect(some.sheets).toEqual(all.sheets.filter(({ name }) => wanted.includes(name)));
  });

  it('a sheet that is not wanted may be too long', () => {
    const far =
      '<worksheet><sheetData><row r="200001"><c r="A200001"><v>1</v></c></row></sheetData></worksheet>';
    const long = zipSync({ ...unzipSync(file), 'xl/worksheets/sheet1.xml': strToU8(far) });
    expect(() => readXlsx(long)).toThrow(expect.objectContaining({ key: 'book.tooManyRows' }));
    expect(readXlsx(long, (name) => name !== 'Số liệu').sheets).toEqual(all.sheets.slice(1));
  });

  it('a book whose list of sheets leads nowhere is still read', () => {
    const path = 'xl/_rels/workbook.xml.rels';
    const parts = unzipSync(file);
    const lost = strFromU8(parts[path]!).replace(/worksheets\/sheet/g, 'Worksheets/Sheet');
    const wanted = readXlsx(zipSync({ ...parts, [path]: strToU8(lost) }), (name) => name === "Chi's");
    expect(names(wanted)).toEqual(["Chi's"]);
    expect(wanted.sheets[0]!.rows).toEqual(all.sheets[2]!.rows);
  });
});
