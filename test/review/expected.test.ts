import { describe, expect, it } from '@jest/globals';
import { examplePlan, type Level } from '../../src/plan';
import { mistakesOf } from '../../src/plan/example';
import { loadReviewLaw } from '../../src/review';
import { Reviewer, RULES } from '../../src/review/full';
import commune from './expected/commune.json';
import department from './expected/department.json';
import district from './expected/district.json';
import province from './expected/province.json';

/** What is found in an example, and why that is right: a mistake that was made, or what follows from one. */
const EXPECTED = { province, department, district, commune };

const levels = Object.keys(EXPECTED) as Level[];

async function findings(level: Level, kind: 'good' | 'mistakes'): Promise<string[]> {
  const plan = await examplePlan(level, undefined, kind);
  return new Reviewer(await loadReviewLaw(plan), RULES)
    .review(plan)
    .map(
      ({ rule, severity, where: { table, row, field }, message }) =>
        `${rule} ${severity} ${table}/${row}/${field} ${message.key}`,
    );
}

describe.each(levels)('%s', (level) => {
  const expected = EXPECTED[level];

  it.each(['good', 'mistakes'] as const)('%s: these findings, no more and no less', async (kind) => {
    expect(await findings(level, kind)).toEqual(expected[kind].map(({ found }) => found));
  });

  it('a plan without mistakes has no error', () => {
    expect(expected.good.filter(({ found }) => found.split(' ')[1] === 'error')).toEqual([]);
  });

  it('every mistake that was made is among them, and each of the others says why it is there', async () => {
    const whys = expected.mistakes.map(({ why }) => why);
    const missed = (await mistakesOf(level)).filter(({ about }) => !whys.includes(`mistake: ${about}`));
    expect(missed).toEqual([]);
    expect(whys.filter((why) => why.length < 20)).toEqual([]);
  });
});
