import { draftPlan, gapsOf } from '../document';
import { type Lang, say } from '../locales';
import { type Plan, SECTIONS } from '../plan';
import { onlyFile, readCall } from './arguments';
import type { Command } from './commands';
import { openPlanFile, refuseSame } from './files';
import { outOf, tellOpened, writePlan } from './out-file';

const TABLES = ['legalBases', 'responsibilities', 'reporting', 'recipients'] as const;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What the draft changed, by name: «mục đích, yêu cầu, nơi nhận»; '' for nothing. */
export function draftedParts(before: Plan, after: Plan, lang: Lang): string {
  const tables = TABLES.filter((name) => !same(before[name], after[name]));
  const sections = SECTIONS.filter((name) => !same(before.sections[name], after.sections[name]));
  return [...sections, ...tables].map((name) => say(lang, `draft.part.${name}`)).join(', ');
}

/** The places that only a person can fill. */
export function tellGaps(plan: Plan, lang: Lang): string[] {
  const gaps = gapsOf(plan);
  if (gaps.length === 0) return [];
  return [
    say(lang, 'draft.gaps', { count: gaps.length }),
    ...gaps.map(({ part, text }) => say(lang, 'draft.gap', { part: say(lang, `draft.part.${part}`), text })),
  ];
}

/** `dutoan draft`: the sections that nobody wrote, from the facts of the plan. */
export const draft: Command = async (words, lang, note) => {
  const call = readCall('draft', words, ['--out']);
  const file = onlyFile('draft', call);
  const out = outOf('draft', call);
  await refuseSame(file, out);
  const opened = await openPlanFile(file);
  const plan = await draftPlan(opened.plan);
  tellOpened(opened, lang, note);
  await writePlan(out, plan, opened.kept);
  const parts = draftedParts(opened.plan, plan, lang);
  const told =
    parts === '' ? say(lang, 'draft.none', { file: out }) : say(lang, 'draft.done', { parts, file: out });
  return [told, ...tellGaps(plan, lang)].join('\n');
};
