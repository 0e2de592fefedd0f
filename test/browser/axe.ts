import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** What axe finds wrong on a screen, in words; nothing is the only good answer. */
export async function axe(frame: Page | Frame): Promise<string[]> {
  await frame.evaluate(source);
  // Fluent's focus traps hold two empty helpers that no person meets.
  const { violations } = await frame.evaluate<Found>(
    "axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] })",
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
}
