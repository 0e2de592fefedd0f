import { type Activity, formatQuantity, type Plan, type SectionName } from '../../plan';
import { endWith, fill } from '../text';
import library from '../wording/draft/sentences.json';
import type { Facts } from './facts';
import { withKept, withListed } from './kept';
import { say, type Sentence } from './library';
import { capitalised, uncapitalised } from './words';

type Sections = Plan['sections'];
type Target = Sections['targets'][number];

/** Sections whose sentences the library has as they are. */
const PLAIN = [
  'purpose',
  'requirements',
  'audience',
  'priority',
  'contents',
  'money',
  'solutions',
  'monitoring',
] as const;

const draftedItem = (text: string) => ({ text, edited: false });

const templatesOf = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text);

function plainSection(name: (typeof PLAIN)[number], facts: Facts): Sections[typeof name] {
  const sentences: readonly Sentence[] = library[name];
  const fresh = say(sentences, facts).map(draftedItem);
  return withKept(facts.plan.sections[name], fresh, templatesOf(sentences));
}

function forms(facts: Facts): Sections['forms'] {
  const texts = facts.forms.map(({ text }) => text);
  const fresh = (texts.length === 0 ? [library.forms.none] : texts).map(draftedItem);
  return withListed(facts.plan.sections.forms, facts.plan.activities.length === 0 ? [] : fresh);
}

/** More than these are read in the appendix. */
const MOST_TARGETS = 8;

function targetOf(activity: Activity): Target[] {
  const { product, productQuantity: value, productUnit: unit } = activity;
  if (value === 0 || product === '') return [];
  const lower = uncapitalised(product);
  const quantity = formatQuantity(value);
  // «4 buổi nói chuyện…» where the product opens with its unit, «Sổ tay và tờ rơi: 3.600 ấn phẩm» where not.
  const counted = unit !== '' && lower.startsWith(`${unit.toLocaleLowerCase('vi')} `);
  const said = { product: counted ? lower : endWith(product, ''), quantity, unit };
  const text = capitalised(fill(counted ? library.targets.counted : library.targets.product, said).trim());
  return [{ text, value, unit, edited: false }];
}

function targets(facts: Facts): Target[] {
  const { activities, sections } = facts.plan;
  const each = activities.flatMap(targetOf);
  const all = facts.has.has('made')
    ? say([{ text: library.targets.all }], facts).map((text): Target => {
        return { text, value: null, unit: '', edited: false };
      })
    : [];
  const fresh = each.length > 0 && each.length <= MOST_TARGETS ? each : all;
  return withListed(sections.targets, fresh);
}

/** One sentence, unless somebody wrote another. */
function single(
  name: 'opening' | 'closing',
  sentences: readonly string[],
  facts: Facts,
): Sections['opening'] {
  const before = facts.plan.sections[name];
  if (before.some(({ edited }) => edited)) return before;
  return say(
    sentences.map((text) => ({ text })),
    facts,
  )
    .slice(0, 1)
    .map(draftedItem);
}

/** The sections as the facts have them; what a person wrote is untouched. */
export function draftSections(facts: Facts): Sections {
  const { level } = facts;
  const drafted = Object.fromEntries(PLAIN.map((name) => [name, plainSection(name, facts)])) as Pick<
    Sections,
    (typeof PLAIN)[number]
  >;
  return {
    ...drafted,
    opening: single('opening', [library.opening[level]], facts),
    targets: targets(facts),
    forms: forms(facts),
    closing: single('closing', [library.closing[level], library.closingAlone], facts),
  } satisfies Record<SectionName, unknown>;
}
