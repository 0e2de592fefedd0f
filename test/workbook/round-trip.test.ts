import { describe, expect, it } from '@jest/globals';
import { examplePlan, LEVELS, type Plan } from '../../src/plan';
import { bookFile, openBookFile } from '../../src/workbook';
import { smallPlan } from './small-plan';

const KINDS = ['good', 'mistakes'] as const;

describe('a plan laid out as a workbook and read back from its cells', () => {
  it.each(LEVELS.flatMap((level) => KINDS.map((kind) => [level, kind] as const)))(
    'is the same plan: %s, %s',
    async (level, kind) => {
      const plan = await examplePlan(level, undefined, kind);
      const reading = await openBookFile(await bookFile(plan));
      expect(reading.remarks).toEqual([]);
      expect(reading.plan).toEqual(plan);
      // Letter for letter: programs compare the printed plans.
      expect(JSON.stringify(reading.plan)).toBe(JSON.stringify(plan));
      expect(reading.kept).toEqual({ tables: {}, fields: [] });
      expect(reading.foreign).toEqual({ sheets: [], parts: [] });
    },
  );
});

/** What a spreadsheet might run, or hide, or make a number of. */
const SNEAKY = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  '+84 912 345 678',
  '-5%',
  '@SUM(A1:A9)',
  "'nháy đơn",
  '"nháy kép"',
  '=HYPERLINK("http://x.y";"bấm")',
  '0123',
  '1e5',
  '15/8/2025',
  'TRUE',
  '#REF!',
  '_x0041_',
  '<b>&amp;</b>',
  '\u200Bẩn',
];

describe('texts that a spreadsheet might take for something else', () => {
  const withText = (text: string): Plan => {
    const said = { text, edited: true };
    return smallPlan({
      issuer: { level: 'commune', name: text, parent: text },
      province: text,
      number: text,
      symbol: text,
      place: text,
      title: text,
      programme: text,
      project: text,
      scope: text,
      filing: text,
      signature: { onBehalf: text, deputyFor: text, position: text, name: text },
      legalBases: [{ group: 'other', text }],
      sections: { purpose: [said], targets: [{ ...said, value: 1000, unit: text }] },
      responsibilities: [{ role: 'lead', unit: text, tasks: [text, text] }],
      reporting: [{ text, to: text }],
      recipients: [text],
      activities: [
        {
          id: 'H1',
          name: text,
          lead: text,
          executing: text,
          coordinating: text,
          from: '2025-03-01',
          to: '2025-03-02',
          place: text,
          product: text,
          productUnit: text,
          part: text,
          note: text,
        },
      ],
      lines: [
        {
          id: 'D1',
          activity: 'H1',
          group: text,
          content: text,
          unit: text,
          quantity: 1000,
          times: 1000,
          unitPrice: 5,
          sources: { central: 5 },
          norm: text,
          basis: text,
          facts: { unheard: text },
          justification: text,
          note: text,
          appraisal: { quantity: 1000, times: 1000, unitPrice: 5, sources: {}, reason: text, rule: text },
          execution: { note: text },
        },
      ],
      funding: [
        {
          id: 'NV1',
          kind: 'assigned',
          document: text,
          date: null,
          year: 2025,
          part: text,
          source: 'central',
          amount: null,
          note: text,
        },
      ],
      quotations: [{ line: 'D1', supplier: text, unitPrice: 1, vat: 'none', number: text, note: text }],
      contributions: [
        {
          activity: 'H1',
          kind: 'kind',
          contributor: text,
          content: text,
          unit: text,
          quantity: 1000,
          unitValue: 1,
          note: text,
        },
      ],
      localNorms: [
        { replaces: text, content: text, amount: 1, unit: text, resolution: text, from: '2025-01-01' },
      ],
      log: [{ date: '2025-01-01', status: 'draft', who: text, note: text }],
      acknowledgements: [{ rule: text, where: text, reason: text, who: text, date: '2025-01-01' }],
    });
  };

  it.each(SNEAKY)('«%s» comes back as typed', async (typed) => {
    const plan = withText(typed);
    const { plan: read, remarks } = await openBookFile(await bookFile(plan));
    expect(remarks).toEqual([]);
    expect(read).toEqual(plan);
  });

  // A plan's own texts have no tabs and no line breaks; a cell may begin with them.
  it.each(['\t=1+1', '\r=1+1', '\n-5'])('%j in a cell is text without what nobody sees', async (typed) => {
    const kept = { tables: {}, fields: [['Mục riêng', typed, null]] };
    const { kept: read } = await openBookFile(await bookFile(smallPlan(), kept));
    expect(read.fields).toEqual([['Mục riêng', typed]]);
  });
});
