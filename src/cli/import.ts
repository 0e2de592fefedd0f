import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type Lang, Refusal, say } from '../locales';
import { loadProgrammes, loadSearch } from '../norms';
import { type About, formatDong, type IsoDate, isoDate, type Level, milliToNumber } from '../plan';
import {
  bookFile,
  type Imported,
  type ImportedBook,
  type ImportRemark as Remark,
  type ImportWhere as Where,
  loadImport,
  parseArea,
  sayRemark,
  type Suggestion,
} from '../workbook';
import { onlyFile, readCall } from './arguments';
import type { Command } from './commands';
import { writeFiles } from './files';

const OPTIONS = ['--sheet', '--range', '--level', '--year', '--programme', '--out'];
const LEVELS: Readonly<Record<string, Level>> = {
  tinh: 'province',
  so: 'department',
  huyen: 'district',
  xa: 'commune',
};
const MAX_BYTES = 200_000_000;
/** A person reads a screenful of each kind; a program asks for --json. */
const SHOWN = 40;

async function bytesOf(path: string): Promise<Uint8Array> {
  const file = basename(path);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Refusal('file.missing', { file });
  if (!found.isFile() || !/\.xlsx$/i.test(file)) throw new Refusal('import.needsXlsx', { file });
  if (found.size > MAX_BYTES) throw new Refusal('file.tooLarge', { file });
  return readFile(path).catch(() => {
    throw new Refusal('file.unreadable', { file });
  });
}

const real = (path: string) => realpath(path).catch(() => resolve(path));

/** Where the book goes: never onto the table it is made of, nor where the table would be moved out of the way. */
async function targetOf(file: string, out: string | undefined): Promise<string> {
  if (out === undefined) throw new Refusal('import.needsOut', {});
  if (!/\.xlsx$/i.test(out)) throw new Refusal('import.needsXlsx', { file: basename(out) });
  const source = await real(file);
  for (const path of [out, out.replace(/(\.\w+)$/, '.cu$1')])
    if ((await real(path)) === source) throw new Refusal('import.sameFile', { file: basename(file) });
  return out;
}

function whereOf({ '--sheet': sheet, '--range': range }: Readonly<Record<string, string>>): Where {
  const area = range === undefined ? undefined : parseArea(range.toUpperCase());
  if (range !== undefined && area === undefined) throw new Refusal('import.badRange', { range });
  return { ...(sheet === undefined ? {} : { sheet }), ...(area === undefined ? {} : { range: area }) };
}

function aboutOf(options: Readonly<Record<string, string>>, imported: Imported): About {
  const level = options['--level'];
  const year = options['--year'];
  if (level !== undefined && LEVELS[level] === undefined) throw new Refusal('import.needsLevel', { level });
  if (year !== undefined && !/^20[2-9]\d$/.test(year)) throw new Refusal('cli.needsYear', { year });
  const seen = imported.table.around.level as Level | undefined;
  return {
    level: (level === undefined ? seen : LEVELS[level]) ?? 'commune',
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(options['--programme'] === undefined ? {} : { part: options['--programme'] }),
  };
}

async function withNorms(imported: Imported, about: About) {
  const { regimeOf, suggestNorms, yearOf } = await loadImport();
  const { year } = yearOf(imported, about);
  const { regime } = regimeOf(imported, about);
  const { parts } = await loadProgrammes();
  const { part = '' } = about;
  if (part !== '' && !parts.has(part))
    throw new Refusal('cli.unknownProgramme', { id: part, ids: [...parts.keys()].join(', ') });
  return suggestNorms(imported, {
    search: await loadSearch(),
    date: isoDate(`${year}-07-01`) as IsoDate,
    regime,
    part: parts.get(part),
    programme: parts.get(part.split('.')[0] ?? ''),
  });
}

function remarkTexts(lang: Lang, remarks: readonly Remark[]): string[] {
  return (['lost', 'check', 'read'] as const).flatMap((severity) => {
    const some = remarks.filter((remark) => remark.severity === severity);
    if (some.length === 0) return [];
    const texts = some.slice(0, SHOWN).map((remark) => {
      const text = sayRemark(lang, remark);
      const { cell } = remark;
      return cell === '' ? `  ${text}` : `  ${cell}: ${text}`;
    });
    const rest = some.length - texts.length;
    return [
      say(lang, `import.severity.${severity}`),
      ...texts,
      ...(rest > 0 ? [say(lang, 'import.moreRemarks', { count: rest })] : []),
    ];
  });
}

function totalText(lang: Lang, { total, statedTotal }: Imported): string {
  if (statedTotal === null) return say(lang, 'import.statedNone');
  const stated = formatDong(statedTotal);
  if (statedTotal === total) return say(lang, 'import.statedSame', { stated });
  return say(lang, 'import.statedDiffers', { stated, difference: formatDong(total - statedTotal) });
}

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.trunc(column / 26) - 1) + letters(column % 26);

function report(
  lang: Lang,
  { imported, others }: ImportedBook,
  suggestions: readonly Suggestion[],
  remarks: readonly Remark[],
): string[] {
  const { table, activities, lines } = imported;
  const put = suggestions.filter(({ confident }) => confident).length;
  const listed = new Set(suggestions.map(({ line }) => line)).size - put;
  const first = suggestions.filter(({ line }, index) => suggestions[index - 1]?.line !== line);
  return [
    say(lang, 'import.foundTable', { sheet: table.sheet, area: table.name, title: table.around.title }),
    ...table.mapping.map(({ column, title, role, confidence }) =>
      say(lang, 'import.foundColumn', {
        column: letters(column),
        title,
        role: say(lang, `import.role.${role}`),
        percent: Math.round(confidence * 100),
      }),
    ),
    say(lang, 'import.counts', {
      activities: activities.length,
      lines: lines.length,
      total: formatDong(imported.total),
    }),
    totalText(lang, imported),
    say(lang, 'import.suggested', { put, listed }),
    ...first
      .slice(0, SHOWN)
      .map(({ line, code, title, reason }) =>
        say(lang, 'import.suggestion', { line, code, title, words: reason.join(', ') }),
      ),
    ...others
      .filter(({ problem }) => problem === undefined)
      .map(({ sheet, name }) => say(lang, 'import.otherTable', { sheet, area: name })),
    ...remarkTexts(lang, remarks),
  ];
}

function asJson(
  { imported, others }: ImportedBook,
  suggestions: readonly Suggestion[],
  remarks: readonly Remark[],
  lang: Lang,
): string {
  const { table, mapping, activities, lines, total, statedTotal } = imported;
  const counted = lines.map((line) => ({
    ...line,
    quantity: milliToNumber(line.quantity),
    times: milliToNumber(line.times),
  }));
  const said = remarks.map((remark) => ({
    ...remark,
    text: sayRemark(lang, remark),
  }));
  const found = { sheet: table.sheet, area: table.name, title: table.around.title };
  const left = others.map(({ sheet, name, problem }) => ({
    sheet,
    area: name,
    problem: problem?.key ?? null,
  }));
  return JSON.stringify(
    {
      table: found,
      mapping,
      activities,
      lines: counted,
      total,
      statedTotal,
      suggestions,
      remarks: said,
      others: left,
    },
    null,
    2,
  );
}

/** `dutoan import`: a book from somebody's own table, with what was understood and what was not. */
export const importTable: Command = async (words, lang) => {
  const json = words.includes('--json');
  const call = readCall(
    'import',
    words.filter((word) => word !== '--json'),
    OPTIONS,
  );
  const file = onlyFile('import', call);
  const where = whereOf(call.options);
  const out = await targetOf(file, call.options['--out']);
  const { importBook, planFromImport, rawBook } = await loadImport();
  const found = importBook(await rawBook(await bytesOf(file)), where);
  const about = aboutOf(call.options, found.imported);
  const { imported, suggestions } = await withNorms(found.imported, about);
  const { plan, remarks: gaps } = planFromImport(imported, about);
  const kept = await writeFiles(dirname(out), { [basename(out)]: await bookFile(plan) });
  const remarks = [...imported.remarks, ...gaps];
  const all = { imported, others: found.others };
  if (json) return asJson(all, suggestions, remarks, lang);
  return [
    say(lang, 'import.written', { book: out }),
    ...(kept.length === 0 ? [] : [say(lang, 'cli.kept', { files: kept.join(', ') })]),
    ...report(lang, all, suggestions, remarks),
  ].join('\n');
};
