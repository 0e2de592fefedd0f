import { formatDong, type Funding, type SourceName, SOURCES, sum, gather } from '../../plan';
import { endWith, fill } from '../text';
import funding from '../wording/funding.json';

const { decision: wording } = funding;

/** What each source gives, those that give nothing left out. */
function bySource(records: readonly Funding[]): [SourceName, number][] {
  return SOURCES.map((source): [SourceName, number] => {
    const own = records.filter((record) => record.source === source);
    return [source, sum(own.map(({ amount }) => amount ?? 0))];
  }).filter(([, amount]) => amount !== 0);
}

/** A decision with its money. An amount that is known in part only would say too little: it is left out. */
function decisionText(document: string, records: readonly Funding[]): string {
  if (records.some(({ amount }) => amount === null)) return document;
  const gives = bySource(records);
  const total = sum(gives.map(([, amount]) => amount));
  if (total === 0) return document;
  const said = { document, amount: formatDong(Math.abs(total)) };
  if (total < 0) return fill(wording.reduced, said);
  if (gives.length < 2 || gives.some(([, amount]) => amount < 0)) return fill(wording.amount, said);
  const sources = gives
    .map(([name, amount]) =>
      fill(wording.source, { source: wording.sources[name], amount: formatDong(amount) }),
    )
    .join(', ');
  return fill(wording.amountBySource, { ...said, sources });
}

/** Every decision once, however many amounts it holds, in the order they are given. */
export function decisionsOf(records: readonly Funding[]): string[] {
  return gather(records, ({ document }) => endWith(document, '')).map(([document, own]) =>
    decisionText(document, own),
  );
}
