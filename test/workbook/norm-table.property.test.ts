import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { examplePlan, fromSerial, type Level, parsePlan, toSerial } from '../../src/plan';
import { PriceJudge } from '../../src/review';
import { loadLaw } from '../../src/workbook';
import { normTable } from '../../src/workbook/norm-table/build';
import { NormLookup } from '../../src/workbook/norm-table/lookup';
import { runs } from '../plan/arbitrary';

const LEVELS: readonly Level[] = ['province', 'department', 'district', 'commune'];

it('whatever a line states, its sheet says what the law says or that it cannot tell', async () => {
  const books = await Promise.all(
    LEVELS.map(async (level) => {
      const plan = await examplePlan(level);
      const law = await loadLaw(plan);
      const rows = normTable(law, plan);
      return { plan, law, rows, codes: [...new Set(rows.map(({ code }) => code))] };
    }),
  );
  const facts = Object.entries(books[0]!.law.facts).map(([name, fact]) => {
    const value =
      fact.type === 'number'
        ? fc.oneof(fc.integer({ min: 0, max: 800 }), fc.constantFrom(0.8, 1.25, 5, 30, 40, 350, 600))
        : fc.constantFrom<string | boolean>(
            ...(fact.type === 'choice' ? Object.keys(fact.choices ?? {}) : [true, false]),
          );
    return fc.tuple(fc.constant(name), value);
  });
  const stated = fc.array(fc.oneof(...facts), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs));
  let told = 0;
  fc.assert(
    fc.property(
      fc.nat(3),
      fc.nat(),
      stated,
      fc.tuple(fc.nat(364), fc.nat(364)),
      fc.boolean(),
      fc.nat(2_000_000),
      (which, at, words, [a, b], dated, unitPrice) => {
        const { plan, law, rows, codes } = books[which]!;
        const day = (offset: number) =>
          fromSerial(toSerial(plan.date) - (toSerial(plan.date) % 1) + offset - 200);
        const [from, to] = [day(Math.min(a, b)), day(Math.max(a, b))];
        const year = plan.date.slice(0, 4);
        fc.pre(from?.startsWith(year) === true && to?.startsWith(year) === true);
        const norm = codes[at % codes.length]!;
        const activity = { ...plan.activities[0]!, from, to };
        const line = {
          ...plan.lines[0]!,
          id: 'X1',
          activity: activity.id,
          norm,
          facts: words,
          unitPrice,
          funding: '',
        };
        const tried = parsePlan({
          ...structuredClone({ ...plan, quotations: [], contributions: [], activities: [activity] }),
          lines: [{ ...line, date: dated ? from : null }],
        });
        const sheet = new NormLookup(law, tried, rows).look(tried.lines[0]!);
        if (sheet.verdict === 'unknown') return;
        told += 1;
        const core = new PriceJudge(tried, law.catalogue).check(tried.lines[0]!);
        expect([norm, words, sheet.verdict, sheet.limit]).toEqual([
          norm,
          words,
          core.verdict,
          core.limit ?? '',
        ]);
      },
    ),
    runs(3000),
  );
  expect(told).toBeGreaterThan(process.env['FULL'] === '1' ? 600 : 60);
});
