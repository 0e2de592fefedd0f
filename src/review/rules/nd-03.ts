import type { Draft } from '../finding';
import type { ActivityRule, RuleAbout } from '../rule';
import type { ActivityView } from '../view';
import about from './nd-03.json';
import { place } from './plan-place';

function check({ activity }: ActivityView): Draft[] {
  const { id, name, product, productQuantity, productUnit } = activity;
  const said = (field: string): Draft => {
    return {
      where: place('activities', id, field),
      lacks: [field],
      message: { key: field, params: { name } },
    };
  };
  if (product === '') return [said('product')];
  if (productQuantity === 0) return [said('productQuantity')];
  return productUnit === '' ? [said('productUnit')] : [];
}

export const rule: ActivityRule = { kind: 'activity', about: about as RuleAbout, check };
