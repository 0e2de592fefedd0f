import { loadRefresh, type Refreshed } from '../document';
import { type Lang, say } from '../locales';
import { readCall } from './arguments';
import type { Command } from './commands';
import { openPaperCall, writeOut } from './papers';

/** Long texts (a table, a place) are shown by their beginning. */
const LONGEST = 80;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function changed({ patch }: Refreshed, lang: Lang): string[] {
  const figures = patch.changes.map(({ title, old, new: fresh }) =>
    say(lang, 'refresh.change', { title, old: short(old), new: short(fresh) }),
  );
  const tables = patch.tables.map(({ title, old, table }) =>
    say(lang, 'refresh.table', { title, old: old.length, new: table.head.length + table.rows.length }),
  );
  return [...figures, ...tables];
}

function leftAlone({ patch }: Refreshed, lang: Lang): string[] {
  const left = patch.left.map(({ title, why, stands, would }) => {
    const said = { title, stands: short(stands), would: short(would), why: say(lang, `refresh.why.${why}`) };
    return say(lang, would === '' ? 'refresh.leftOnly' : 'refresh.left', said);
  });
  const missing = patch.missing.map(({ title, was, is }) => say(lang, 'refresh.missing', { title, was, is }));
  const fresh = patch.fresh.map(({ title }) => say(lang, 'refresh.fresh', { title }));
  return [...left, ...missing, ...fresh];
}

const under = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : [heading, ...lines]);

export function sayRefreshed(refreshed: Refreshed, out: string, lang: Lang): string {
  const { living, marked, tracking } = refreshed;
  if (!living) return say(lang, 'refresh.notLiving', { file: out });
  const changes = changed(refreshed, lang);
  const left = leftAlone(refreshed, lang);
  return [
    ...under(say(lang, 'refresh.changed', { count: changes.length, file: out }), changes),
    ...(changes.length === 0 ? [say(lang, 'refresh.nothing', { file: out })] : []),
    ...under(say(lang, 'refresh.leftAlone', { count: left.length }), left),
    ...(marked ? [] : [say(lang, 'refresh.unmarked')]),
    ...(tracking && changes.length > 0 ? [say(lang, 'refresh.tracking')] : []),
  ].join('\n');
}

/** `dutoan refresh`: brings a document's living figures up to date; 1 when something in it says other than the plan. */
export const refresh: Command = async (words, lang) => {
  const call = readCall('refresh', words, ['--out'], ['--overwrite', '--json']);
  const { document, opened, out } = await openPaperCall('refresh', call);
  const { refreshDocx } = await loadRefresh();
  const refreshed = await refreshDocx(document, opened.plan, { overwrite: call.flags.has('--overwrite') });
  await writeOut(out, refreshed.bytes);
  const { changes, tables, left, missing, fresh } = refreshed.patch;
  const code = left.length > 0 || !refreshed.living ? 1 : 0;
  if (!call.flags.has('--json')) return { text: sayRefreshed(refreshed, out, lang), code };
  const asJson = {
    changes: changes.map(({ tag, title, old, new: text }) => ({ tag, title, old, new: text })),
    tables: tables.map(({ tag, title, old, table }) => ({
      tag,
      title,
      old: old.length,
      new: table.head.length + table.rows.length,
    })),
    left,
    missing,
    fresh,
  };
  return { text: JSON.stringify(asJson, null, 2), code };
};
