import { type Answer, citeNorm, type Norm } from '../../norms';
import type { Draft, Fix } from '../finding';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import about from './b-06.json';
import { forbiddenIn } from './b-09';
import { readBasis, withCitation } from './basis-words';
import { lacksOffer } from './buying-lines';
import { atLine, soleAnswer } from './norm-answers';

type Open = Extract<Answer, { readonly kind: 'open' }>;

function cite({ line }: LineView, norm: Norm): Fix {
  const value = withCitation(line.basis, norm);
  return {
    title: { key: 'fill', params: { basis: value } },
    safe: true,
    patch: [{ op: 'set', table: 'lines', row: line.id, field: 'basis', value }],
  };
}

/** A price that the law leaves open is proved by a quotation or by a paper that the basis names. */
function proven({ line, quotations }: LineView, { how }: Open): boolean {
  const { proof, actual } = readBasis(line.basis);
  return proof || quotations.length > 0 || (how === 'actual' && actual);
}

function unproven(view: LineView): Draft[] {
  const answer = soleAnswer(view);
  // What is bought on the market is asked for its offers by B-14.
  if (answer?.kind !== 'open' || answer.how === 'tender') return [];
  if (proven(view, answer) || lacksOffer(view)) return [];
  const { line, norm } = view;
  const article = citeNorm(norm ?? answer.norm);
  return [
    {
      where: atLine(line.id, 'basis'),
      message: { key: answer.how, params: { content: line.content, article } },
      norm: line.norm,
      article,
      steps: answer.steps,
      lacks: ['proof'],
    },
  ];
}

function check(view: LineView): Draft[] {
  const { line, norm } = view;
  const where = atLine(line.id, 'basis');
  const { content, basis } = line;
  if (line.norm === '') {
    // What may not be paid needs no basis.
    if (forbiddenIn(view).length > 0) return [];
    if (basis === '') {
      const nothing = { key: 'none', params: { content } };
      return [{ where: atLine(line.id, 'norm'), message: nothing, lacks: ['norm', 'basis'] }];
    }
    const message = { key: 'code', params: { content, basis } };
    return [{ where: atLine(line.id, 'norm'), severity: 'hint', message, lacks: ['norm'] }];
  }
  // A code that the catalogue does not have is B-08's.
  if (norm === undefined) return [];
  const said = { where, norm: line.norm, article: citeNorm(norm) };
  const params = { content, article: said.article, code: line.norm };
  if (basis === '')
    return [{ ...said, message: { key: 'basis', params }, fix: cite(view, norm) }, ...unproven(view)];
  const read = readBasis(basis);
  if (read.citations.length > 0 || read.documented || read.council) return unproven(view);
  const message = { key: 'article', params };
  return [{ ...said, severity: 'hint', message, fix: cite(view, norm) }, ...unproven(view)];
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
