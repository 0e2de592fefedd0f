import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadProgrammes, loadSearch, type NormSearch } from '../../../src/norms';
import { type IsoDate, isoDate } from '../../../src/plan';
import { importBook, planFromImport, suggestNorms, type Suggestion } from '../../../src/workbook/import';
import { citationIn } from '../../../src/workbook/import/citation';
import { readXlsx } from '../../../src/workbook/xlsx/read-xlsx';
import { type Made, makeXlsx } from '../../files/make-xlsx';

const imported = (rows: readonly (readonly Made[])[]) => importBook(readXlsx(makeXlsx([{ rows }]))).imported;
const HEAD = ['STT', 'Nội dung chi', 'ĐVT', 'Số lượng', 'Số lần', 'Đơn giá', 'Thành tiền', 'NSĐP', 'Căn cứ'];
const table = imported([
  ['DỰ TOÁN TRUYỀN THÔNG NĂM 2024'],
  HEAD,
  [
    1,
    'Biên tập tin bài phát thanh 300 từ',
    'tin, bài',
    10,
    1,
    100000,
    1000000,
    1000000,
    'Điểm b khoản 2 Điều 4 TT 55/2023/TT-BTC',
  ],
  [2, 'Tiền công phát thanh viên', 'buổi', 10, 1, 60000, 600000, 600000, 'khoản 9 Điều 40 TT 36/2018/TT-BTC'],
  [3, 'Tiền công phát thanh viên', 'buổi', 10, 1, 60000, 600000, 600000, null],
  [4, 'Mua quà lưu niệm đặc sản', 'hộp', 10, 1, 60000, 600000, 600000, null],
]);

describe('a plan around a table', () => {
  it('has gaps that cannot be overlooked, the year of the title, and the local money at its level', () => {
    const { plan, remarks } = planFromImport(table, {
      level: 'district',
      name: 'Ủy ban nhân dân huyện Mường Lai',
    });
    expect([plan.year, plan.regime, plan.issuer.name, plan.place]).toEqual([
      2024,
      '2021-2025',
      'Ủy ban nhân dân huyện Mường Lai',
      '(cần ghi)',
    ]);
    expect(plan.lines.map(({ sources }) => sources.district)).toEqual([1_000_000, 600_000, 600_000, 600_000]);
    expect(plan.activities[0]).toMatchObject({
      from: '2024-01-01',
      to: '2024-12-31',
      name: 'DỰ TOÁN TRUYỀN THÔNG NĂM 2024',
    });
    expect(remarks.map(({ key }) => key)).toEqual([
      'import.gaps',
      'import.wholeYear',
      'import.localTo.district',
    ]);
  });

  it.each([
    ['NĂM 2025', '2021-2025', true],
    ['NĂM 2026', '2026-2030', false],
    ['NĂM 2026, CHƯƠNG TRÌNH GIAI ĐOẠN 2021 - 2025', 'extended', true],
    ['NĂM 2027', '2026-2030', true],
    ['', '2021-2025', true],
  ])('«%s» is money of %s', (title, regime, known) => {
    const found = imported([[`DỰ TOÁN ${title}`], ['TT', 'Nội dung', 'Thành tiền'], [1, 'Quà', 5000]]);
    const { plan, remarks } = planFromImport(found, { level: 'commune' });
    const keys = remarks.map(({ key }) => key);
    expect([plan.regime, !keys.includes('import.noRegime')]).toEqual([regime, known]);
    expect(keys.includes('import.noYear')).toBe(title === '');
  });

  it('the caller knows better than the sheet', () => {
    const { plan } = planFromImport(table, {
      level: 'province',
      year: 2026,
      regime: 'extended',
      part: 'gnbv.6.2',
    });
    expect([plan.year, plan.regime, plan.part, plan.lines[0]?.sources.province]).toEqual([
      2026,
      'extended',
      'gnbv.6.2',
      1_000_000,
    ]);
  });
});

describe('norms for the lines', () => {
  let search: NormSearch;
  beforeAll(async () => {
    search = await loadSearch();
  });

  async function suggested() {
    const { parts } = await loadProgrammes();
    return suggestNorms(table, {
      search,
      date: isoDate('2024-07-01') as IsoDate,
      regime: '2021-2025',
      part: parts.get('gnbv.6.2'),
      programme: parts.get('gnbv'),
    });
  }
  const of = (suggestions: readonly Suggestion[], line: string) =>
    suggestions.filter((one) => one.line === line);

  it('one that cites its article gets the code', async () => {
    const { imported: found, suggestions } = await suggested();
    expect(found.lines[0]?.norm).toMatch(/^TT55-4\.2\.b-/);
    expect(of(suggestions, 'D1')[0]).toMatchObject({ confident: true, code: found.lines[0]?.norm });
    expect(of(suggestions, 'D1')[0]?.reason.length).toBeGreaterThan(0);
  });

  it('one that cites another article only gets suggestions', async () => {
    const { imported: found, suggestions } = await suggested();
    expect(found.lines[1]?.norm).toBe('');
    expect(of(suggestions, 'D2').map(({ code }) => code)).toContain('TT55-4.2.b-4');
    expect(of(suggestions, 'D2').some(({ confident }) => confident)).toBe(false);
  });

  it('one that cites nothing gets the code only when nothing else comes near', async () => {
    const { imported: found, suggestions } = await suggested();
    for (const line of found.lines.slice(2)) {
      const own = of(suggestions, line.id);
      expect(own.filter(({ confident }) => confident).map(({ code }) => code)).toEqual(
        line.norm === '' ? [] : [line.norm],
      );
    }
    expect(found.lines[2]?.norm).toBe('TT55-4.2.b-4');
    expect(found.lines[3]?.norm).toBe('');
  });

  it('only norms that stand on the day are suggested', async () => {
    const { suggestions } = suggestNorms(table, {
      search,
      date: isoDate('2027-07-01') as IsoDate,
      regime: '2026-2030',
    });
    expect(suggestions.filter(({ code }) => code.startsWith('TT55-'))).toEqual([]);
    await Promise.resolve();
  });
});

describe('what a «Căn cứ» cites', () => {
  it.each([
    ['Điểm b khoản 2 Điều 4 TT 55/2023/TT-BTC', '55/2023', 4, 2, 'b'],
    ['Thông tư số 55/2023/TT-BTC, Điều 4', '55/2023', 4, undefined, undefined],
    ['TT55, đ4, k2', '55', 4, 2, undefined],
    ['Khoản 10 điều 4 thông tư 55', '55', 4, 10, undefined],
    ['báo giá', undefined, undefined, undefined, undefined],
  ])('%s', (text, document, article, clause, point) => {
    expect(citationIn(text)).toEqual({ document, article, clause, point });
  });
});
