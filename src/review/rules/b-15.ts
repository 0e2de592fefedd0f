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
import type { ManyLooks, RuleAbout, Share, Sum } from '../rule';
import type { LineView, PlanView } from '../view';
import about from './b-15.json';
import { readBasis } from './basis-words';
import council from './council-norms.json';
import { answersOf } from './norm-answers';
import unclear from './unclear-norms.json';

/** Norms that set no figure of their own above which a provincial council has decided. */
const COUNCIL: ReadonlySet<string> = new Set(council);
/** Norms whose wording leaves open what it counts: which reading is meant only people can agree. */
const UNCLEAR: ReadonlySet<string> = new Set(unclear);

type Limit = Extract<Answer, { readonly kind: 'limit' }>;

/** What makes one answer less than sure: documents with the weakest certainty met, and their unread amendments. */
interface Doubt {
  readonly document: LegalDocument;
  readonly certainty: Certainty;
  readonly unread: readonly string[];
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

const byAnswer = new WeakMap<SpanAnswer, ReadonlyMap<IsoDate, readonly Share[]>>();

/** The doubts of a line. Lines that ask the same share one answer: its doubts are worked out once. */
function sharesOf(view: LineView): readonly Share[] {
  const { span, price } = view;
  const waits = waitsFor(view);
  if (price.answer === undefined || span === undefined) return waits;
  const days = byAnswer.get(price.answer) ?? new Map<IsoDate, readonly Share[]>();
  const known = days.get(span[1]);
  if (known !== undefined) return waits.length === 0 ? known : [...known, ...waits];
  const limits = answersOf(view).filter((answer): answer is Limit => answer.kind === 'limit');
  const unsure = limits.filter(({ certainty }) => certainty !== 'text');
  const doubts = distinct(unsure.flatMap((limit) => doubtsOf(view, span[1], limit)));
  const shares = doubts.map(({ document, certainty, unread }) => {
    return { key: JSON.stringify(['doubt', document.number, certainty, ...unread]), amount: 1 };
  });
  byAnswer.set(price.answer, new Map([...days, [span[1], shares]]));
  return [...shares, ...waits];
}

/** An entry that can be read in two ways, or a figure that only a council's resolution can give and none is named. */
function waitsFor(view: LineView): Share[] {
  const { norm, line } = view;
  if (norm === undefined) return [];
  if (UNCLEAR.has(norm.code)) return [{ key: JSON.stringify(['wording', norm.code]), amount: 1 }];
  if (!COUNCIL.has(norm.code) || readBasis(line.basis).council) return [];
  if (answersOf(view).every((answer) => answer.kind !== 'open')) return [];
  return [{ key: JSON.stringify(['council', norm.code]), amount: 1 }];
}

interface Weak {
  count: number;
  certainty: Certainty;
  readonly unread: Set<string>;
}

function unsure(document: LegalDocument, weak: Weak): Draft {
  const unread = [...weak.unread].sort().join(', ');
  const key = weak.certainty === 'recalled' ? 'recalled' : unread === '' ? 'secondary' : 'amended';
  const cited = citeNorm({ article: null, clause: null, point: null, document });
  return {
    where: { table: '', row: '', field: 'lines' },
    message: { key, params: { document: cited, count: weak.count, unread } },
    article: cited,
    actual: weak.count,
  };
}

function asked(key: 'council' | 'wording', norm: Norm, count: number): Draft {
  const article = citeNorm(norm);
  return {
    where: { table: '', row: '', field: key === 'council' ? 'localNorms' : 'lines' },
    message: { key, params: { code: norm.code, title: norm.title, article, count } },
    norm: norm.code,
    article,
    lacks: [key === 'council' ? 'localNorm' : 'reading'],
  };
}

function check(sums: ReadonlyMap<string, Sum>, { frame }: PlanView): Draft[] {
  const { catalogue } = frame.law;
  const found = new Map<string, Weak>();
  const questions: Draft[] = [];
  for (const [key, { amount }] of sums) {
    const [kind, name = '', certainty = 'text', ...unread] = JSON.parse(key) as string[];
    if (kind === 'council' || kind === 'wording') {
      const norm = catalogue.norm(name);
      if (norm !== undefined) questions.push(asked(kind, norm, amount));
      continue;
    }
    const weak = found.get(name) ?? { count: 0, certainty: 'text', unread: new Set<string>() };
    found.set(name, weak);
    weak.count += amount;
    weak.certainty = weakest(weak.certainty, certainty as Certainty);
    for (const number of unread) weak.unread.add(number);
  }
  const doubts = [...found].flatMap(([number, weak]) => {
    const document = catalogue.document(number);
    return document === undefined ? [] : [unsure(document, weak)];
  });
  return [...doubts, ...questions];
}

export const rule: ManyLooks = { about: about as RuleAbout, looks: [{ kind: 'tally', sharesOf, check }] };
