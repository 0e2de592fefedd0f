import {
  type Answer,
  type Certainty,
  citeNorm,
  type LegalDocument,
  type Norm,
  type SpanAnswer,
  weakest,
} from '../../norms';
import type { IsoDate } from '../../plan';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { LineView, PlanView } from '../view';
import about from './b-15.json';
import { readBasis } from './basis-words';
import council from './council-norms.json';
import { answersOf } from './norm-answers';

/** Norms that set no figure of their own above which a provincial council has decided. */
const COUNCIL: ReadonlySet<string> = new Set(council);

type Limit = Extract<Answer, { readonly kind: 'limit' }>;

/** What makes one answer less than sure: documents with the weakest certainty met, and their unread amendments. */
interface Doubt {
  readonly document: LegalDocument;
  readonly certainty: Certainty;
  readonly unread: readonly string[];
}

interface Weak {
  readonly document: LegalDocument;
  count: number;
  certainty: Certainty;
  readonly unread: Set<string>;
}

const unreadOn = (document: LegalDocument, date: IsoDate) =>
  document.amendedBy.flatMap(({ known, number, date: day }) =>
    !known && (day === null || day <= date) ? [number] : [],
  );

/** The entries on its way because of which an answer is less than sure. */
function doubtsOf({ frame }: LineView, last: IsoDate, { norm: settled, steps }: Limit): readonly Doubt[] {
  const chain = steps.flatMap(({ key, params }) =>
    key === 'norm' ? (frame.law.catalogue.norm(String(params['code'])) ?? []) : [],
  );
  const doubts = (chain.length > 0 ? chain : [settled]).map(({ document, certainty }): Doubt => {
    return { document, certainty, unread: unreadOn(document, last) };
  });
  const weak = doubts.filter(({ certainty, unread }) => certainty !== 'text' || unread.length > 0);
  return weak.length > 0 ? weak : doubts.slice(-1);
}

/** One doubt a document, however many answers met it. */
function distinct(doubts: readonly Doubt[]): readonly Doubt[] {
  const byNumber = new Map<string, Doubt>();
  for (const doubt of doubts) {
    const known = byNumber.get(doubt.document.number);
    const certainty = weakest(known?.certainty ?? 'text', doubt.certainty);
    byNumber.set(doubt.document.number, { ...doubt, certainty });
  }
  return [...byNumber.values()];
}

function collect(views: readonly LineView[]): Map<string, Weak> {
  const found = new Map<string, Weak>();
  // Lines that ask the same share one answer: its doubts are worked out once.
  const asked = new Map<SpanAnswer, readonly Doubt[]>();
  for (const view of views) {
    const { span, price } = view;
    if (price.answer === undefined || span === undefined) continue;
    let doubts = asked.get(price.answer);
    if (doubts === undefined) {
      const limits = answersOf(view).filter((answer): answer is Limit => answer.kind === 'limit');
      const unsure = limits.filter(({ certainty }) => certainty !== 'text');
      doubts = distinct(unsure.flatMap((limit) => doubtsOf(view, span[1], limit)));
      asked.set(price.answer, doubts);
    }
    for (const { document, certainty, unread } of doubts) {
      const known = found.get(document.number) ?? {
        document,
        count: 0,
        certainty,
        unread: new Set<string>(),
      };
      found.set(document.number, known);
      known.count += 1;
      known.certainty = weakest(known.certainty, certainty);
      for (const number of unread) known.unread.add(number);
    }
  }
  return found;
}

const citeWhole = ({ document }: Weak) => citeNorm({ article: null, clause: null, point: null, document });

function unsure(weak: Weak): Draft {
  const unread = [...weak.unread].sort().join(', ');
  const key = weak.certainty === 'recalled' ? 'recalled' : unread === '' ? 'secondary' : 'amended';
  const params = { document: citeWhole(weak), count: weak.count, unread };
  return {
    where: { table: '', row: '', field: 'lines' },
    message: { key, params },
    article: params.document,
    actual: weak.count,
  };
}

/** A figure that only a council's resolution can give, and no resolution is named. */
function waiting(views: readonly LineView[]): Draft[] {
  const found = new Map<string, { readonly norm: Norm; readonly lines: string[] }>();
  for (const view of views) {
    const { norm, line } = view;
    if (norm === undefined || !COUNCIL.has(norm.code) || readBasis(line.basis).council) continue;
    if (answersOf(view).every((answer) => answer.kind !== 'open')) continue;
    const known = found.get(norm.code);
    if (known === undefined) found.set(norm.code, { norm, lines: [line.id] });
    else known.lines.push(line.id);
  }
  return [...found.values()].map(({ norm, lines }) => ({
    where: { table: '', row: '', field: 'localNorms' },
    message: {
      key: 'council',
      params: { code: norm.code, title: norm.title, article: citeNorm(norm), count: lines.length },
    },
    norm: norm.code,
    article: citeNorm(norm),
    lacks: ['localNorm'],
  }));
}

function check({ lines }: PlanView): Draft[] {
  return [...[...collect(lines).values()].map(unsure), ...waiting(lines)];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan, frame }) => [frame, plan.activities, plan.lines],
  check,
};
