import { compose, type Document, type Flow } from '../../src/document';
import type { Plan } from '../../src/plan';

export type Kind = Extract<Flow, { kind: 'paragraph' }>;

/** The paragraphs of the text, without the appendices; columns are read from the left. */
export function saidBy(document: Document): Kind[] {
  const flows = document.sections[0]!.blocks.flatMap((block): Flow[] => {
    if (block.kind === 'columns')
      return block.rows.flatMap(({ left, middle = [], right }) => [...left, ...middle, ...right]);
    return block.kind === 'table' ? [] : [block];
  });
  return flows
    .filter((flow) => flow.kind === 'paragraph')
    .map((one) => ({ ...one, text: one.text.replace(/\u00a0/g, ' ') }));
}

export const saidIn = (plan: Plan) => saidBy(compose(plan));

export const inStyle = (plan: Plan, ...styles: Kind['style'][]) =>
  saidIn(plan)
    .filter(({ style }) => styles.includes(style))
    .map(({ text }) => text);

/** What the clause of that title says. */
export function clauseOf(plan: Plan, title: string): string[] {
  return underHeading(plan, (text) => text.endsWith(`. ${title}`));
}

/** What stands below the first heading that fits, down to the next heading. */
export function underHeading(plan: Plan, fits: (heading: string) => boolean): string[] {
  const said = saidIn(plan);
  const isHeading = ({ style }: Kind) => style === 'clause' || style === 'section';
  const from = said.findIndex((one) => isHeading(one) && fits(one.text));
  if (from < 0) return [];
  const below = said.slice(from + 1);
  const length = below.findIndex(isHeading);
  return (length < 0 ? below : below.slice(0, length)).map(({ text }) => text);
}
