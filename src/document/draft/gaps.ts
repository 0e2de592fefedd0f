import { type Plan, type SectionName, SECTIONS } from '../../plan';
import data from '../wording/draft/gaps.json';

/** A place that only a person can fill: the text that holds «…», and the part of the plan it stands in. */
export interface Gap {
  readonly part: SectionName | 'legalBases' | 'responsibilities' | 'reporting' | 'recipients';
  readonly text: string;
}

type Part = readonly [Gap['part'], readonly string[]];

export function gapsOf(plan: Plan): Gap[] {
  const texts: readonly Part[] = [
    ['legalBases', plan.legalBases.map(({ text }) => text)],
    ...SECTIONS.map((name): Part => [name, plan.sections[name].map(({ text }) => text)]),
    ['responsibilities', plan.responsibilities.flatMap(({ unit, tasks }) => [unit, ...tasks])],
    ['reporting', plan.reporting.flatMap(({ text, to }) => [text, to])],
    ['recipients', plan.recipients],
  ];
  return texts.flatMap(([part, all]) =>
    all.filter((text) => text.includes(data.open)).map((text) => ({ part, text })),
  );
}
