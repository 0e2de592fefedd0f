import { RANK } from './numbering';
import type { Node } from './outline';
import { isSection } from './row-words';

function groups(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [...(node.kind === 'group' ? [node] : []), ...groups(node.children)]);
}

/** «A. Phòng Văn hóa», «I. Dự án 6»: what holds activities together and is none itself. */
function areSections(nodes: readonly Node[]): boolean {
  const named = nodes.filter(({ item }) => isSection(item.content)).length;
  return nodes.every(({ rank }) => rank <= RANK.letter) || named * 2 > nodes.length;
}

/**
 * At which depth groups are activities: the highest that is not made of sections. What is deeper groups the lines;
 * what is higher says who leads, or whose they are.
 */
export function activityRank(roots: readonly Node[]): number {
  const all = groups(roots);
  const ranks = [...new Set(all.map(({ rank }) => rank))].sort((a, b) => a - b);
  const found = ranks.find((rank) => !areSections(all.filter((node) => node.rank === rank)));
  return found ?? ranks.at(-1) ?? RANK.leaf + 1;
}
