import { formatDong, inWords, type Plan, totalsByActivity } from '../plan';
import {
  activityTexts,
  amountsOf,
  decisionGroups,
  decisionKey,
  decisionTexts,
  planTexts,
  type Texts,
} from './figure-texts';
import type { Run } from './runs';
import { bindDash, endWith, fill } from './text';
import wording from './wording/figures.json';

/** What a plan says that changes with it. The tag stays the same as long as its record is there. */
export interface Figure extends Run {
  readonly tag: string;
  readonly title: string;
}

/** What tells our content controls from other people's. Tags are under 64 characters: ids have at most 20. */
const OURS = 'dt55.';

export const tagOf = (key: string) => `${OURS}${key}`;
export const isOurs = (tag: string) => tag.startsWith(OURS);

/** What a living table carries: `{ kind: 'table', ...tableTag('budget'), … }`. */
export function tableTag(key: keyof typeof wording.tables): { tag: string; title: string } {
  return { tag: tagOf(`table.${key}`), title: wording.tables[key] };
}

/** Words inside a sentence start small. */
function inSentence(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}

/** In figures, in words inside a sentence, and in words that stand alone. */
function amountTexts(amount: number): readonly (readonly [suffix: string, title: string, text: string])[] {
  const words = inWords(amount);
  return [
    ['', '{title}', formatDong(amount)],
    ['.words', wording.inSentence, inSentence(words)],
    ['.alone', wording.alone, words],
  ];
}

class Collection {
  readonly byTag = new Map<string, Figure>();

  add(key: string, title: string, text: string): void {
    const tag = tagOf(key);
    this.byTag.set(tag, { tag, title, text: bindDash(endWith(text.normalize('NFC'), '')) });
  }

  addAmount(key: string, title: string, amount: number): void {
    for (const [suffix, template, text] of amountTexts(amount))
      this.add(`${key}${suffix}`, fill(template, { title }), text);
  }

  addRecord(kind: 'activity' | 'decision', key: string, id: string, texts: Texts): void {
    const { title, fields } = wording[kind];
    const names: Readonly<Record<string, string>> = fields;
    for (const [name, text] of Object.entries(texts))
      this.add(`${key}.${name}`, fill(title, { id, field: names[name] ?? name }), text);
  }
}

function collect(plan: Plan): ReadonlyMap<string, Figure> {
  const figures = new Collection();
  const titles: Readonly<Record<string, string>> = { ...wording.plan, ...wording.amounts };
  for (const [key, text] of Object.entries(planTexts(plan))) figures.add(key, titles[key] ?? key, text);
  for (const [key, amount] of Object.entries(amountsOf(plan)))
    figures.addAmount(key, titles[key] ?? key, amount);
  for (const [document, records] of decisionGroups(plan))
    figures.addRecord('decision', decisionKey(records), records[0]?.id ?? document, decisionTexts(records));
  const totals = totalsByActivity(plan);
  for (const activity of plan.activities) {
    const texts = activityTexts(activity, totals.get(activity.id) ?? 0);
    figures.addRecord('activity', `activity.${activity.id}`, activity.id, texts);
  }
  return figures.byTag;
}

export interface Figures {
  /** Every figure of the plan by its tag; what the plan does not say is there with an empty text. */
  readonly byTag: ReadonlyMap<string, Figure>;
  /** `run('total')`, `run('activity.H1.name')`: what a part prints. A key that is not there is a bug. */
  readonly run: (key: string) => Figure;
}

const known = new WeakMap<Plan, Figures>();

/** The figures of a plan for every paper; a plan does not change, so they are gathered once. */
export function figuresOf(plan: Plan): Figures {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const byTag = collect(plan);
  const figures: Figures = {
    byTag,
    run: (key) => {
      const figure = byTag.get(tagOf(key));
      if (figure === undefined) throw new Error(`no figure ${key}`);
      return figure;
    },
  };
  known.set(plan, figures);
  return figures;
}
