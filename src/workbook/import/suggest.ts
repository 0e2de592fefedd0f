import { type Ground, type Hit, inForce, type Norm, type NormSearch } from '../../norms';
import { citationIn, cites } from './citation';
import type { Imported, ImportedLine } from './model';
import { plain } from './text';

/** Under which law the lines stand. */
export interface Law extends Ground {
  readonly search: NormSearch;
}

export interface Suggestion {
  /** The id of the line. */
  readonly line: string;
  readonly code: string;
  readonly title: string;
  /** The words of the line that led to it. */
  readonly reason: readonly string[];
  readonly score: number;
  /** The line cites its article, or says nothing and means it clearly: it was put into the line. */
  readonly confident: boolean;
}

const MOST = 3;
const WEAK = 0.3;
/** What a first hit must score, and how far the second must be behind. */
const CLEAR = 0.6;
const BEHIND = 0.85;

const sameUnit = ({ lineUnits = [] }: Norm, unit: string) =>
  lineUnits.some((known) => plain(known) === plain(unit.trim()));

/** The hit that is meant beyond doubt, if one is. */
function meant(line: ImportedLine, hits: readonly Hit[], cited: Hit | undefined): Hit | undefined {
  if (line.basis !== '') return cited;
  const [first, second] = hits;
  if (first === undefined || first.score < CLEAR || !sameUnit(first.norm, line.unit)) return undefined;
  return second === undefined || second.score < first.score * BEHIND ? first : undefined;
}

/** The norms each line may mean. Those meant beyond doubt are put into the lines, the others are for a person to choose. */
export function suggestNorms(
  imported: Imported,
  law: Law,
): { imported: Imported; suggestions: Suggestion[] } {
  const accept = inForce(law);
  const suggestions: Suggestion[] = [];
  const lines = imported.lines.map((line) => {
    const text = line.content;
    const hits = law.search
      .find(text, { limit: MOST, accept, unit: line.unit })
      .filter(({ score }) => score >= WEAK);
    const citation = citationIn(line.basis);
    const [cited] =
      line.basis === '' || citation.article === undefined
        ? []
        : law.search.find(text, {
            limit: 1,
            accept: (norm) => accept(norm) && cites(citation, norm),
            unit: line.unit,
          });
    const sure = meant(line, hits, cited !== undefined && cited.score >= WEAK ? cited : undefined);
    const listed =
      sure === undefined || hits.includes(sure)
        ? hits
        : [sure, ...hits.filter(({ norm }) => norm !== sure.norm)];
    for (const { norm, score, reason } of listed.slice(0, MOST))
      suggestions.push({
        line: line.id,
        code: norm.code,
        title: norm.title,
        reason,
        score: Math.round(score * 100) / 100,
        confident: norm === sure?.norm,
      });
    return sure === undefined ? line : { ...line, norm: sure.norm.code };
  });
  return { imported: { ...imported, lines }, suggestions };
}
