import type { Item } from './items';
import { RANK } from './numbering';

/** Whether a row is paid for, stands over rows that are, or only says something. */
type NodeKind = 'group' | 'line' | 'text';

export interface Node {
  readonly item: Item;
  rank: number;
  kind: NodeKind;
  children: Node[];
  /** What rows without figures of their own say of this one. */
  readonly notes: Item[];
  /** Both it and the rows below it are paid for, and they are not its details. */
  hoisted: boolean;
}

const UNNUMBERED = 0.3;

/** What a row says it costs: its amount, its purses, or its factors. */
export function statedAmount({ money, quantity, times, price }: Item): number | undefined {
  if (money.amount !== undefined) return money.amount.value;
  if (money.repeat !== undefined) return money.repeat.value;
  if (price !== undefined && quantity !== undefined)
    return times.reduce((product, factor) => product * factor.value, quantity.value * price.value);
  const purses = [money.central, money.local, money.province, money.district, money.commune, money.other];
  const said = purses.filter((figure) => figure !== undefined);
  return said.length === 0 ? undefined : said.reduce((total, figure) => total + figure.value, 0);
}

export const hasFigures = (item: Item) =>
  item.quantity !== undefined ||
  item.price !== undefined ||
  item.times.length > 0 ||
  Object.keys(item.money).length > 0;

const hasFactors = (item: Item) => item.price !== undefined;
const isOnlyAmount = (item: Item) =>
  hasFigures(item) && item.price === undefined && item.quantity === undefined;

/** Rows without numbering whose amount the priced rows right below add up to: they stand over them. */
function headsOf(items: readonly Item[]): ReadonlySet<number> {
  const heads = new Set<number>();
  for (let at = items.length - 2; at >= 0; at -= 1) {
    const item = items[at] as Item;
    const amount = statedAmount(item) ?? 0;
    if (item.mark !== undefined || !isOnlyAmount(item) || amount <= 0) continue;
    let total = 0;
    for (let next = at + 1; next < items.length && total < amount; next += 1) {
      const below = items[next] as Item;
      if (below.mark !== undefined || !(heads.has(next) || hasFactors(below))) break;
      if (!heads.has(next)) total += statedAmount(below) ?? 0;
    }
    if (Math.round(total) === Math.round(amount)) heads.add(at);
  }
  return heads;
}

const isCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();

interface Place {
  readonly rank: number;
  readonly note: boolean;
}

/** How deep a row without numbering stands. */
function placeOf(
  items: readonly Item[],
  at: number,
  heads: ReadonlySet<number>,
  numbered: boolean,
  mixed: boolean,
): Place {
  const item = items[at] as Item;
  const heading = { rank: mixed && isCapitals(item.content) ? RANK.heading - 1 : RANK.heading, note: false };
  if (hasFigures(item)) return heads.has(at) ? heading : { rank: RANK.leaf, note: false };
  const next = items[at + 1];
  const leads = next !== undefined && next.mark === undefined;
  if (item.content.startsWith('(')) return { rank: RANK.leaf, note: true };
  return numbered && !(leads && hasFigures(next)) ? { rank: RANK.leaf, note: true } : heading;
}

/** Rows under the rows they belong to, by numbering, bullets and figures. */
export function outline(items: readonly Item[]): Node[] {
  const numbered = items.filter(({ mark }) => mark !== undefined).length >= items.length * UNNUMBERED;
  const plainHeadings = items.filter((item) => item.mark === undefined && !hasFigures(item));
  const mixed =
    plainHeadings.some(({ content }) => isCapitals(content)) &&
    plainHeadings.some(({ content }) => !isCapitals(content));
  const heads = headsOf(items);
  const roots: Node[] = [];
  const stack: Node[] = [];
  let last: Node | undefined;
  items.forEach((item, at) => {
    const place =
      item.mark === undefined
        ? placeOf(items, at, heads, numbered, mixed)
        : { rank: item.mark.rank, note: false };
    if (place.note && last !== undefined) {
      last.notes.push(item);
      return;
    }
    const node: Node = { item, rank: place.rank, kind: 'text', children: [], notes: [], hoisted: false };
    while ((stack.at(-1)?.rank ?? -1) >= node.rank) stack.pop();
    (stack.at(-1)?.children ?? roots).push(node);
    stack.push(node);
    last = node;
  });
  roots.forEach(settle);
  return roots;
}

/** What the rows below a row cost together. */
function costBelow(node: Node): number {
  return node.children.reduce((total, child) => {
    if (child.kind === 'text') return total;
    const own = child.kind === 'line' ? (statedAmount(child.item) ?? 0) : 0;
    return total + own + (child.kind === 'group' || child.hoisted ? costBelow(child) : 0);
  }, 0);
}

function settle(node: Node): void {
  node.children.forEach(settle);
  if (node.children.every(({ kind }) => kind === 'text')) {
    node.kind = hasFigures(node.item) ? 'line' : 'text';
    if (node.kind === 'line') {
      node.notes.push(...node.children.flatMap(flat));
      node.children = [];
    }
    return;
  }
  const own = statedAmount(node.item);
  const { price } = node.item;
  // Three classes at a price, and below what one class costs: details of the price, not money beside it.
  if (price !== undefined && own !== price.value && Math.round(price.value) === Math.round(costBelow(node))) {
    node.kind = 'line';
    node.notes.push(...node.children.flatMap(flat));
    node.children = [];
    return;
  }
  const details = own !== undefined && Math.round(own) === Math.round(costBelow(node));
  node.hoisted = hasFactors(node.item) && !details;
  node.kind = node.hoisted ? 'line' : 'group';
}

function flat(node: Node): Item[] {
  return [node.item, ...node.notes, ...node.children.flatMap(flat)];
}
