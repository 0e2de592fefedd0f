import { roman } from '../../plan';
import { type Block, paragraph } from '../model';
import { concat, type Words } from '../runs';
import { endWith, upper } from '../text';
import body from '../wording/body.json';

export type SectionKey = keyof typeof body.sections;
export type ClauseKey = keyof typeof body.clauses;

/** A numbered clause (khoản) of a section: a title and what it says, given the clause's number. */
export interface Clause {
  readonly title: string;
  /** Its word in the title of the section («MỤC ĐÍCH, YÊU CẦU»), if it has one there. */
  readonly head: string;
  readonly blocks: (clause: number) => readonly Block[];
}

export interface OutlineSection {
  readonly key: SectionKey;
  /** What stands under its title before any clause. */
  readonly lead?: readonly Block[];
  readonly clauses: readonly (Clause | undefined)[];
}

/** «- » before each, when there are several; a single one is a plain paragraph. */
export function items(entries: readonly Words[], mark = '.'): Block[] {
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) return [paragraph('body', endWith(only, '.'))];
  const last = entries.length - 1;
  return entries.map((entry, index) =>
    paragraph('item', concat('- ', endWith(entry, index === last ? '.' : mark))),
  );
}

/** A clause, or nothing when there is nothing to say in it. */
export function clause(key: ClauseKey, blocks: Clause['blocks'] | readonly Block[]): Clause | undefined {
  const { title, head } = body.clauses[key];
  if (typeof blocks === 'function') return { title, head, blocks };
  return blocks.length === 0 ? undefined : { title, head, blocks: () => blocks };
}

function titleOf(key: SectionKey, clauses: readonly Clause[]): string {
  const { title, suffix } = body.sections[key];
  const heads = clauses.map((one) => one.head).filter((head) => head !== '');
  return heads.length === 0 || key === 'organisation' ? title : [heads.join(', '), suffix].join(' ').trim();
}

/** The targets are said under «MỤC ĐÍCH, YÊU CẦU»; they name the section only when they stand alone. */
function named(key: SectionKey, clauses: readonly Clause[]): readonly Clause[] {
  const targets = body.clauses.targets.title;
  return key === 'aims' && clauses.length > 1 ? clauses.filter((one) => one.title !== targets) : clauses;
}

/**
 * I, 1 and what is below. Sections and clauses without content are left out before anything is numbered,
 * so the numbers, which are typed text, are right by construction.
 */
export function outlineBlocks(sections: readonly OutlineSection[]): Block[] {
  const said = sections
    .map(({ key, lead = [], clauses }) => ({
      key,
      lead,
      clauses: clauses.filter((one) => one !== undefined),
    }))
    .filter(({ lead, clauses }) => lead.length + clauses.length > 0);
  return said.flatMap(({ key, lead, clauses }, index) => [
    paragraph('section', `${roman(index + 1)}. ${upper(titleOf(key, named(key, clauses)))}`),
    ...lead,
    ...clauses.flatMap((one, at) => [paragraph('clause', `${at + 1}. ${one.title}`), ...one.blocks(at + 1)]),
  ]);
}
