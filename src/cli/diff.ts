import { type Lang, Refusal, say } from '../locales';
import { formatDong, lineAmount, type Plan } from '../plan';
import { loadReview } from '../review';
import { placesOf, saidValue } from '../workbook';
import { readCall } from './arguments';
import type { Command } from './commands';
import { openPlanFile } from './files';

const SHOWN = 200;

type Review = Awaited<ReturnType<typeof loadReview>>;
type Difference = ReturnType<Review['compare']>['differences'][number];
type Answer = ReturnType<Review['answersTo']>[number];

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a record is known by: its content, name, citation, text. */
function nameOf(record: unknown): string {
  if (!isBag(record)) return '';
  const said = ['content', 'name', 'document', 'text', 'supplier', 'unit', 'who', 'rule'].flatMap((field) => {
    const value = record[field];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return said[0] ?? '';
}

/** The record of a difference, on the side where it is. */
function recordOf(plan: Plan, { table, row, before, after, field }: Difference): unknown {
  if (field === '') return after ?? before;
  const list: unknown = table in plan ? plan[table as keyof Plan] : undefined;
  const records: readonly unknown[] = Array.isArray(list) ? list : [];
  return records.find((record, index) => {
    const id = isBag(record) ? record['id'] : undefined;
    return typeof id === 'string' ? id === row : String(index + 1) === row;
  });
}

/** A value on its way out of a line of text: the fields of a whole record one after another. */
function shown(kind: string, value: unknown, blank: string): string {
  const text = isBag(value)
    ? Object.values(value)
        .filter((one) => typeof one === 'string' || typeof one === 'number')
        .map((one) => saidValue('text', one))
        .join('; ')
    : Array.isArray(value)
      ? value.map((one) => saidValue('text', one)).join('; ')
      : saidValue(kind, value);
  return text === '' ? blank : text;
}

/** The cell and the title under which people know the place, the content it belongs to, and both values. */
function lineOf(found: Difference, old: Plan, fresh: Plan, lang: Lang): string {
  const removed = found.after === undefined;
  const plan = removed ? old : fresh;
  const section = found.table.startsWith('sections.');
  const where = section
    ? { table: 'sections', row: found.row, field: found.table.slice('sections.'.length) }
    : found;
  const { sheet, cell, title, kind } = placesOf(plan).seen(where);
  const name = nameOf(recordOf(plan, found));
  // Records without ids are told by their cell.
  const row = /^\d*$/.test(found.row) ? '' : found.row;
  const head = [`${sheet}!${cell}`, row, name === '' ? '' : `«${name}»`]
    .filter((word) => word !== '')
    .join(' ');
  if (found.field === '' && (removed || found.before === undefined)) {
    const amount = found.table === 'lines' ? amountOf(found.after ?? found.before, plan, lang) : '';
    return say(lang, removed ? 'diff.removed' : 'diff.added', { head, amount });
  }
  const blank = say(lang, 'diff.blank');
  const values = { before: shown(kind, found.before, blank), after: shown(kind, found.after, blank) };
  return say(lang, 'diff.line', { head, title: title === '' ? '' : `, ${title}`, ...values });
}

function amountOf(record: unknown, plan: Plan, lang: Lang): string {
  const line = plan.lines.find(({ id }) => isBag(record) && record['id'] === id);
  if (line === undefined) return '';
  return say(lang, 'diff.amount', { amount: formatDong(lineAmount(line, plan.rounding)) });
}

function answerLine({ line, content, asked, allowed, now, rule, reason, state }: Answer, lang: Lang): string {
  return say(lang, `diff.answer.${state}`, {
    line,
    content,
    asked: formatDong(asked),
    allowed: formatDong(allowed),
    now: now === null ? '' : formatDong(now),
    because: [rule, reason].filter((word) => word !== '').join(', '),
  });
}

function answersText(answers: readonly Answer[], lang: Lang): string[] {
  if (answers.length === 0) return [];
  const answered = answers.filter(({ state }) => state === 'accepted').length;
  const head = say(lang, 'diff.answers', {
    count: answers.length,
    accepted: answered,
    unchanged: answers.filter(({ state }) => state === 'unchanged').length,
  });
  return [head, ...answers.map((answer) => answerLine(answer, lang))];
}

/** `dutoan diff`: what changed between two versions, and how the new one answers the appraisal of the old one. */
export const diff: Command = async (words, lang) => {
  const call = readCall('diff', words, [], ['--json']);
  const [before, after] = call.files;
  if (before === undefined || after === undefined || call.files.length > 2)
    throw new Refusal('cli.needsTwo', {});
  const [old, fresh] = await Promise.all([openPlanFile(before), openPlanFile(after)]);
  const { compare, answersTo } = await loadReview();
  const found = compare(old.plan, fresh.plan);
  const answers = answersTo(old.plan, fresh.plan);
  if (call.flags.has('--json')) return JSON.stringify({ ...found, answers }, null, 2);
  if (found.differences.length === 0) return say(lang, 'diff.none');
  const { before: was, after: is } = found.totals;
  const change = is.total - was.total;
  const head = say(lang, 'diff.head', {
    count: found.differences.length,
    before: formatDong(was.total),
    after: formatDong(is.total),
    change: `${change > 0 ? '+' : ''}${formatDong(change)}`,
  });
  const lines = found.differences.slice(0, SHOWN).map((one) => lineOf(one, old.plan, fresh.plan, lang));
  const more = found.differences.length - lines.length;
  const rest = more > 0 ? [say(lang, 'andMore', { count: more })] : [];
  return [head, ...lines, ...rest, ...answersText(answers, lang)].join('\n');
};
