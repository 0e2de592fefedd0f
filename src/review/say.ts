import type { Lang } from '../locales';
import { fill } from './fill';
import type { Sentence } from './finding';
import type { RuleAbout } from './rule';
import { ABOUT } from './rules';

/** Words for one of a rule's sentences; a parameter that is missing stays visible as {name}. */
export function saySentence(lang: Lang, about: RuleAbout, { key, params }: Sentence): string {
  return fill(about[lang].messages[key] ?? key, params);
}

/** What a finding says, in the words of its rule. */
export function sayFinding(
  lang: Lang,
  finding: { readonly rule: string; readonly message: Sentence },
): string {
  const about = ABOUT.get(finding.rule);
  return about === undefined ? finding.message.key : saySentence(lang, about, finding.message);
}
