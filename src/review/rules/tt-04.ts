import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { PlanView } from '../view';
import { onPlan } from './plan-place';
import about from './tt-04.json';

const { type, committee } = about.data;
const NUMBER = /^(?:0[1-9]|[1-9]\d+)[A-Za-z]?$/;
/** «KH-UBND», «KH-SVHTTDL»: groups of letters joined by «-», nothing else. */
const SYMBOL = /^[A-ZĐ][A-Za-zĐđ]*(?:-[A-ZĐ][A-Za-zĐđ]*)+$/;

function numberOf(number: string): Draft[] {
  if (number === '' || NUMBER.test(number)) return [];
  const where = onPlan('number');
  const params = { number };
  if (!/^[1-9]$/.test(number)) return [{ where, actual: number, message: { key: 'number', params } }];
  const right = `0${number}`;
  return [
    {
      where,
      actual: number,
      limit: right,
      message: { key: 'zero', params: { number, right } },
      fix: {
        title: { key: 'pad', params: { right } },
        safe: true,
        patch: [{ op: 'set', table: '', row: '', field: 'number', value: right }],
      },
    },
  ];
}

function check({ plan }: PlanView): Draft[] {
  const { symbol, issuer } = plan;
  const where = onPlan('symbol');
  const said = (key: string, severity?: 'warning'): Draft => {
    const message = { key, params: { symbol, type, committee } };
    return { where, actual: symbol, message, ...(severity === undefined ? {} : { severity }) };
  };
  const found = numberOf(plan.number);
  if (!SYMBOL.test(symbol)) return [...found, said('symbol')];
  const [first = '', ...rest] = symbol.split('-');
  if (first !== type) found.push(said('type'));
  const isCommittee = issuer.level !== 'department';
  if (rest.includes(committee) !== isCommittee)
    found.push(said(isCommittee ? 'committee' : 'department', 'warning'));
  return found;
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.symbol, plan.number, plan.issuer],
  check,
};
