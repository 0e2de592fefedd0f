import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Plan } from '../../src/plan';
import { parsePlan } from '../../src/plan';
import { type FaultCode } from '../host';
import {
  lineCell,
  mendBook,
  jobState,
  openScene,
  ownSheet,
  planInCells,
  priced,
  saidBy,
  undoLast,
  update,
} from './scenarios';

/** A sequence takes a second: all of them take minutes. */
const sequences = (full: number) => ({ numRuns: process.env['FULL'] === '1' ? full : Math.ceil(full / 30) });

const price = fc.integer({ min: 0, max: 90_000_000 });
const line = fc.constantFrom('D1', 'D2', 'D3', 'D4', 'D5', 'D6');
const fault = fc.record({
  code: fc.constantFrom<FaultCode>('GeneralException', 'ServiceNotAvailable', 'Timeout', 'AccessDenied'),
  at: fc.integer({ min: 1, max: 4 }),
  when: fc.constantFrom('before' as const, 'midway' as const, 'after' as const),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  times: fc.constantFrom(1, 1, 3, 50),
});

/** What people do, and what the add-in does for them. */
const action = fc.oneof(
  fc.record({ kind: fc.constant('types' as const), id: line, price }),
  fc.record({
    kind: fc.constant('renames' as const),
    id: line,
    text: fc.constantFrom('In tài liệu', 'Thuê xe', '=1+1'),
  }),
  fc.record({ kind: fc.constant('updates' as const), fault: fc.option(fault, { nil: undefined }) }),
  fc.record({
    kind: fc.constant('changes' as const),
    id: line,
    price,
    fault: fc.option(fault, { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('cancels' as const), id: line, price }),
  fc.record({ kind: fc.constant('undoes' as const) }),
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

const renamed = (plan: Plan, id: string, content: string): Plan =>
  parsePlan({ ...plan, lines: plan.lines.map((one) => (one.id === id ? { ...one, content } : one)) });

it('whatever people, jobs, cancels and faults do: the plan in the cells is the edits applied to the plan', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 5 }), async (actions: Action[]) => {
      const { host, book } = await openScene();
      try {
        const own = ownSheet(book);
        let wanted = await planInCells();
        /** What each job that can be undone changed: cells that people changed since are left. */
        const jobs: { readonly id: string; readonly before: number; readonly after: number }[] = [];
        const priceOf = (id: string) => wanted.lines.find((one) => one.id === id)!.unitPrice;
        for (const one of actions) {
          if (one.kind === 'types') {
            book.userEdit(lineCell(book, one.id, 'Đơn giá'), one.price);
            wanted = priced(one.price, one.id)(wanted);
          } else if (one.kind === 'renames') {
            book.userEdit(lineCell(book, one.id, 'Nội dung chi'), one.text);
            wanted = renamed(wanted, one.id, one.text);
          } else if (one.kind === 'undoes') {
            const { undoable } = await jobState();
            if (undoable[0]?.kind !== 'update') continue;
            await undoLast();
            const job = jobs.pop();
            if (job !== undefined && job.id !== '' && priceOf(job.id) === job.after)
              wanted = priced(job.before, job.id)(wanted);
          } else {
            const change = one.kind === 'updates' ? undefined : priced(one.price, one.id);
            const count = (await jobState()).undoable.length;
            if ('fault' in one && one.fault !== undefined) host.faults.fail(one.fault);
            const signal = one.kind === 'cancels' ? AbortSignal.abort() : undefined;
            await saidBy(update({ ...(change ? { change } : {}), ...(signal ? { signal } : {}) }));
            host.faults.heal();
            if ((await jobState()).halfDone !== undefined) await mendBook();
            if ((await jobState()).undoable.length > count) {
              const id = one.kind === 'changes' ? one.id : '';
              jobs.push({
                id,
                before: id === '' ? 0 : priceOf(id),
                after: one.kind === 'changes' ? one.price : 0,
              });
              if (change !== undefined) wanted = change(wanted);
            }
          }
        }
        expect(await planInCells()).toEqual(wanted);
        expect(ownSheet(book)).toEqual(own);
        expect(book.sheets.some(({ name }) => name.startsWith('~'))).toBe(false);
        expect(book.settings.has('duToan55.mark')).toBe(false);
      } finally {
        host.close();
      }
    }),
    sequences(500),
  );
}, 3_600_000);
