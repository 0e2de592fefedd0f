import { dong, type IsoDate, isoDate, type Level, parsePlan, type Plan, SCHEMA_VERSION } from '../../plan';
import blanks from './blank-plan.json';
import type { Imported, ImportedActivity, ImportedLine } from './model';
import type { Remark } from './remarks';

/** What a plan needs and a table does not say; what is left out stays a visible gap. */
export interface About {
  readonly level: Level;
  readonly year?: number | undefined;
  readonly regime?: Plan['regime'] | undefined;
  readonly name?: string;
  readonly parent?: string;
  readonly province?: string;
  readonly place?: string;
  readonly title?: string;
  readonly programme?: string;
  readonly project?: string;
  readonly part?: string;
  readonly date?: IsoDate;
}

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
  const own = blanks.levels[level].purse as 'province' | 'district' | 'commune';
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
  const gap = blanks.placeholder;
  const { year, known } = yearOf(imported, about);
  const { regime, known: knownRegime } = regimeOf(imported, about);
  const from = isoDate(`${year}-01-01`) as IsoDate;
  const to = isoDate(`${year}-12-31`) as IsoDate;
  const office = blanks.levels[about.level];
  const plan = parsePlan({
    schema: SCHEMA_VERSION,
    issuer: { level: about.level, name: about.name ?? gap, parent: about.parent ?? '' },
    province: about.province ?? '',
    symbol: office.symbol,
    place: about.place ?? gap,
    date: about.date ?? from,
    number: '',
    title: about.title ?? (imported.table.around.title || gap),
    programme: about.programme ?? blanks.programme,
    project: about.project ?? blanks.project,
    part: about.part ?? '',
    regime,
    year,
    period: { from, to },
    sections: {},
    scope: gap,
    recipients: [gap],
    filing: gap,
    signature: { onBehalf: office.onBehalf, deputyFor: '', position: office.position, name: '' },
    activities: imported.activities.map((activity) => activityOf(activity, from, to)),
    lines: imported.lines.map((line) => lineOf(line, about.level)),
  });
  const remarks: Remark[] = [
    { severity: 'check', key: 'import.gaps', cell: '', params: { gap } },
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
      key: `import.localTo.${office.purse as 'province' | 'district' | 'commune'}`,
      cell: '',
      params: {},
    });
  return { plan, remarks };
}
