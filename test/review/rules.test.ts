import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadReviewLaw, type ReviewLaw } from '../../src/review';
import { exampleOf, Reviewer, RULES, saySentence } from '../../src/review/full';

let law: ReviewLaw;
beforeAll(async () => {
  law = await loadReviewLaw();
});

/** The rules that find something in an example. */
const firing = (change: object) => [
  ...new Set(new Reviewer(law, RULES).review(exampleOf(change)).map(({ rule }) => rule)),
];

it('nothing is found in the small plan that the examples change', () => {
  // Its circular has amendments that nobody has read, as the hint B-15 says of every such plan.
  const findings = new Reviewer(law, RULES).review(exampleOf({})).filter(({ rule }) => rule !== 'B-15');
  expect(findings.map(({ rule, message }) => `${rule} ${message.key}`)).toEqual([]);
});

describe.each(RULES.map(({ about }) => [about.code, about] as const))('%s', (code, about) => {
  it('shows what it means, both ways', () => {
    expect(new Set(about.examples.map(({ fires }) => fires))).toEqual(new Set([true, false]));
  });

  it.each(
    about.examples.map((example) => [example.fires ? 'finds' : 'lets pass', example.vi, example] as const),
  )('%s: %s', (_, __, { fires, change }) => {
    const found = firing(change);
    if (fires) expect(found).toContain(code);
    else expect(found).not.toContain(code);
  });

  it('says everything in both languages, with all that it fills in', () => {
    expect(Object.keys(about.en.messages).sort()).toEqual(Object.keys(about.vi.messages).sort());
    for (const { change, fires } of about.examples) {
      if (!fires) continue;
      const found = new Reviewer(law, RULES).review(exampleOf(change)).filter(({ rule }) => rule === code);
      for (const { message, fix } of found) {
        for (const sentence of [message, ...(fix === undefined ? [] : [fix.title])]) {
          for (const lang of ['vi', 'en'] as const) {
            expect(about[lang].messages).toHaveProperty([sentence.key]);
            expect(saySentence(lang, about, sentence)).not.toMatch(/[{}]|undefined|NaN/);
          }
        }
      }
    }
  });
});
