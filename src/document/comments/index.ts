import { say } from '../../locales';
import type { Plan } from '../../plan';
import { type Finding, loadReview } from '../../review';
import { compose } from '../compose';
import type { Document } from '../model';
import { loadPartNames, type PartNames } from '../part-names';
import { writeDocx } from '../writer';
import type { Note } from '../writer/notes';
import { Places, type Spot } from './places';

const AUTHOR = { author: 'Dự toán 55', initials: 'DT55' };

/** A paper with what was found in its plan beside the places that it speaks of. */
export interface ReviewCopy {
  readonly document: Document;
  readonly notes: ReadonlyMap<Spot, readonly Note[]>;
}

/** The rule and how hard it is, the sentence, the article; papers speak Vietnamese. */
function noteOf(finding: Finding, sayFinding: (finding: Finding) => string): Note {
  const { rule, severity, article, acknowledged } = finding;
  const lines = [
    say('vi', 'comment.head', { rule, severity: say('vi', `check.severity.${severity}`) }),
    sayFinding(finding),
    ...(article === undefined || article === null ? [] : [say('vi', 'comment.article', { article })]),
    ...(acknowledged === undefined ? [] : [say('vi', 'comment.acknowledged', { ...acknowledged })]),
  ];
  return { ...AUTHOR, lines };
}

/** The kế hoạch with each finding at its place; what has no place stands at the title. */
export function reviewCopy(
  plan: Plan,
  findings: readonly Finding[],
  sayFinding: (finding: Finding) => string,
  partNames?: PartNames,
): ReviewCopy {
  const document = compose(plan, partNames);
  const places = new Places(plan, document);
  const notes = new Map<Spot, Note[]>();
  for (const finding of findings) {
    const spot = places.spot(finding.where);
    if (spot === undefined) throw new Error('a paper without a title');
    notes.set(spot, [...(notes.get(spot) ?? []), noteOf(finding, sayFinding)]);
  }
  return { document, notes };
}

/** The bytes of the review copy. */
export async function reviewCopyDocx(plan: Plan, findings: readonly Finding[]): Promise<Uint8Array> {
  const [{ sayFinding }, names] = await Promise.all([loadReview(), loadPartNames(plan)]);
  const copy = reviewCopy(plan, findings, (finding) => sayFinding('vi', finding), names);
  return writeDocx(copy.document, copy.notes);
}
