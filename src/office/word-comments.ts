import { tagOf } from '../document';
import type { Plan } from '../plan';
import type { Finding } from '../review';
import { need } from './features';
import { inWord } from './word-run';

/** What our comments begin with, by which the next ones replace them. */
const OURS = 'Dự toán 55';
/** Word searches for 255 characters at most. */
const LONGEST_SEARCH = 200;
const MOST_COMMENTS = 200;

export interface Commented {
  readonly written: number;
  /** Of these, the ones whose place was not found: they stand at the beginning. */
  readonly unplaced: number;
  readonly left: number;
}

/** The control that holds it, and else the words under which the paper speaks of it. */
function signsOf({ where }: Finding, plan: Plan): { tag?: string; text?: string } {
  if (where.table === 'activities') {
    const name = plan.activities.find(({ id }) => id === where.row)?.name;
    return { tag: tagOf(`activity.${where.row}.name`), ...(name === undefined ? {} : { text: name }) };
  }
  const content = plan.lines.find(({ id }) => id === where.row)?.content;
  if (where.table === 'lines' && content !== undefined) return { text: content };
  return where.table === '' && where.field !== '' ? { tag: tagOf(where.field) } : {};
}

function lookFor({ document }: Word.RequestContext, finding: Finding, plan: Plan) {
  const { tag, text } = signsOf(finding, plan);
  const control = tag === undefined ? undefined : document.contentControls.getByTag(tag);
  const words = (text ?? '').slice(0, LONGEST_SEARCH).trim();
  const found = words === '' ? undefined : document.body.search(words, { matchCase: true });
  control?.load('items/id');
  found?.load('items/text');
  return { finding, control, found };
}

/** Puts what was found beside the words it speaks of, as comments, in place of the ones we wrote before. */
export async function commentFindings(
  plan: Plan,
  findings: readonly Finding[],
  say: (finding: Finding) => string,
): Promise<Commented> {
  need('comments');
  const open = findings.filter(({ acknowledged }) => acknowledged === undefined);
  const chosen = open.slice(0, MOST_COMMENTS);
  return inWord(async (context) => {
    const { body } = context.document;
    const standing = body.getComments();
    standing.load('items/content');
    const looks = chosen.map((finding) => lookFor(context, finding, plan));
    await context.sync();
    for (const comment of standing.items) if (comment.content.startsWith(OURS)) comment.delete();
    let unplaced = 0;
    for (const { finding, control, found } of looks) {
      // The last place is the table of the appendix, where the figure itself stands.
      const place = control?.items[0]?.getRange() ?? found?.items.at(-1);
      if (place === undefined) unplaced += 1;
      const range = place ?? body.paragraphs.getFirst().getRange();
      range.insertComment(`${OURS} [${finding.rule}] ${say(finding)}`);
    }
    await context.sync();
    return { written: chosen.length, unplaced, left: open.length - chosen.length };
  }, 'word.commentsFailed');
}
