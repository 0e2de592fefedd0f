import { describe, expect, test } from '@jest/globals';
import { FACTS } from '../../src/norms/data';
import type { Condition } from '../../src/norms/schema';
import { catalogue, fixture, locator } from './law';

// A person reads figures.txt against the circular; this holds the data to every line of it.
const lines = fixture('figures.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const spelled = (amount: number) => amount.toLocaleString('vi-VN', { maximumFractionDigits: 3 });

/** «dưới 350 từ», «từ 600»: as the circular says thresholds. */
function threshold(condition: Condition): string | undefined {
  const unit = FACTS[condition.fact]?.unit;
  if (unit === undefined) return undefined;
  if ('lt' in condition) return `dưới ${condition.lt} ${unit}`;
  if ('gte' in condition) return `từ ${condition.gte}`;
  if ('lte' in condition) return `đến ${condition.lte} ${unit}`;
  if ('gt' in condition) return `trên ${condition.gt}`;
  return 'eq' in condition ? `${String(condition.eq)} ${unit}` : undefined;
}

describe('figures of Thông tư 55/2023/TT-BTC, read back in words', () => {
  test('enough of them for the eye', () => {
    expect(lines.length).toBeGreaterThan(170);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test.each(lines)('%s', (line) => {
    const [, figure, words, place, code] = /^(.+?): (.+) \(([^()]+)\) \[(.+)\]$/u.exec(line)!;
    const norm = catalogue.norm(code!)!;
    const unit = norm.unit === '%' ? '%' : ` ${norm.unit}`;
    expect(`${spelled(norm.amount!)}${unit}`).toBe(figure);
    expect(locator(norm)).toBe(place);
    for (const condition of norm.when ?? []) expect(words).toContain(threshold(condition) ?? '');
  });
});
