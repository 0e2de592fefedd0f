import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Lang, Refusal, say, sayOf, tell } from '../locales';
import { formatDong, planTotal } from '../plan';
import { excessOf } from '../review';
import { onlyFile, readCall } from './arguments';
import type { Command, Note } from './commands';
import { openPlanFile } from './files';
import { withPack } from './local-pack';
import { asJson, asText, countsOf, failing, type Reviewed, reviewOf } from './review';

/** A file of a folder: its review, or why it cannot be read. */
type Checked =
  | { readonly file: string; readonly reviewed: Reviewed }
  | { readonly file: string; readonly failed: unknown };

/** The books and plans of a folder, by name; what Excel and earlier runs leave beside them is passed over. */
export async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  const wanted = names.filter((name) => /\.(xlsx|json)$/i.test(name) && !/^(~\$|\.)/.test(name));
  if (wanted.length === 0) throw new Refusal('check.emptyFolder', { folder });
  return wanted.sort();
}

const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

async function checkFolder(folder: string, lang: Lang, note: Note): Promise<Checked[]> {
  const files = await filesIn(folder);
  const checked: Checked[] = [];
  for (const [index, file] of files.entries()) {
    try {
      const { plan } = await openPlanFile(join(folder, file));
      checked.push({ file, reviewed: await reviewOf(plan) });
    } catch (failed) {
      checked.push({ file, failed });
    }
    if ((index + 1) % 20 === 0) note(say(lang, 'check.progress', { done: index + 1, total: files.length }));
  }
  return checked;
}

function fileLine(one: Checked, lang: Lang): string {
  if ('failed' in one) {
    const reason = tell(lang, one.failed).split('\n')[0] ?? '';
    return say(lang, 'check.fileFailed', { file: one.file, reason });
  }
  const total = formatDong(planTotal(one.reviewed.plan));
  const excess = formatDong(excessOf(one.reviewed.findings).limits);
  return say(lang, 'check.fileLine', { file: one.file, ...countsOf(one.reviewed), total, excess });
}

function folderText(checked: readonly Checked[], lang: Lang): string {
  const read = checked.flatMap((one) => ('reviewed' in one ? [one.reviewed] : []));
  const add = (of: (reviewed: Reviewed) => number) => read.reduce((sum, reviewed) => sum + of(reviewed), 0);
  const summary = say(lang, 'check.folderSum', {
    files: checked.length,
    failed: checked.length - read.length,
    errors: add((reviewed) => countsOf(reviewed).errors),
    total: formatDong(add(({ plan }) => planTotal(plan))),
    excess: formatDong(add(({ findings }) => excessOf(findings).limits)),
  });
  return [...checked.map((one) => fileLine(one, lang)), summary].join('\n');
}

async function folderJson(checked: readonly Checked[], lang: Lang): Promise<string> {
  const entries = await Promise.all(
    checked.map(async (one) =>
      'failed' in one
        ? { file: one.file, error: tell(lang, one.failed) }
        : { file: one.file, ...(await asJson(one.reviewed, lang)) },
    ),
  );
  return JSON.stringify(entries, null, 2);
}

/** `dutoan check`: what breaks which article, for a plan, a book, or a folder of them. */
export const check: Command = async (words, lang, note) => {
  const call = readCall('check', words, ['--norms', '--place'], ['--json']);
  const path = onlyFile('check', call);
  const json = call.flags.has('--json');
  if (await isFolder(path)) {
    const checked = await checkFolder(path, lang, note);
    const text = json ? await folderJson(checked, lang) : folderText(checked, lang);
    const failed = checked.some((one) => 'failed' in one || failing(one.reviewed));
    return { text, code: failed ? 1 : 0 };
  }
  const opened = await openPlanFile(path);
  for (const remark of opened.remarks) note(sayOf(lang, remark));
  const { plan } = await withPack(opened.plan, call);
  const reviewed = await reviewOf(plan);
  const text = json
    ? JSON.stringify(await asJson(reviewed, lang), null, 2)
    : await asText(basename(path), reviewed, lang);
  return { text, code: failing(reviewed) ? 1 : 0 };
};
