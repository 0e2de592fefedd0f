import { compose, loadRefresh, planDocx } from '../../src/document';
import type { Plan } from '../../src/plan';
import { bigPlan } from './big-book';
import { bareDocx } from './docx-peer';
import { runJob } from './jobs';
import { type Measured, median, ms } from './measure';

const LINES = 300;
/** So many that the paper has some forty pages in LibreOffice, the appendices among them. */
const ACTIVITIES = 36;
const MOST = 1.3;
const MOST_REFRESH = 1 / 3;

/** The commune's example with more of everything. */
export async function longPlan(): Promise<Plan> {
  const plan = await bigPlan(LINES);
  const activities = Array.from({ length: ACTIVITIES }, (_, index) => {
    const activity = plan.activities[index % plan.activities.length];
    if (activity === undefined) throw new Error('the example has no activities');
    return { ...activity, id: `H${index + 1}` };
  });
  const lines = plan.lines.map((line, index) => ({ ...line, activity: `H${(index % ACTIVITIES) + 1}` }));
  return { ...plan, activities, lines };
}

/** Every price a thousand higher, and a line less: figures, words and both tables change. */
const changed = (plan: Plan): Plan => ({
  ...plan,
  lines: plan.lines.slice(1).map((line) => ({ ...line, unitPrice: line.unitPrice + 1000 }) as typeof line),
});

/** A copy, so that nothing known of a plan is used again. */
const anew = (plan: Plan): Plan => ({ ...plan });

const WORKS = ['write', 'docx', 'refresh'] as const;

/** One of the three alone in its process: what one leaves in memory is not another's to clear away. */
export async function documentTime(work: string) {
  const plan = await longPlan();
  const later = changed(plan);
  const { refreshDocx } = await loadRefresh();
  const file = await planDocx(plan);
  const document = compose(plan);
  const works: Readonly<Record<string, () => unknown>> = {
    write: () => planDocx(anew(plan)),
    docx: () => bareDocx(document),
    refresh: () => refreshDocx(file, anew(later)),
  };
  const chosen = works[work];
  if (chosen === undefined) throw new Error(`no work ${work}`);
  return { time: await median(chosen, 15) };
}

const ROUNDS = 3;

/** In turns, the best of each: a busy moment of the machine is not one of them's fault. */
async function times(): Promise<Record<(typeof WORKS)[number], number>> {
  const found = { write: Infinity, docx: Infinity, refresh: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const work of WORKS) {
      const { time = 0 } = await runJob('document', work);
      found[work] = Math.min(found[work], time);
    }
  }
  return found;
}

export async function documentBenches(): Promise<Measured[]> {
  const { write: ours, docx: peer, refresh } = await times();
  const share = (time: number) => `${(time / peer).toFixed(2)} of it`;
  return [
    {
      what: `a plan of some forty pages with ${LINES} lines, from the plan to the .docx with living figures`,
      ours: ms(ours),
      peer: `docx writes the same text bare in ${ms(peer)} (ours is ${share(ours)})`,
      wanted: `at most ${MOST} of it`,
      met: ours <= peer * MOST,
    },
    {
      what: 'bring it up to date: all prices changed, a line less',
      ours: ms(refresh),
      peer: `docx writes the same text bare in ${ms(peer)} (ours is ${share(refresh)})`,
      wanted: 'under a third of it',
      met: refresh < peer * MOST_REFRESH,
    },
  ];
}
