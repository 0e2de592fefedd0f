import { citeNorm, type Regime } from '../../norms';
import type { Draft, Severity } from '../finding';
import type { LineRule, RuleAbout } from '../rule';
import { type LineView, ofView } from '../view';
import about from './b-09.json';
import contents from './forbidden-contents.json';
import { atLine, soleAnswer } from './norm-answers';

interface Content {
  readonly key: string;
  readonly severity: string;
  /** Only words that the content opens with are sure enough for an error. */
  readonly opens: boolean;
  /** Also asked of lines whose norm names no content of its own: buying in general. */
  readonly generic: boolean;
  readonly article?: Readonly<Record<Regime, string>>;
  readonly words: readonly string[];
}

const CONTENTS: readonly Content[] = contents;

const LETTER = /\p{L}/u;
/** Any space but a single plain one, of which texts are full. */
const WIDE = /\s{2,}|[^\S ]/gu;
const NONE: readonly Draft[] = [];

/** Where a phrase stands in a text as whole words. */
function placeOf(text: string, phrase: string): number {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + phrase.length] ?? ' '];
    if (!LETTER.test(before) && !LETTER.test(after)) return at;
  }
  return -1;
}

function found(text: string, { words }: Content): { word: string; at: number } | undefined {
  for (const word of words) {
    const at = placeOf(text, word);
    if (at >= 0) return { word, at };
  }
  return undefined;
}

/** Under the money of 2026–2030 a norm may itself allow building: Điều 40 Luật Ngân sách nhà nước. */
function buysInGeneral(view: LineView): boolean {
  const { norm, frame } = view;
  return norm?.kind === 'tender' && frame.plan.regime !== '2026-2030' && soleAnswer(view)?.kind === 'open';
}

/** What the line pays and may not. */
export const forbiddenIn = ofView((view): readonly Draft[] => {
  const { line, norm, frame } = view;
  const free = line.norm === '';
  if (!free && !buysInGeneral(view)) return NONE;
  const text = line.content.toLowerCase().replace(WIDE, ' ');
  return CONTENTS.flatMap((content): Draft[] => {
    if (!free && !content.generic) return [];
    const hit = found(text, content);
    if (hit === undefined) return [];
    const article = content.article?.[frame.plan.regime] ?? '';
    const sure = free && content.severity === 'error' && hit.at === 0;
    const severity: Severity = sure ? 'error' : 'warning';
    return [
      {
        where: atLine(line.id, 'content'),
        severity,
        message: { key: content.key, params: { content: line.content, word: hit.word, article } },
        actual: line.content,
        norm: norm === undefined ? null : norm.code,
        article: article === '' ? (norm === undefined ? null : citeNorm(norm)) : article,
      },
    ];
  });
});

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check: forbiddenIn };
