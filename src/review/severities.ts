import type { Lang } from '../locales';
import type { Plan } from '../plan';
import { fill } from './fill';
import type { Sentence, Severity } from './finding';
import { ABOUT } from './rules';
import words from './severities.json';

const codeOf = (typed: string) => typed.trim().toUpperCase();
const lowers = (code: string) => ABOUT.get(code)?.severity === 'error';

/** What the organisation of a plan makes of the rules; an error stays one, and the last word on a rule counts. */
export function severitiesOf({ severities }: Plan): Readonly<Record<string, Severity>> {
  return Object.fromEntries(
    severities.flatMap(({ rule, severity }) => {
      const code = codeOf(rule);
      return ABOUT.has(code) && !lowers(code) ? [[code, severity]] : [];
    }),
  );
}

/** Settings that change nothing, with the number of each from 1. */
export function idleSeverities({ severities }: Plan): readonly (Sentence & { readonly row: number })[] {
  return severities.flatMap(({ rule, severity }, index) => {
    const code = codeOf(rule);
    const said = { params: { rule }, row: index + 1 };
    if (!ABOUT.has(code)) return [{ key: 'unknown', ...said }];
    return lowers(code) && severity !== 'error' ? [{ key: 'lowered', ...said }] : [];
  });
}

export const sayIdle = (lang: Lang, { key, params }: Sentence): string =>
  fill((words[lang] as Readonly<Record<string, string>>)[key] ?? key, params);
