import { parsePlan, type Plan } from '../plan';
import base from './examples-base.json';

type Bag = Record<string, unknown>;

/** What an example changes: the plan's own fields, its activity, its line; or whole lists, each laid over the base. */
interface Change {
  readonly plan?: Bag;
  readonly activity?: Bag;
  readonly line?: Bag;
  /** Several activities or lines in place of the one, each the base with its own changes. */
  readonly activities?: readonly Bag[];
  readonly lines?: readonly Bag[];
}

const over = (record: Bag, change: Bag): Bag => {
  const merged = { ...record, ...change };
  const [own, other] = [record['sources'], change['sources']];
  return own !== undefined && other !== undefined ? { ...merged, sources: other } : merged;
};

/** An amount that the example does not state is paid by the centre, so that no other rule has a word to say. */
function funded(line: Bag, stated: Bag): Bag {
  if (stated['sources'] !== undefined) return line;
  const amount = Math.floor(
    (Number(line['quantity']) * Number(line['times']) * Number(line['unitPrice'])) / 1e6 + 0.5,
  );
  return { ...line, sources: { central: amount } };
}

/** The small clean plan with one thing changed, as a rule's example wants it. */
export function exampleOf(change: object): Plan {
  const { plan = {}, activity = {}, line = {}, activities, lines } = change as Change;
  const [firstActivity, firstLine] = [base.activities[0] as Bag, base.lines[0] as Bag];
  return parsePlan({
    ...structuredClone(base),
    activities: (activities ?? [activity]).map((one, index) =>
      over({ ...firstActivity, id: `H${index + 1}` }, one),
    ),
    lines: (lines ?? [line]).map((one, index) =>
      funded(over({ ...firstLine, id: `D${index + 1}` }, one), one),
    ),
    ...plan,
  });
}
