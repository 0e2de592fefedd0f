import type { Block, Document, Flow } from './model';

const flowText = (flow: Flow) => (flow.kind === 'rule' ? '' : flow.text);
const together = (flows: readonly Flow[]) => flows.map(flowText).filter((text) => text !== '');

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'rule':
      return [];
    case 'columns':
      return block.rows.flatMap(({ left, right }) => [...together(left), ...together(right)]);
    case 'table':
      return [...block.head, ...block.rows].map(({ cells }) => cells.map(({ text }) => text).join('\t'));
  }
}

/** What a document says without its form: for a clipboard, where nothing else is let through. */
export function plainText({ sections }: Document): string {
  return sections.map(({ blocks }) => blocks.flatMap(linesOf).join('\n')).join('\n\n');
}
