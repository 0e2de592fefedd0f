import { formatDong, SOURCES, sourcesTotal } from '../../plan';
import type { Draft, Fix } from '../finding';
import { fundedFully } from '../funded';
import type { LineRule, RuleAbout } from '../rule';
import type { LineView } from '../view';
import about from './b-11.json';
import { place } from './plan-place';

/** Two purses leave a choice, and a line without an amount lacks something else first. */
function settle({ line, amount }: LineView): Fix {
  const paying = SOURCES.filter((source) => line.sources[source] > 0).length;
  return {
    title: { key: 'settle', params: { amount: formatDong(amount) } },
    safe: paying === 1 && amount > 0,
    patch: fundedFully(line, amount),
  };
}

function check(view: LineView): Draft[] {
  const { line, amount } = view;
  const given = sourcesTotal(line.sources);
  if (given === amount) return [];
  const over = given > amount;
  const params = {
    content: line.content,
    given: formatDong(given),
    amount: formatDong(amount),
    by: formatDong(Math.abs(given - amount)),
  };
  return [
    {
      where: place('lines', line.id, 'sources'),
      actual: given,
      limit: amount,
      ...(over ? { excess: given - amount } : {}),
      message: { key: over ? 'over' : given === 0 ? 'none' : 'under', params },
      fix: settle(view),
    },
  ];
}

export const rule: LineRule = { kind: 'line', about: about as RuleAbout, check };
