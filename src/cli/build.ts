import { join } from 'node:path';
import { planDocx } from '../document';
import { type Lang, Refusal, say } from '../locales';
import { formatDong, inWords, type Plan, planTotal, unfundedLines } from '../plan';
import { bookFile } from '../workbook';
import { onlyFile, readCall } from './arguments';
import type { Command, Note } from './commands';
import { openPlanFile, refuseSame, writeFiles } from './files';
import { type Packed, withPack } from './local-pack';
import { tellOpened } from './out-file';

const BOOK = 'so-du-toan.xlsx';
const PLAN = 'ke-hoach.docx';

function tellPacked({ plan, pack }: Packed, lang: Lang, note: Note): void {
  if (pack === undefined) return;
  const { place, fits, added } = pack;
  if (!fits) note(say(lang, 'cli.packElsewhere', { place, province: plan.province }));
  if (added > 0) note(say(lang, 'cli.packAdded', { count: added, place }));
}

/** What a person should know before the total is carried on. */
function notes(plan: Plan, kept: readonly string[], lang: Lang): string[] {
  const lines = unfundedLines(plan);
  const ids = lines.slice(0, 10).map(({ id }) => id);
  if (lines.length > ids.length) ids.push('…');
  return [
    ...(lines.length === 0 ? [] : [say(lang, 'plan.unfunded', { count: lines.length, ids: ids.join(', ') })]),
    ...(kept.length === 0 ? [] : [say(lang, 'cli.kept', { files: kept.join(', ') })]),
  ];
}

/** `dutoan build`: the workbook and the plan in Word, from a plan or from an earlier workbook. */
export const build: Command = async (words, lang, note) => {
  const call = readCall('build', words, ['--out', '--with', '--norms', '--place']);
  const file = onlyFile('build', call);
  const folder = call.options['--out'];
  if (folder === undefined) throw new Refusal('cli.needsOut', {});
  const [extra] = (call.options['--with'] ?? '').split(',').filter((name) => name !== '');
  if (extra !== undefined) throw new Refusal('cli.documentLater', { name: extra });
  for (const name of [BOOK, PLAN]) await refuseSame(file, join(folder, name));
  const opened = await openPlanFile(file);
  const packed = await withPack(opened.plan, call);
  tellOpened(opened, lang, note);
  tellPacked(packed, lang, note);
  const { plan } = packed;
  const files = { [BOOK]: await bookFile(plan, opened.kept), [PLAN]: await planDocx(plan) };
  const kept = await writeFiles(folder, files);
  const total = planTotal(plan);
  const written = { book: join(folder, BOOK), plan: join(folder, PLAN) };
  const built = say(lang, 'cli.built', { ...written, total: formatDong(total), words: inWords(total) });
  return [built, ...notes(plan, kept, lang)].join('\n');
};
