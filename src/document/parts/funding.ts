import { type Plan, planTotal, purses, sumSources, gather } from '../../plan';
import { figuresOf } from '../figures';
import { type Block, paragraph } from '../model';
import { concat } from '../runs';
import { endWith, fill } from '../text';
import funding from '../wording/funding.json';
import { decisionsOf } from './decisions';
import { items } from './outline';

const SOURCES = ['central', 'local', 'other'] as const;

/** The total in figures and words, and where it comes from. */
export function totalBlocks(plan: Plan, appendix: string): Block[] {
  if (plan.lines.length === 0) return [];
  const total = planTotal(plan);
  const sums = purses(sumSources(plan.lines));
  const paying = SOURCES.filter((source) => sums[source] > 0);
  const detail = appendix === '' ? '' : fill(funding.detail, { appendix });
  const { run } = figuresOf(plan);
  const said = { total: run('total'), words: run('total.words'), detail };
  const [only] = paying;
  if (only === undefined) return [paragraph('body', endWith(fill(funding.totalOnly, said), '.'))];
  // A single source that is not the whole is listed with its amount, so that the gap is seen.
  if (paying.length === 1 && sums[only] === total) {
    const source = funding.sources[only].inline;
    return [paragraph('body', endWith(fill(funding.totalOneSource, { ...said, source }), '.'))];
  }
  const lines = paying.map((source) =>
    fill(funding.source, { source: funding.sources[source].label, amount: run(source) }),
  );
  const last = lines.length - 1;
  return [
    paragraph('body', fill(funding.totalBySource, said)),
    ...lines.map((line, index) => paragraph('item', concat('- ', line, index === last ? '.' : ';'))),
  ];
}

export function decisionBlocks(plan: Plan): Block[] {
  const decisions = decisionsOf(plan);
  const [decision] = decisions;
  if (decision === undefined) return [];
  if (decisions.length === 1)
    return [paragraph('body', endWith(fill(funding.oneDecision, { decision }), '.'))];
  return [paragraph('body', funding.decisions), ...items(decisions, ';')];
}

/** «khoản 2 Điều 4 Thông tư 55/2023/TT-BTC» → the place and the document it is in. */
const CITATION = /^(.*?\d)\s+(\p{Lu}[^\d]*\d+\/\d{4}\/\S+)$/u;

/**
 * The articles the lines stand on: distinct, in the order they first appear, those of one document together.
 * A basis may name several, split by «;»; what cites no article (báo giá, thực tế) is not a norm.
 */
function citedArticles(plan: Plan): string[] {
  const cited = plan.lines
    .flatMap((line) => line.basis.split(';'))
    .map((part) => endWith(part.trim(), ''))
    .filter((part) => part.includes(funding.article));
  const places = [...new Set(cited)].map((part) => {
    const [, place = part, document = ''] = CITATION.exec(part) ?? [];
    return { place, document };
  });
  return gather(places, ({ document }) => document).flatMap(([document, own]) => {
    const said = own.map(({ place }) => place);
    return document === '' ? said : [`${said.join(', ')} ${document}`];
  });
}

export function normBlocks(plan: Plan): Block[] {
  const articles = citedArticles(plan);
  return articles.length === 0
    ? []
    : [paragraph('body', endWith(fill(funding.norms, { articles: articles.join('; ') }), '.'))];
}
