import { unzipSync, zipSync } from 'fflate';
import type { Plan } from '../../src/plan';
import {
  contentOf,
  deleted,
  edit,
  inserted,
  onControl,
  onTable,
  partOf,
  rowsIn,
  run,
  tableOf,
  textIn,
  textOfControl,
  textsIn,
  withContent,
  controlOf,
} from './paper-edits';
import { planWith } from './plans';

type Line = Plan['lines'][number];
type Activity = Plan['activities'][number];

export const before = planWith({
  funding: planWith({}).funding.map((record) => ({ ...record, amount: 65_000_000 })),
});
const planBut = (changes: Partial<Record<keyof Plan, unknown>>) =>
  planWith({ funding: before.funding, ...changes });
const lines = (change: (line: Line) => object) =>
  planBut({ lines: before.lines.map((line) => ({ ...line, ...change(line) })) });
const activities = (change: (activity: Activity) => object) =>
  planBut({ activities: before.activities.map((one) => ({ ...one, ...change(one) })) });
const funding = (...amounts: { id: string; amount: number; document?: string }[]) =>
  planBut({ funding: amounts.map((one) => ({ ...before.funding[0]!, ...one })) });

/** D1, forty items, costs 1.000.000 more, paid by the centre. */
export const dearer = lines(({ id, unitPrice, sources }) =>
  id === 'D1'
    ? { unitPrice: unitPrice + 25_000, sources: { ...sources, central: sources.central + 1_000_000 } }
    : {},
);
const newLine = { ...before.lines[0]!, id: 'D99', content: 'Băng rôn', unit: 'cái' };
const renamed = activities(({ id }) => (id === 'H2' ? { name: 'Tọa đàm & đối thoại <mới>' } : {}));

const MARK = 'customXml/item1.xml';
const HEADER = 'word/header1.xml';
const body = (change: (xml: string) => string) => (file: Uint8Array) => edit(file, change);
const typed = (text: string) =>
  body(onControl('total', (control) => control.replace('64.383.760', () => text)));
const withoutMark = (file: Uint8Array) =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(file)).filter(([part]) => part !== MARK)));
const tracking = (file: Uint8Array) =>
  edit(file, (xml) => xml.replace('<w:compat>', '<w:trackRevisions/><w:compat>'), 'word/settings.xml');
const intoHeader = (file: Uint8Array) =>
  edit(file, (xml) => xml.replace('</w:p>', `${controlOf(partOf(file), 'total')}</w:p>`), HEADER);
const wrapped = (control: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="cua-toi"/><w:id w:val="777"/></w:sdtPr><w:sdtContent>${control}</w:sdtContent></w:sdt>`;
const NOTE = 'Câu do kế toán tự viết thêm.';
const PEOPLE = `<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr>${run(NOTE)}</w:p>`;
const HEADING = '<w:p><w:pPr><w:pStyle w:val="DeMucLon"/>';
const BOLD = '<w:b/><w:bCs/>';
const SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>';
/** Rows of the budget: two of the head, then «I», then D1. */
const D1 = 3;
const onRow = (index: number, change: (row: string) => string) =>
  body(onTable('budget', (table) => table.replace(rowsIn(table)[index]!, change)));
const shade = (row: string) => row.replaceAll('<w:vAlign', `${SHADE}<w:vAlign`);
const paragraphWith = (text: string) => (xml: string) => {
  const found = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].find(([whole]) => textIn(whole).includes(text));
  return found![0];
};

export interface Case {
  readonly what: string;
  readonly plan: Plan;
  /** What a person did to the paper before. */
  readonly person?: (file: Uint8Array) => Uint8Array;
  readonly overwrite?: true;
  /** «tag: new text», each once, in the order of the paper. */
  readonly changes?: readonly string[];
  readonly tables?: readonly ('activities' | 'budget')[];
  /** «tag: why», each once. */
  readonly left?: readonly string[];
  /** «tag: was → is». */
  readonly missing?: readonly string[];
  readonly fresh?: readonly string[];
  /** What can be read in the body afterwards. */
  readonly keeps?: readonly string[];
  /** What must be true of the file afterwards, by a sentence and its proof. */
  readonly proof?: readonly (readonly [string, (after: Uint8Array) => boolean])[];
}

const MORE = [
  'total: 65.383.760',
  'total.words: sáu mươi lăm triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
  'central: 59.100.000',
  'total.alone: Sáu mươi lăm triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
];
const but = (tag: string) => MORE.filter((change) => !change.startsWith(`${tag}:`));
/** The first «total» is a person's by then; the second, below the table of activities, is still ours. */
const MORE_BELOW = [...but('total').slice(0, 2), 'total: 65.383.760', ...but('total').slice(2)];
const BOTH = ['activities', 'budget'] as const;
const budgetRow = (after: Uint8Array, content: string) =>
  textsIn(tableOf(partOf(after), 'budget')).find((row) => row[1] === content);

const FIGURES: readonly Case[] = [
  { what: 'nothing changed', plan: before },
  { what: 'a price went up', plan: dearer, changes: MORE, tables: BOTH },
  {
    what: 'money moved from the centre to the commune',
    plan: lines(({ id, sources }) =>
      id === 'D2' ? { sources: { ...sources, central: 0, commune: 3_000_000 } } : {},
    ),
    changes: ['central: 55.100.000', 'local: 9.283.760'],
    tables: ['budget'],
  },
  {
    what: 'an activity has another name, with marks of XML in it',
    plan: renamed,
    changes: ['activity.H2.name: Tọa đàm & đối thoại <mới>'],
    tables: BOTH,
    keeps: ['b) Tọa đàm & đối thoại <mới>'],
  },
  {
    what: 'another unit leads, at another time and place',
    plan: activities(({ id }) =>
      id === 'H1' ? { lead: 'Đài xã', from: '2025-09-01', to: '2025-11-09', place: 'Trung tâm xã' } : {},
    ),
    changes: [
      'activity.H1.lead: Đài xã',
      'activity.H1.from: ngày 01 tháng 9 năm 2025',
      'activity.H1.to: ngày 09 tháng 11 năm 2025',
      'activity.H1.place: Trung tâm xã',
    ],
    tables: ['activities'],
  },
  {
    what: 'a place is left open now',
    plan: activities(({ id }) => (id === 'H1' ? { place: '' } : {})),
    tables: ['activities'],
    left: ['activity.H1.place: unsaid'],
    keeps: ['Địa điểm: Các thôn trên địa bàn xã.'],
  },
  {
    what: 'the whole plan takes longer',
    plan: planBut({ period: { from: '2025-08-15', to: '2026-01-31' } }),
    changes: ['period.to: ngày 31 tháng 01 năm 2026'],
  },
  {
    what: 'a decision gives more',
    plan: funding({ id: 'NV1', amount: 70_000_000 }),
    changes: ['decision.NV1.amount: 70.000.000'],
  },
  {
    what: 'the decision is another one',
    plan: funding({ id: 'NV2', amount: 65_000_000, document: 'Quyết định số 40/QĐ-UBND' }),
    left: ['decision.NV1.amount: gone'],
    fresh: ['decision.NV2.amount'],
    keeps: ['Quyết định số 36/QĐ-UBND'],
  },
  {
    what: 'an activity was added',
    plan: planBut({
      activities: [...before.activities, { ...before.activities[0]!, id: 'H9', name: 'Hội thi' }],
    }),
    changes: ['activities.count: 06'],
    tables: ['activities'],
    fresh: ['name', 'lead', 'executing', 'coordinating', 'from', 'to', 'place', 'product', 'quantity'].map(
      (field) => `activity.H9.${field}`,
    ),
  },
  {
    what: 'an activity and its lines are gone',
    plan: planBut({
      activities: before.activities.filter(({ id }) => id !== 'H5'),
      lines: before.lines.filter(({ activity }) => activity !== 'H5'),
    }),
    changes: [
      'activities.count: 04',
      'total: 42.583.760',
      'total.words: bốn mươi hai triệu năm trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
      'central: 36.300.000',
      'total.alone: Bốn mươi hai triệu năm trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
    ],
    tables: BOTH,
    left: ['name', 'lead', 'executing', 'coordinating', 'from', 'to', 'place', 'product', 'quantity'].map(
      (field) => `activity.H5.${field}: gone`,
    ),
    keeps: ['đ) Biên soạn, in tờ rơi và sổ tay'],
  },
];

const WRITING: readonly Case[] = [
  {
    what: 'a person wrote another figure into a control',
    plan: dearer,
    person: typed('khoảng 64 triệu'),
    changes: MORE_BELOW,
    tables: BOTH,
    left: ['total: edited'],
    keeps: ['khoảng 64 triệu'],
  },
  {
    what: 'the same, and they ask to have it written over',
    plan: dearer,
    person: typed('khoảng 64 triệu'),
    overwrite: true,
    changes: MORE,
    tables: BOTH,
  },
  {
    what: 'a person wrote what the plan says now',
    plan: dearer,
    person: typed('65.383.760'),
    changes: MORE_BELOW,
    tables: BOTH,
  },
  {
    what: 'words were added behind the figure, inside the control',
    plan: dearer,
    person: typed('64.383.760 đồng chẵn'),
    changes: MORE_BELOW,
    tables: BOTH,
    left: ['total: edited'],
    keeps: ['64.383.760 đồng chẵn'],
  },
  {
    what: 'white space at the edges of a control is no edit, and stays',
    plan: dearer,
    person: typed(' 64.383.760 '),
    changes: ['total:  65.383.760 ', ...MORE_BELOW],
    tables: BOTH,
  },
  {
    what: 'words were written before and behind a control',
    plan: dearer,
    person: body(onControl('total', (control) => `${run('dự kiến ')}${control}${run(' (làm tròn)')}`)),
    changes: MORE,
    tables: BOTH,
    keeps: ['là dự kiến 65.383.760 (làm tròn) đồng'],
  },
  {
    what: 'the sentence around the figures was written anew',
    plan: dearer,
    person: body((xml) => xml.replace('Tổng kinh phí thực hiện Kế hoạch là ', 'Xã cần ')),
    changes: MORE,
    tables: BOTH,
    keeps: ['Xã cần 65.383.760 đồng'],
  },
  {
    what: 'paragraphs were added, one between ours, one at the end',
    plan: dearer,
    person: body((xml) =>
      xml.replace(HEADING, (at) => PEOPLE + at).replace(/<w:sectPr>(?!.*<w:sectPr>)/s, (at) => PEOPLE + at),
    ),
    changes: MORE,
    tables: BOTH,
    keeps: [NOTE],
  },
  {
    what: 'a paragraph of ours was deleted with its figures',
    plan: dearer,
    person: body((xml) => xml.replace(paragraphWith('Ngân sách trung ương: ')(xml), '')),
    changes: but('central'),
    tables: BOTH,
    missing: ['central: 1 → 0'],
  },
  {
    what: 'a control was taken away, its text left',
    plan: dearer,
    person: body(onControl('total', contentOf)),
    changes: MORE_BELOW,
    tables: BOTH,
    missing: ['total: 2 → 1'],
    keeps: ['là 64.383.760 đồng'],
  },
  {
    what: 'a control was copied to another sentence',
    plan: dearer,
    person: body((xml) =>
      xml.replace(HEADING, (at) => `<w:p>${run('Cần ')}${controlOf(xml, 'total')}</w:p>${at}`),
    ),
    changes: MORE,
    tables: BOTH,
    keeps: ['Cần 65.383.760'],
  },
  {
    what: 'the text of a control was deleted, Word shows its own',
    plan: dearer,
    person: body(
      onControl('total', (control) =>
        withContent(control, run('Bấm để nhập văn bản.')).replace('<w:text/>', '<w:showingPlcHdr/><w:text/>'),
      ),
    ),
    changes: MORE_BELOW,
    tables: BOTH,
    left: ['total: blank'],
  },
  {
    what: 'the file lost what we wrote into it',
    plan: dearer,
    person: withoutMark,
    left: [
      'total: unknown',
      'total.words: unknown',
      'central: unknown',
      'table.activities: unknown',
      'table.budget: unknown',
      'total.alone: unknown',
    ],
    keeps: ['64.383.760'],
  },
  {
    what: 'the same, and they ask to have it written over',
    plan: dearer,
    person: withoutMark,
    overwrite: true,
    changes: MORE,
    tables: BOTH,
  },
];

const LETTERS: readonly Case[] = [
  {
    what: 'Word split a figure over three runs; those of the first are its letters',
    plan: dearer,
    person: body(
      onControl('total', (control) =>
        withContent(
          control,
          `${run('64.', BOLD)}<w:proofErr w:type="spellStart"/>${run('383', '<w:i/>')}<w:bookmarkStart w:id="5" w:name="tong"/>${run('.760')}<w:bookmarkEnd w:id="5"/>`,
        ),
      ),
    ),
    changes: MORE,
    tables: BOTH,
    proof: [
      ['bold', (after) => controlOf(partOf(after), 'total').includes(run('65.383.760', BOLD))],
      ['one run', (after) => contentOf(controlOf(partOf(after), 'total')).split('<w:r>').length === 2],
      ['the bookmark stays', (after) => partOf(after).includes('w:name="tong"')],
    ],
  },
  {
    what: 'a figure is a link',
    plan: dearer,
    person: body(
      onControl('total', (control) =>
        withContent(control, `<w:hyperlink w:anchor="x">${contentOf(control)}</w:hyperlink>`),
      ),
    ),
    changes: MORE,
    tables: BOTH,
    proof: [
      ['still a link', (after) => controlOf(partOf(after), 'total').includes('<w:hyperlink w:anchor="x">')],
    ],
  },
  {
    what: 'spaces that do not break stand where Word put them',
    plan: dearer,
    person: body(
      onControl('total.words', (control) => control.replace('sáu mươi bốn', 'sáu\u00a0mươi\u00a0bốn')),
    ),
    changes: MORE,
    tables: BOTH,
  },
  {
    what: 'letters are written by their numbers',
    plan: dearer,
    person: body(onControl('total', (control) => control.replace('64.383', '&#54;&#x34;.383'))),
    changes: MORE,
    tables: BOTH,
  },
  {
    what: 'a control stands inside a person’s own control',
    plan: dearer,
    person: body(onControl('total', wrapped)),
    changes: MORE,
    tables: BOTH,
    proof: [['theirs stays', (after) => partOf(after).includes('<w:tag w:val="cua-toi"/>')]],
  },
  {
    what: 'a person’s own control stands inside ours',
    plan: dearer,
    person: body(onControl('total', (control) => withContent(control, wrapped(contentOf(control))))),
    changes: MORE_BELOW,
    tables: BOTH,
    left: ['total: complex'],
  },
  {
    what: 'a figure was copied to the header',
    plan: dearer,
    person: intoHeader,
    changes: MORE,
    tables: BOTH,
    proof: [['there too', (after) => textOfControl(after, 'total', HEADER) === '65.383.760']],
  },
  {
    what: 'text was added with track changes on',
    plan: dearer,
    person: body(
      onControl('total', (control) => withContent(control, contentOf(control) + inserted('.000'))),
    ),
    changes: MORE_BELOW,
    tables: BOTH,
    left: ['total: tracked'],
    keeps: ['64.383.760.000'],
  },
  {
    what: 'a figure was replaced with track changes on',
    plan: dearer,
    person: body(
      onControl('total', (control) => withContent(control, deleted('64.383.760') + inserted('70.000.000'))),
    ),
    overwrite: true,
    changes: MORE_BELOW,
    tables: BOTH,
    left: ['total: tracked'],
    keeps: ['70.000.000'],
    proof: [['what they took out as well', (after) => partOf(after).includes('>64.383.760</w:delText>')]],
  },
  {
    what: 'a figure was deleted with track changes on',
    plan: dearer,
    person: body(onControl('total', (control) => withContent(control, deleted('64.383.760')))),
    changes: MORE_BELOW,
    tables: BOTH,
    left: ['total: tracked'],
  },
  {
    what: 'the paper records changes',
    plan: dearer,
    person: tracking,
    changes: MORE,
    tables: BOTH,
    proof: [['ours are not recorded', (after) => !partOf(after).includes('<w:ins ')]],
  },
  {
    what: 'a comment stands at a figure',
    plan: dearer,
    person: body(
      onControl('total', (control) =>
        withContent(
          control,
          `<w:commentRangeStart w:id="3"/>${contentOf(control)}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
        ),
      ),
    ),
    changes: MORE,
    tables: BOTH,
    proof: [['it stays', (after) => partOf(after).includes('<w:commentReference w:id="3"/>')]],
  },
];

const TABLES: readonly Case[] = [
  {
    what: 'a line was added in the middle',
    plan: planBut({ lines: [before.lines[0]!, newLine, ...before.lines.slice(1)] }),
    changes: [
      'total: 68.383.760',
      'total.words: sáu mươi tám triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
      'central: 62.100.000',
      'total.alone: Sáu mươi tám triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
    ],
    tables: BOTH,
    proof: [
      ['a row more', (after) => budgetRow(after, 'Băng rôn')?.[0] === '2'],
      ['the next is 3', (after) => budgetRow(after, 'Biên tập bài')?.[0] === '3'],
    ],
  },
  {
    what: 'a line was taken out',
    plan: planBut({ lines: before.lines.filter(({ id }) => id !== 'D2') }),
    changes: [
      'total: 61.383.760',
      'total.words: sáu mươi mốt triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
      'central: 55.100.000',
      'total.alone: Sáu mươi mốt triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
    ],
    tables: BOTH,
    proof: [['a row less', (after) => budgetRow(after, 'Biên tập bài') === undefined]],
  },
  {
    what: 'lines changed their order',
    plan: planBut({ lines: [before.lines[1]!, before.lines[0]!, ...before.lines.slice(2)] }),
    tables: ['budget'],
    proof: [['1 is the other', (after) => budgetRow(after, 'Biên tập bài')?.[0] === '1']],
  },
  {
    what: 'a row has a colour, and a line comes above it',
    plan: planBut({ lines: [newLine, ...before.lines] }),
    person: onRow(D1, shade),
    changes: [
      'total: 68.383.760',
      'total.words: sáu mươi tám triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
      'central: 62.100.000',
      'total.alone: Sáu mươi tám triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
    ],
    tables: BOTH,
    proof: [
      [
        'the colour stays with its line',
        (after) =>
          rowsIn(tableOf(partOf(after), 'budget')).findIndex((row) => row.includes('FFFF00')) === D1 + 1,
      ],
    ],
  },
  {
    what: 'columns were pulled to other widths',
    plan: dearer,
    person: body(
      onTable('budget', (table) => table.replace(/<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="999"/>')),
    ),
    changes: MORE,
    tables: BOTH,
    proof: [['they stay', (after) => tableOf(partOf(after), 'budget').includes('<w:gridCol w:w="999"/>')]],
  },
  {
    what: 'a person wrote in a cell',
    plan: dearer,
    person: onRow(D1, (row) => row.replace('Biên tập tin', 'Biên tập tin ngắn')),
    changes: MORE,
    tables: ['activities'],
    left: ['table.budget: edited'],
    keeps: ['Biên tập tin ngắn'],
  },
  {
    what: 'a person moved an amount to another column',
    plan: dearer,
    person: onRow(D1, (row) => {
      const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell);
      return row.replace(cells[7]! + cells[8]!, cells[8]! + cells[7]!);
    }),
    changes: MORE,
    tables: ['activities'],
    left: ['table.budget: edited'],
  },
  {
    what: 'a person added a row',
    plan: dearer,
    person: onRow(D1, (row) => row + row.replace('Biên tập tin', 'Dòng thêm tay')),
    changes: MORE,
    tables: ['activities'],
    left: ['table.budget: edited'],
    keeps: ['Dòng thêm tay'],
  },
  {
    what: 'a person took out a row, with track changes on',
    plan: dearer,
    person: onRow(D1, (row) => row.replace('<w:cantSplit/>', '<w:cantSplit/><w:del w:id="9" w:author="A"/>')),
    changes: MORE,
    tables: ['activities'],
    left: ['table.budget: tracked'],
  },
  {
    what: 'a paragraph was written under the table, inside its control',
    plan: dearer,
    person: body((xml) => xml.replace(tableOf(xml, 'budget'), (table) => table + PEOPLE)),
    changes: MORE,
    tables: BOTH,
    keeps: [NOTE],
  },
  {
    what: 'a table was taken out of its control',
    plan: dearer,
    person: body((xml) => {
      const from = xml.lastIndexOf('<w:sdt>', xml.indexOf('dt55.table.budget'));
      const to = xml.indexOf('</w:sdt>', xml.indexOf('</w:tbl>', from)) + '</w:sdt>'.length;
      return xml.slice(0, from) + tableOf(xml, 'budget') + xml.slice(to);
    }),
    changes: MORE,
    tables: ['activities'],
    missing: ['table.budget: 1 → 0'],
  },
  {
    what: 'a picture stands in a cell',
    plan: dearer,
    person: onRow(D1, (row) => row.replace('</w:r></w:p>', '</w:r><w:r><w:pict/></w:r></w:p>')),
    changes: MORE,
    tables: ['activities'],
    left: ['table.budget: complex'],
  },
  {
    what: 'amounts grew so long that columns must be wider',
    plan: lines(({ id }) =>
      id === 'D1' ? { unitPrice: 100_000_000, sources: { central: 4_000_000_000 } } : {},
    ),
    changes: [
      'total: 4.060.383.760',
      'total.words: bốn tỷ không trăm sáu mươi triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
      'central: 4.054.100.000',
      'total.alone: Bốn tỷ không trăm sáu mươi triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
    ],
    tables: BOTH,
    proof: [
      [
        'the row of D1 is as wide as the columns',
        (after) => {
          const table = tableOf(partOf(after), 'budget');
          const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => width);
          const cells = [...rowsIn(table)[D1]!.matchAll(/<w:tcW w:w="(\d+)"/g)].map(([, width]) => width);
          return (
            grid.join() === cells.join() && grid.reduce((sum, width) => sum + Number(width), 0) === 14_287
          );
        },
      ],
    ],
  },
  {
    what: 'notes came to the activities: a column more',
    plan: activities(({ id }) => (id === 'H1' ? { note: 'Lồng ghép' } : {})),
    tables: ['activities'],
    proof: [
      ['it is there', (after) => textsIn(tableOf(partOf(after), 'activities'))[1]?.at(-1) === 'Lồng ghép'],
    ],
  },
];

export const CASES = { FIGURES, WRITING, LETTERS, TABLES };
