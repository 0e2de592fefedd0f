import { join } from 'node:path';
import {
  draftPlan,
  PAPER_WORDS,
  type PaperKind,
  paperDocx,
  paperRemarks,
  papersOf,
  planDocx,
} from '../document';
import { type Lang, Refusal, say, sayOf } from '../locales';
import { formatDong, inWords, type Plan, planTotal, unfundedLines } from '../plan';
import { bookFile } from '../workbook';
import { onlyFile, readCall } from './arguments';
import type { Command, Note } from './commands';
import { draftedParts, tellGaps } from './draft';
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

/** `--with to-trinh,quyet-dinh`: the papers, each once. */
function asked(words: string | undefined): PaperKind[] {
  const kinds = (words ?? '').split(',').flatMap((typed) => {
    const word = typed.trim();
    const papers = papersOf(word);
    if (word !== '' && papers.length === 0)
      throw new Refusal('cli.unknownPaper', { name: word, known: PAPER_WORDS.join(', ') });
    return papers;
  });
  return [...new Set(kinds)];
}

const fileOf = (kind: PaperKind) => `${kind}.docx`;

/** Every paper, or none: one that lacks a fact refuses before anything is written. */
async function papers(kinds: readonly PaperKind[], plan: Plan): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const kind of kinds) files[fileOf(kind)] = await paperDocx(kind, plan);
  return files;
}

/** Where the papers went, and what each leaves open. */
async function tellPapers(
  kinds: readonly PaperKind[],
  plan: Plan,
  folder: string,
  lang: Lang,
): Promise<string[]> {
  if (kinds.length === 0) return [];
  const files = kinds.map((kind) => join(folder, fileOf(kind))).join(', ');
  const remarks = await Promise.all(kinds.map((kind) => paperRemarks(kind, plan)));
  return [say(lang, 'cli.papers', { files }), ...remarks.flat().map((remark) => sayOf(lang, remark))];
}

/** `dutoan build`: the workbook, the plan in Word and what was asked for, from a plan or from an earlier workbook. */
export const build: Command = async (words, lang, note) => {
  const call = readCall('build', words, ['--out', '--with', '--norms', '--place']);
  const file = onlyFile('build', call);
  const folder = call.options['--out'];
  if (folder === undefined) throw new Refusal('cli.needsOut', {});
  const kinds = asked(call.options['--with']);
  for (const name of [BOOK, PLAN, ...kinds.map(fileOf)]) await refuseSame(file, join(folder, name));
  const opened = await openPlanFile(file);
  const packed = await withPack(opened.plan, call);
  tellOpened(opened, lang, note);
  tellPacked(packed, lang, note);
  const plan = await draftPlan(packed.plan);
  const files = {
    ...(await papers(kinds, plan)),
    [BOOK]: await bookFile(plan, opened.kept),
    [PLAN]: await planDocx(plan),
  };
  const kept = await writeFiles(folder, files);
  const total = planTotal(plan);
  const written = { book: join(folder, BOOK), plan: join(folder, PLAN) };
  const built = say(lang, 'cli.built', { ...written, total: formatDong(total), words: inWords(total) });
  const drafted = draftedParts(packed.plan, plan, lang);
  const told = [
    ...(await tellPapers(kinds, plan, folder, lang)),
    ...(drafted === '' ? [] : [say(lang, 'draft.built', { parts: drafted })]),
    ...tellGaps(plan, lang),
  ];
  return [built, ...told, ...notes(plan, kept, lang)].join('\n');
};
