import { describe, expect, it } from '@jest/globals';
import { examplePlan, type Level } from '../../src/plan';
import { mistakesOf } from '../../src/plan/example';
import { loadReviewLaw } from '../../src/review';
import { Reviewer, RULES } from '../../src/review/full';

const LEVELS: readonly Level[] = ['province', 'department', 'district', 'commune'];

const findings = async (level: Level, kind: 'good' | 'mistakes') =>
  new Reviewer(await loadReviewLaw(), RULES).review(await examplePlan(level, undefined, kind));

describe.each(LEVELS)('%s', (level) => {
  it('a plan without mistakes has no error', async () => {
    const errors = (await findings(level, 'good')).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, where, message }) => [rule, where, message])).toEqual([]);
  });

  it('every mistake is found at its record', async () => {
    const found = (await findings(level, 'mistakes')).flatMap(({ rule, where, also = [] }) =>
      [where, ...also].map(({ row }) => `${rule} ${row}`),
    );
    const made = await mistakesOf(level);
    const missed = made.filter(({ rule, id }) => {
      const at = (row: string) => found.includes(`${rule} ${row}`);
      // A mistake in a text or in a sum is found where the text or the sum stands.
      return !(at(id) || found.some((one) => one.startsWith(`${rule} `) && !/ (D|H)\d+$/.test(one)));
    });
    expect(missed.map(({ rule, id, about }) => `${rule} ${id}: ${about}`)).toEqual([]);
  });
});
