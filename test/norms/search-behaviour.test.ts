import { describe, expect, test } from '@jest/globals';
import { LAWS, SUCCESSIONS } from '../../src/norms/data';
import { Catalogue, type Norm } from '../../src/norms/catalogue';
import { NormSearch } from '../../src/norms/search';

const catalogue = new Catalogue(LAWS, SUCCESSIONS);
const search = new NormSearch(catalogue.norms);
const inForce = ({ from, to }: Norm) => (from ?? '') <= '2024-08-01' && (to ?? '9999') >= '2024-08-01';
const first = (text: string, unit?: string) =>
  search.find(text, { accept: inForce, limit: 1, ...(unit === undefined ? {} : { unit }) })[0];

describe('one thing, typed in many ways', () => {
  test.each([
    'Tiền công phát thanh viên',
    'tien cong phat thanh vien',
    'TIỀN CÔNG PHÁT THANH VIÊN',
    'phát thanh viên, tiền công',
    'phats thanh vieen',
    'pha1t thanh vie6n',
    'phat thahn vien',
    'phat thanhh vien',
    'phatthanh vien',
    'Tiền công phát thanh viên'.normalize('NFD'),
    'Chi tiền công PTV 02 người x 12 buổi, thôn Nà Khoang, xã Tà Mung',
    'tt55-4.2.b-4',
  ])('«%s»', (text) => {
    expect(first(text)?.norm.code).toBe('TT55-4.2.b-4');
  });
});

describe('the reason is in the words typed', () => {
  test.each([
    ['Tien cong PHAT THANH VIEN', ['Tien cong PHAT THANH VIEN']],
    ['2 người phát thanh viên thôn Nà Khoang', ['phát thanh viên']],
    ['PTV tại xã', ['PTV']],
  ])('«%s»', (text, reason) => {
    expect(first(text)?.reason).toEqual(reason);
  });

  test('every reason is a part of the text', () => {
    const text = 'Thuê hội trường, bàn ghế (âm thanh) tổ chức buổi tọa đàm 1 ngày';
    for (const { reason } of search.find(text)) for (const words of reason) expect(text).toContain(words);
  });
});

describe('marks, when typed, are believed', () => {
  const spread = (text: string) =>
    search.find(text, { limit: 20 }).map(({ norm }) => norm.title.toLowerCase());

  test('«báo» is not «bảo»', () => {
    expect(spread('báo')[0]).toMatch(/báo/);
    expect(spread('bảo vệ')[0]).toMatch(/bảo vệ/);
  });

  test('old and new places of the mark are one spelling', () => {
    expect(first('Số hoá tài liệu')?.norm.code).toBe(first('Số hóa tài liệu')?.norm.code);
  });
});

describe('what the line says besides words', () => {
  test.each([
    ['Biên tập tin bài 349 từ', 'TT55-4.2.b-1'],
    ['Biên tập tin bài 350 từ', 'TT55-4.2.b-2'],
    ['bien tap tin bai 599 tu', 'TT55-4.2.b-2'],
    ['Biên tập bài 600 từ', 'TT55-4.2.b-3'],
    ['Biên tập bài 1.200 từ', 'TT55-4.2.b-3'],
    ['Giải nhì tập thể cuộc thi', 'TT56-3.13.d-3'],
    ['Giải nhì cá nhân cuộc thi', 'TT56-3.13.d-4'],
    ['Trần tiền công tư vấn tại cộng đồng một tháng', 'TT55-4.2.d-3'],
  ])('«%s» is %s', (text, code) => {
    expect(first(text)?.norm.code).toBe(code);
  });

  test('the unit of the line helps', () => {
    const score = (unit: string) => first('Thù lao báo cáo viên nói chuyện chuyên đề', unit)?.score ?? 0;
    expect(score('buổi')).toBeGreaterThan(score('km'));
  });
});

describe('what finds nothing', () => {
  test.each(['', '   ', '2026', '12 x 40', 'xyzzy qwghlm', '«…»'])('«%s»', (text) => {
    expect(search.find(text)).toEqual([]);
  });
});

test('limit and accept are kept', () => {
  expect(search.find('thuê hội trường', { limit: 3 })).toHaveLength(3);
  expect(search.find('thuê hội trường', { accept: () => false })).toEqual([]);
});

test('built in slices, it is the same search', () => {
  const slices = NormSearch.inSlices(catalogue.norms);
  let pauses = 0;
  let step = slices.next();
  for (; step.done !== true; step = slices.next()) pauses += 1;
  expect(pauses).toBeGreaterThan(20);
  const text = 'Thù lao báo cáo viên';
  expect(step.value.find(text)).toEqual(search.find(text));
});
