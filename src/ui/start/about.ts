import { documentSpeaksTo, partTitle, type ProgrammePart, type Programmes, type Regime } from '../../norms';
import { blankPlan, type Funding, GAP, type Level, type Plan, type SourceName, titleFor } from '../../plan';

/** What the form of a new plan asks. */
export interface Answers {
  readonly level: Level;
  readonly name: string;
  readonly parent: string;
  readonly province: string;
  readonly place: string;
  readonly year: number;
  readonly programme: string;
  readonly part: string;
  readonly title: string;
  readonly decision: string;
  readonly decided: Funding['date'];
  readonly amount: number | null;
  readonly source: SourceName;
}

const LAST_SHARED = 2025;

/** Whose money a year can spend; in 2026 that of both periods. */
export function regimesOf(year: number): readonly Regime[] {
  if (year <= LAST_SHARED) return ['2021-2025'];
  return year === LAST_SHARED + 1 ? ['extended', '2026-2030'] : ['2026-2030'];
}

/** The money of a programme in a year; undefined when it has none. */
export function regimeFor({ document = '' }: ProgrammePart, year: number): Regime | undefined {
  return regimesOf(year).find((regime) => documentSpeaksTo(document, regime));
}

export interface Branch {
  readonly part: ProgrammePart;
  readonly depth: number;
  /** From the part up to, and without, its programme. */
  readonly line: readonly ProgrammePart[];
}

/** The projects and sub-projects of a programme, as a list that keeps their depth. */
export function branches(programme: ProgrammePart | undefined): Branch[] {
  const found: Branch[] = [];
  const visit = (parts: readonly ProgrammePart[] | undefined, above: readonly ProgrammePart[]) => {
    for (const part of parts ?? []) {
      found.push({ part, depth: above.length, line: [part, ...above] });
      visit(part.parts, [part, ...above]);
    }
  };
  visit(programme?.parts, []);
  return found;
}

/** «Tiểu dự án 2 - …, Dự án 6 - …» */
export const projectText = (branch: Branch | undefined) => branch?.line.map(partTitle).join(', ');

/** The first plan of somebody who answered the form; what was left out is a visible gap. */
export function planOf(answers: Answers, { programmes }: Programmes): Plan {
  const { level, year, amount, source } = answers;
  const programme = programmes.find(({ id }) => id === answers.programme);
  const branch = branches(programme).find(({ part }) => part.id === answers.part);
  const project = projectText(branch);
  const funding =
    answers.decision === '' && amount === null
      ? []
      : [
          {
            ...{ id: 'NV1', kind: 'assigned', document: answers.decision || GAP, date: answers.decided },
            ...{ year, part: answers.part, source, amount },
          },
        ];
  return blankPlan(
    {
      ...{ level, year, name: answers.name.trim(), parent: answers.parent.trim() },
      ...{ province: answers.province.trim(), place: answers.place.trim(), part: answers.part },
      regime:
        (programme === undefined ? undefined : regimeFor(programme, year)) ??
        regimesOf(year)[0] ??
        '2021-2025',
      title:
        answers.title.trim() || titleFor(branch === undefined ? undefined : partTitle(branch.part), year),
      ...(programme?.name === undefined ? {} : { programme: programme.name }),
      ...(project === undefined ? {} : { project }),
    },
    { funding },
  );
}
