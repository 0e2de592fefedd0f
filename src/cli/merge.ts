import { basename, join } from 'node:path';
import { type Lang, Refusal, say, tell } from '../locales';
import { dong, formatDong, type Level } from '../plan';
import { excessOf, loadReview } from '../review';
import { saidValue } from '../workbook';
import { readCall } from './arguments';
import { Cancel } from './cancel';
import { filesIn } from './check';
import type { Command, Note } from './commands';
import { openPlanFile } from './files';
import { outOf, writePlan } from './out-file';
import { countsOf, reviewOf } from './review';

const SHOWN = 200;
/** A word on stderr after so many files. */
const EVERY = 5;

const LEVELS: Readonly<Record<string, Level>> = {
  tinh: 'province',
  so: 'department',
  huyen: 'district',
  xa: 'commune',
};

type Review = Awaited<ReturnType<typeof loadReview>>;
type Units = Parameters<Review['merge']>[0];
type Merged = ReturnType<Review['merge']>;

/** Reads and reviews every book; those that cannot be read are refused together, by name. */
async function unitsIn(
  folder: string,
  files: readonly string[],
  cancel: Cancel,
  lang: Lang,
  note: Note,
): Promise<Units> {
  const units: Units[number][] = [];
  const failed: Refusal[] = [];
  for (const [index, file] of files.entries()) {
    await cancel.check();
    try {
      const { plan } = await openPlanFile(join(folder, file));
      const reviewed = await reviewOf(plan);
      units.push({
        file,
        plan,
        found: { ...countsOf(reviewed), excess: dong(excessOf(reviewed.findings).limits) },
      });
    } catch (error) {
      const reason = tell(lang, error).split('\n')[0] ?? '';
      failed.push(new Refusal('merge.unreadable', { file, reason }));
    }
    if ((index + 1) % EVERY === 0 || index + 1 === files.length)
      note(say(lang, 'merge.progress', { done: index + 1, total: files.length }));
  }
  const [first, ...others] = failed;
  if (first !== undefined) throw new Refusal(first.key, first.params, others);
  return units;
}

/** `dutoan merge`: many units' books as one, cut by unit, sub-project and purse, with what was found in each. */
export const merge: Command = async (words, lang, note) => {
  const call = readCall('merge', words, ['--out', '--level']);
  const [folder] = call.files;
  if (folder === undefined || call.files.length > 1) throw new Refusal('cli.needsFolder', {});
  const out = outOf('merge', call);
  const files = (await filesIn(folder)).filter((file) => basename(out) !== file);
  const cancel = new Cancel();
  try {
    const units = await unitsIn(folder, files, cancel, lang, note);
    const { merge: together } = await loadReview();
    const level = LEVELS[call.options['--level'] ?? 'tinh'] ?? 'province';
    const merged = together(units, { level });
    note(say(lang, 'merge.writing', { file: out }));
    await cancel.check();
    await writePlan(out, merged.plan, undefined, () => cancel.check());
    return told(merged, out, lang);
  } finally {
    cancel.done();
  }
};

function told(merged: Merged, file: string, lang: Lang): string {
  const { units } = merged.plan;
  const shares = merged.shares.map(({ amount, source, ...share }) =>
    say(lang, 'merge.share', {
      ...share,
      source: saidValue('choice:sources', source),
      amount: formatDong(amount),
    }),
  );
  const shared = merged.shared.slice(0, SHOWN).map(({ content, unitPrice, units: names, lines }) =>
    say(lang, 'merge.shared', {
      content,
      price: formatDong(unitPrice),
      units: names.join(', '),
      lines: lines.join(', '),
    }),
  );
  const more = merged.shared.length - shared.length;
  return [
    say(lang, 'merge.done', { count: units.length, file, total: formatDong(merged.total) }),
    ...units.map(({ note, excess, total, ...unit }) =>
      say(lang, 'merge.unit', {
        ...unit,
        total: formatDong(total),
        excess: formatDong(excess),
        note: note === '' ? '' : ` ${note}`,
      }),
    ),
    ...shares,
    ...shared,
    ...(more > 0 ? [say(lang, 'andMore', { count: more })] : []),
  ].join('\n');
}
