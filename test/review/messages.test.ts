import { beforeAll, describe, expect, it } from '@jest/globals';
import { examplePlan, FUNDING_KINDS, LEVELS, type Plan, SECTIONS, SOURCES, STATUSES } from '../../src/plan';
import { type Finding, loadReviewLaw, type ReviewLaw } from '../../src/review';
import { ABOUT, exampleOf, reviewerOf, RULES, sayFinding, saySentence } from '../../src/review/full';

let law: ReviewLaw;
beforeAll(async () => {
  law = await loadReviewLaw();
});

const LANGS = ['vi', 'en'] as const;
const review = (plan: Plan) => reviewerOf(plan, law).review(plan);

/** Everything that a finding says: its message and its way out. */
function said(lang: 'vi' | 'en', finding: Finding): string[] {
  const about = ABOUT.get(finding.rule)!;
  const fix = finding.fix === undefined ? [] : [saySentence(lang, about, finding.fix.title)];
  return [sayFinding(lang, finding), ...fix];
}

const holes = (text: string) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole))].sort();

describe.each(RULES.map(({ about }) => [about.code, about] as const))('%s', (_, about) => {
  it('has the same sentences in both languages, filled with the same', () => {
    expect(Object.keys(about.en.messages).sort()).toEqual(Object.keys(about.vi.messages).sort());
    for (const [key, text] of Object.entries(about.vi.messages))
      expect([key, holes(about.en.messages[key] ?? '')]).toEqual([key, holes(text)]);
  });

  it('has a title and help in both', () => {
    for (const lang of LANGS) {
      expect(about[lang].title).toMatch(/\S/);
      expect(about[lang].help).toMatch(/\S/);
    }
  });
});

/** Names that only the program knows; words that are English or Vietnamese as well do not count. */
const INTERNAL = [
  ...['unitPrice', 'productQuantity', 'legalBases', 'economicCode', 'localNorms', 'minorityLanguage'],
  ...['programmeCode', 'sourceCode', 'petrolPrice', 'onBehalf', 'deputyFor', 'undefined', 'NaN', 'null'],
];
const CODES = new Set([...SOURCES, ...STATUSES, ...FUNDING_KINDS, ...SECTIONS, ...LEVELS]);

/** What is wrong with a sentence as a finance officer reads it. */
function faults(lang: 'vi' | 'en', text: string): string[] {
  // What people wrote stands in quotes and is theirs.
  const own = text.replace(/«[^»]*»/g, '«»');
  const found = (name: string, pattern: RegExp) =>
    [...own.matchAll(pattern)].map(([what]) => `${name}: ${what}`);
  const words = own.split(/[^\p{L}\d_]+/u);
  return [
    ...found('a hole', /\{\w*\}?/g),
    ...words.filter((word) => INTERNAL.includes(word)).map((word) => `internal: ${word}`),
    ...(lang === 'vi' ? words.filter((word) => CODES.has(word as never)).map((word) => `code: ${word}`) : []),
    ...found('an amount without dots', /(?<![\d.,/-])\d{4,}(?= đồng)/g),
    ...found('a day that is no dd/mm/yyyy', /(?<![\d/])(?!\d\d\/\d\d\/\d{4})\d{1,2}\/\d{1,2}\/\d{4}/g),
    ...found('a day of the machine', /\d{4}-\d\d-\d\d/g),
    ...found('a short article', /(?<![\p{L}\d])[Đđk]\d+(?![\p{L}\d])/gu),
    ...found('an article without its document', /khoản \d+ Điều \d+(?=[.,;)]| *$)/g),
    ...found('two spaces', / {2}/g),
  ];
}

const sentencesOf = (plan: Plan) =>
  review(plan).flatMap((finding) =>
    LANGS.flatMap((lang) =>
      said(lang, finding).flatMap((text) =>
        faults(lang, text).map((fault) => `${finding.rule} ${fault} — ${text}`),
      ),
    ),
  );

describe('what people read has no hole, no name of ours, amounts with dots, days as dd/mm/yyyy', () => {
  it.each(LEVELS)('in the findings of the erroneous plan: %s', async (level) => {
    expect(sentencesOf(await examplePlan(level, undefined, 'mistakes'))).toEqual([]);
  });

  it('in the findings of every example of every rule', () => {
    const examples = RULES.flatMap(({ about }) => about.examples.filter(({ fires }) => fires));
    expect([...new Set(examples.flatMap(({ change }) => sentencesOf(exampleOf(change))))]).toEqual([]);
  });

  it('would notice', () => {
    expect(faults('vi', 'nguồn central: 1500000 đồng, ngày 1/7/2025 hay 2025-07-01, {by}, Đ4 k2')).toEqual([
      'a hole: {by}',
      'code: central',
      'an amount without dots: 1500000',
      'a day that is no dd/mm/yyyy: 1/7/2025',
      'a day of the machine: 2025-07-01',
      'a short article: Đ4',
      'a short article: k2',
    ]);
  });
});
