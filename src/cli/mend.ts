import { basename, dirname } from 'node:path';
import { type Lang, Refusal, say } from '../locales';
import { formatDong, type Level, type Plan } from '../plan';
import { type Finding, loadReview, loadReviewLaw } from '../review';
import { bookFile, type Kept, placesOf } from '../workbook';
import { onlyFile, readCall } from './arguments';
import { filesIn } from './check';
import type { Command } from './commands';
import { openPlanFile, refuseSame, writeFiles } from './files';

const SHOWN = 200;

function outOf(command: string, out: string | undefined, kinds: RegExp, named: string): string {
  if (out === undefined || !kinds.test(out)) throw new Refusal('cli.needsOutFile', { command, kinds: named });
  return out;
}

async function fileOf(plan: Plan, out: string, kept?: Kept): Promise<Uint8Array> {
  return /\.json$/i.test(out)
    ? new TextEncoder().encode(`${JSON.stringify(plan, null, 2)}\n`)
    : bookFile(plan, kept);
}

/** `dutoan fix`: applies what can be mended without a decision, and lists what is left. */
export const fix: Command = async (words, lang) => {
  const call = readCall('fix', words, ['--out']);
  const file = onlyFile('fix', call);
  const out = outOf('fix', call.options['--out'], /\.(xlsx|json)$/i, '.xlsx, .json');
  await refuseSame(file, out);
  const { plan, kept } = await openPlanFile(file);
  const [law, review] = await Promise.all([loadReviewLaw(plan), loadReview()]);
  const fixed = review.applySafeFixes(new review.Reviewer(law, review.RULES), plan);
  await writeFiles(dirname(out), { [basename(out)]: await fileOf(fixed.plan, out, kept) });
  const places = placesOf(plan);
  const line = (finding: Finding) => {
    const { sheet, cell } = places.seen(finding.where);
    const text = review.sayFinding(lang, finding);
    return say(lang, 'fix.line', { place: `${sheet}!${cell}`, rule: finding.rule, text });
  };
  const told =
    fixed.applied.length === 0
      ? [say(lang, 'fix.none')]
      : [say(lang, 'fix.applied', { count: fixed.applied.length, file: out }), ...fixed.applied.map(line)];
  const left =
    fixed.left.length === 0
      ? []
      : [say(lang, 'fix.left', { count: fixed.left.length }), ...fixed.left.map(line)];
  const errors = fixed.left.some(({ severity }) => severity === 'error');
  return { text: [...told, ...left].join('\n'), code: errors ? 1 : 0 };
};

const shown = (value: unknown): string =>
  value === undefined
    ? ''
    : typeof value === 'number'
      ? formatDong(value)
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);

/** `dutoan diff`: what changed between two versions. */
export const diff: Command = async (words, lang) => {
  const call = readCall('diff', words, [], ['--json']);
  const [before, after] = call.files;
  if (before === undefined || after === undefined || call.files.length > 2)
    throw new Refusal('cli.needsTwo', {});
  const [old, fresh] = await Promise.all([openPlanFile(before), openPlanFile(after)]);
  const { compare } = await loadReview();
  const found = compare(old.plan, fresh.plan);
  if (call.flags.has('--json')) return JSON.stringify(found, null, 2);
  if (found.differences.length === 0) return say(lang, 'diff.none');
  const { before: was, after: is } = found.totals;
  const change = is.total - was.total;
  const head = say(lang, 'diff.head', {
    count: found.differences.length,
    before: formatDong(was.total),
    after: formatDong(is.total),
    change: `${change > 0 ? '+' : ''}${formatDong(change)}`,
  });
  const lines = found.differences.slice(0, SHOWN).map(({ table, row, field, ...values }) => {
    if (field === '' && values.before === undefined) return say(lang, 'diff.added', { table, row });
    if (field === '' && values.after === undefined) return say(lang, 'diff.removed', { table, row });
    return say(lang, 'diff.line', {
      table,
      row,
      field,
      before: shown(values.before),
      after: shown(values.after),
    });
  });
  const more = found.differences.length - lines.length;
  return [head, ...lines, ...(more > 0 ? [say(lang, 'andMore', { count: more })] : [])].join('\n');
};

const LEVELS: Readonly<Record<string, Level>> = {
  tinh: 'province',
  so: 'department',
  huyen: 'district',
  xa: 'commune',
};

/** `dutoan merge`: many units' books as one, cut by unit, sub-project and purse. */
export const merge: Command = async (words, lang, note) => {
  const call = readCall('merge', words, ['--out', '--level']);
  const [folder] = call.files;
  if (folder === undefined || call.files.length > 1) throw new Refusal('cli.needsFolder', {});
  const out = outOf('merge', call.options['--out'], /\.(xlsx|json)$/i, '.xlsx, .json');
  const files = (await filesIn(folder)).filter((file) => basename(out) !== file);
  const units: { file: string; plan: Plan }[] = [];
  for (const [index, file] of files.entries()) {
    const { plan } = await openPlanFile(`${folder}/${file}`);
    units.push({ file, plan });
    if ((index + 1) % 20 === 0) note(say(lang, 'check.progress', { done: index + 1, total: files.length }));
  }
  const { merge: join } = await loadReview();
  const level = LEVELS[call.options['--level'] ?? 'tinh'] ?? 'province';
  const merged = join(units, { level });
  await writeFiles(dirname(out), { [basename(out)]: await fileOf(merged.plan, out) });
  return told(merged, units.length, out, lang);
};

type Merged = ReturnType<Awaited<ReturnType<typeof loadReview>>['merge']>;

function told(merged: Merged, count: number, file: string, lang: Lang): string {
  const shares = merged.shares.map(({ amount, ...share }) =>
    say(lang, 'merge.share', { ...share, amount: formatDong(amount) }),
  );
  const shared = merged.shared
    .slice(0, SHOWN)
    .map(({ content, unitPrice, units }) =>
      say(lang, 'merge.shared', { content, price: formatDong(unitPrice), units: units.join(', ') }),
    );
  return [
    say(lang, 'merge.done', { count, file, total: formatDong(merged.total) }),
    ...shares,
    ...shared,
  ].join('\n');
}
