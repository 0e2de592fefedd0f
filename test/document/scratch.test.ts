import { test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { draftPlan, gapsOf, planDocx } from '../../src/document';
import { examplePlan, parsePlan } from '../../src/plan';
import { saidIn } from './said';
const blank = (plan: object) => ({ ...plan, legalBases: [], sections: {}, responsibilities: [], reporting: [], recipients: [] });
test.each((process.env['LEVELS'] ?? 'commune,district,department,province').split(','))('%s', async (level) => {
  const plan = parsePlan(blank(await examplePlan(level as never)));
  const d = await draftPlan(plan);
  mkdirSync('/tmp/da', { recursive: true });
  writeFileSync(`/tmp/da/${level}.txt`, saidIn(d).map(({ style, text }) => `[${style}] ${text}`).join('\n') + '\n\nGAPS ' + JSON.stringify(gapsOf(d), null, 1));
  writeFileSync(`/tmp/da/${level}.docx`, await planDocx(plan));
});
