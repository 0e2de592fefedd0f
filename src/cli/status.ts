import { type Lang, Refusal, say } from '../locales';
import { type Plan, shortDate, type Status, STATUSES } from '../plan';
import { type Entry, type Finding, loadReview, loadReviewLaw } from '../review';
import { onlyFile, readCall } from './arguments';
import type { Command } from './commands';
import { openPlanFile, refuseSame } from './files';
import { dayOf, needed, outOf, tellOpened, writePlan } from './out-file';

type Review = Awaited<ReturnType<typeof loadReview>>;

/** «Sẵn sàng trình» is typed `san-sang-trinh`. */
const slug = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-');

function statusOf(typed: string, { statusName }: Review): Status {
  const found = STATUSES.find((status) => [status, slug(statusName('vi', status))].includes(slug(typed)));
  if (found !== undefined) return found;
  const known = STATUSES.map((status) => slug(statusName('vi', status))).join(', ');
  throw new Refusal('status.unknown', { found: typed, known });
}

/** Where the plan stands, what became of it, and what each next step still asks for. */
function stands(plan: Plan, lang: Lang, review: Review, findingsOf: (plan: Plan) => Finding[]) {
  const last = plan.log.at(-1);
  // Who and why are asked for when the step is made.
  const entry: Entry = { who: '…', date: last?.date ?? plan.date, note: '…' };
  const next = review.nextStatuses(plan.status).map((to) => {
    const step = review.advance(plan, to, entry, findingsOf);
    const missing = step.kind === 'moved' ? [] : step.missing;
    return { to, missing: missing.map((sentence) => review.sayMissing(lang, sentence)) };
  });
  return { status: plan.status, log: plan.log, next };
}

function standsText(found: ReturnType<typeof stands>, lang: Lang, { statusName }: Review): string {
  const name = (status: Status) => statusName(lang, status);
  return [
    say(lang, 'status.is', { status: name(found.status) }),
    ...found.log.map(({ date, status, who, note }) =>
      say(lang, 'status.entry', { date: shortDate(date), status: name(status), who, note }).trimEnd(),
    ),
    ...found.next.flatMap(({ to, missing }) => [
      say(lang, missing.length === 0 ? 'status.open' : 'status.blocked', {
        status: name(to),
        slug: slug(statusName('vi', to)),
      }),
      ...missing.map((text) => `    ${text}`),
    ]),
  ].join('\n');
}

/** `dutoan status`: where a plan stands and what is missing for the next step; with --to it makes the step. */
export const status: Command = async (words, lang, note) => {
  const known = ['--to', '--who', '--date', '--note', '--out'];
  const call = readCall('status', words, known, ['--json']);
  const file = onlyFile('status', call);
  const opened = await openPlanFile(file);
  const { plan } = opened;
  const [law, review] = await Promise.all([loadReviewLaw(plan), loadReview()]);
  const findingsOf = (one: Plan) => review.reviewerOf(one, law).review(one);
  const to = call.options['--to'];
  if (to === undefined) {
    const found = stands(plan, lang, review, findingsOf);
    return call.flags.has('--json') ? JSON.stringify(found, null, 2) : standsText(found, lang, review);
  }
  const out = outOf('status', call);
  await refuseSame(file, out);
  const target = statusOf(to, review);
  const entry = {
    who: needed('status', call, '--who'),
    date: dayOf(call),
    note: call.options['--note'] ?? '',
  };
  const step = review.advance(plan, target, entry, findingsOf);
  const name = review.statusName(lang, target);
  if (step.kind === 'missing') {
    const missing = step.missing.map((sentence) => `  ${review.sayMissing(lang, sentence)}`);
    return { text: [say(lang, 'status.missing', { status: name }), ...missing].join('\n'), code: 1 };
  }
  tellOpened(opened, lang, note);
  await writePlan(out, step.plan, opened.kept);
  return say(lang, 'status.moved', { status: name, file: out });
};
