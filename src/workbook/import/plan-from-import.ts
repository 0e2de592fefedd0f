import {
  type About,
  blankPlan,
  dong,
  GAP,
  type IsoDate,
  isoDate,
  type Level,
  ownPurse,
  type Plan,
} from '../../plan';
import type { Imported, ImportedActivity, ImportedLine } from './model';
import type { Remark } from './remarks';

export interface PlanFromImport {
  readonly plan: Plan;
  readonly remarks: readonly Remark[];
}

/** The year money is asked for: the caller's, or the one in the title, or the last one the programmes share. */
const FALLBACK_YEAR = 2025;

export function yearOf(imported: Imported, about: Pick<About, 'year'>): { year: number; known: boolean } {
  const year = about.year ?? imported.table.around.year;
  return { year: year ?? FALLBACK_YEAR, known: year !== undefined };
}

/** Whose money: what the caller or the title says, else what the year leaves. */
export function regimeOf(
  imported: Imported,
  about: Pick<About, 'year' | 'regime'>,
): { regime: Plan['regime']; known: boolean } {
  const { year } = yearOf(imported, about);
  const { period } = imported.table.around;
  if (about.regime !== undefined) return { regime: about.regime, known: true };
  if (year <= 2025) return { regime: '2021-2025', known: true };
  if (year > 2026) return { regime: '2026-2030', known: true };
  // In 2026 both are spent.
  return period === '2021-2025'
    ? { regime: 'extended', known: true }
    : { regime: '2026-2030', known: period !== undefined };
}

function sourcesOf({ purses }: ImportedLine, level: Level) {
  const { local, ...rest } = purses;
  const own = ownPurse(level);
  return { ...rest, [own]: dong(rest[own] + local) };
}

function activityOf({ time, ...activity }: ImportedActivity, from: IsoDate, to: IsoDate) {
  const note = [time, activity.note].filter((text) => text !== '').join('; ');
  return { ...activity, note: note.slice(0, 8000).trim(), part: '', from, to };
}

function lineOf(line: ImportedLine, level: Level) {
  const { purses: _, cell: __, ...rest } = line;
  return { ...rest, sources: sourcesOf(line, level), date: null };
}

/** A plan around what was read from a table, its gaps filled with words that cannot be overlooked. */
export function planFromImport(imported: Imported, about: About): PlanFromImport {
  const { year, known } = yearOf(imported, about);
  const { regime, known: knownRegime } = regimeOf(imported, about);
  const from = isoDate(`${year}-01-01`) as IsoDate;
  const to = isoDate(`${year}-12-31`) as IsoDate;
  const title = about.title ?? imported.table.around.title;
  const plan = blankPlan(
    { ...about, year, regime, title },
    {
      activities: imported.activities.map((activity) => activityOf(activity, from, to)),
      lines: imported.lines.map((line) => lineOf(line, about.level)),
    },
  );
  const remarks: Remark[] = [
    { severity: 'check', key: 'import.gaps', cell: '', params: { gap: GAP } },
    { severity: 'check', key: 'import.wholeYear', cell: '', params: { year: String(year) } },
    ...(known
      ? []
      : [{ severity: 'check', key: 'import.noYear', cell: '', params: { year: String(year) } } as const]),
    ...(knownRegime
      ? []
      : [{ severity: 'check', key: 'import.noRegime', cell: '', params: { regime } } as const]),
  ];
  if (imported.lines.some(({ purses }) => purses.local > 0))
    remarks.push({
      severity: 'check',
      key: `import.localTo.${ownPurse(about.level)}`,
      cell: '',
      params: {},
    });
  return { plan, remarks };
}
