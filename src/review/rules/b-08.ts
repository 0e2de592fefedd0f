import { type Answer, citeNorm, type Gap, type Norm } from '../../norms';
import { type IsoDate, isoDate, shortDate } from '../../plan';
import type { Draft, Fix } from '../finding';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import about from './b-08.json';
import { withCitation } from './basis-words';
import { answersOf, atLine, caseOf, inForce, successorOf } from './norm-answers';
import { countsBy } from './counted-units';

const STANDING: readonly Gap['reason'][] = ['ended', 'notYet', 'otherRegime'];
/** A way through the law that ends at a text nobody has read. */
const UNREAD: readonly Gap['reason'][] = ['successorUnread', 'noDocument', 'ended', 'notYet', 'otherRegime'];

type Stopped = Extract<Answer, { readonly kind: 'gap' }>;

function rename({ line }: LineView, right: Norm, safe: boolean): Fix {
  const set = (field: string, value: string) =>
    ({ op: 'set', table: 'lines', row: line.id, field, value }) as const;
  return {
    title: { key: 'rename', params: { code: right.code, article: citeNorm(right) } },
    safe,
    patch: [set('norm', right.code), set('basis', withCitation(line.basis, right))],
  };
}

const daysOf = ([from, to]: readonly [IsoDate, IsoDate]) =>
  from === to ? shortDate(from) : `${shortDate(from)} - ${shortDate(to)}`;

const dayOf = (text: string | undefined): string => {
  const date = isoDate(text ?? '');
  return date === undefined ? '' : shortDate(date);
};

function named(view: LineView, norm: Norm, { gap, certainty, steps }: Stopped, day: IsoDate): Draft {
  const { line, frame, span = [day, day] as const } = view;
  const article = citeNorm(norm);
  const regime = frame.plan.regime;
  const key = gap.reason === 'otherRegime' && regime === 'extended' ? 'otherRegimeExtended' : gap.reason;
  const heir = gap.reason === 'otherRegime' ? undefined : successorOf(frame.law.catalogue, norm, view, day);
  return {
    where: atLine(line.id, 'norm'),
    ...(certainty === 'recalled' ? { severity: 'warning' as const } : {}),
    message: {
      key,
      params: {
        content: line.content,
        code: norm.code,
        article,
        date: daysOf(span),
        regime,
        // A bound that the document does not state is the entry's own.
        bound: dayOf(gap.params['to'] ?? gap.params['from']),
      },
    },
    norm: norm.code,
    article,
    date: day,
    steps,
    ...(heir === undefined ? {} : { fix: rename(view, heir, false) }),
  };
}

function unread({ line }: LineView, norm: Norm, { gap, steps }: Stopped, day: IsoDate): Draft {
  const article = citeNorm(norm);
  const { reference = '', successor = '', document = '' } = gap.params;
  const source = [reference, document].find((text) => text !== '') ?? article;
  return {
    where: atLine(line.id, 'norm'),
    severity: 'warning',
    message:
      successor === ''
        ? { key: 'unread', params: { content: line.content, code: norm.code, article, source } }
        : {
            key: 'successor',
            params: {
              content: line.content,
              code: norm.code,
              article,
              source,
              successor,
              date: shortDate(day),
            },
          },
    norm: norm.code,
    article,
    date: day,
    steps,
    lacks: ['law'],
  };
}

/** The line names a version that is not the one of its day; the figure of the day was taken. */
function replaced(view: LineView, norm: Norm, day: IsoDate, last: IsoDate): Draft[] {
  const { line, frame, price } = view;
  const regime = frame.plan.regime;
  const stands = (one: Norm, date: IsoDate) => inForce(one, date, regime);
  if (norm.group === undefined || stands(norm, day) || stands(norm, last)) return [];
  const [right, second] = frame.law.catalogue
    .group(norm)
    .filter((one) => one.role === norm.role && caseOf(one) === caseOf(norm) && stands(one, day));
  if (right === undefined || second !== undefined || !stands(right, last)) return [];
  const params = {
    content: line.content,
    named: norm.code,
    old: citeNorm(norm),
    code: right.code,
    article: citeNorm(right),
    date: shortDate(day),
  };
  return [
    {
      where: atLine(line.id, 'norm'),
      severity: 'warning',
      message: { key: 'replaced', params },
      norm: norm.code,
      article: params.article,
      date: day,
      fix: rename(view, right, price.verdict === 'within' && countsBy(right, line.unit)),
    },
  ];
}

function check(view: LineView): Draft[] {
  const { line, norm, span } = view;
  if (line.norm === '') return [];
  if (norm === undefined) {
    const message = { key: 'unknownCode', params: { content: line.content, code: line.norm } };
    return [{ where: atLine(line.id, 'norm'), message, norm: line.norm, actual: line.norm }];
  }
  if (span === undefined) return [];
  const [day, last] = span;
  const answers = answersOf(view);
  if (answers.every(({ kind }) => kind !== 'gap')) return replaced(view, norm, day, last);
  const stopped = answers.filter((answer): answer is Stopped => answer.kind === 'gap');
  const own = stopped.find(({ norm: at, gap }) => at === norm && STANDING.includes(gap.reason));
  if (own !== undefined && answers.length === stopped.length) return [named(view, norm, own, day)];
  if (own !== undefined) {
    const message = {
      key: 'partly',
      params: {
        content: line.content,
        code: norm.code,
        article: citeNorm(norm),
        from: shortDate(day),
        to: shortDate(last),
      },
    };
    return [
      {
        where: atLine(line.id, 'date'),
        severity: 'warning',
        message,
        norm: norm.code,
        article: message.params.article,
        lacks: ['date'],
      },
    ];
  }
  const lost = stopped.find(({ gap }) => UNREAD.includes(gap.reason));
  if (lost !== undefined && answers.length === stopped.length) return [unread(view, norm, lost, day)];
  return replaced(view, norm, day, last);
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
