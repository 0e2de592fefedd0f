import { unzipSync, zipSync } from 'fflate';
import { BASE_GROUPS, type Plan } from '../../src/plan';
import {
  controlOf,
  edit,
  onControl,
  onTable,
  partOf,
  rowsIn,
  run,
  tableOf,
  textIn,
  textsIn,
} from './paper-edits';
import { edited, planWith } from './plans';

type Line = Plan['lines'][number];
type Activity = Plan['activities'][number];

/** Nothing is left to draft: what a paper says beside its figures is what somebody wrote. */
const said = (name: string) => edited(`Câu người viết ở phần ${name}`);
const SILENT = ['opening', 'priority', 'money', 'solutions', 'monitoring', 'closing'];
const written = {
  sections: {
    ...planWith({}).sections,
    ...Object.fromEntries(SILENT.map((name) => [name, said(name)])),
  },
  legalBases: BASE_GROUPS.map((group) => ({ group, text: `Căn cứ văn bản nhóm ${group}` })),
};

export const before = planWith({
  ...written,
  funding: planWith({}).funding.map((record) => ({ ...record, amount: 65_000_000 })),
});
export const planBut = (changes: Partial<Record<keyof Plan, unknown>>) =>
  planWith({ ...written, funding: before.funding, ...changes });
export const lines = (change: (line: Line) => object) =>
  planBut({ lines: before.lines.map((line) => ({ ...line, ...change(line) })) });
export const activities = (change: (activity: Activity) => object) =>
  planBut({ activities: before.activities.map((one) => ({ ...one, ...change(one) })) });
export const funding = (...amounts: { id: string; amount: number; document?: string }[]) =>
  planBut({ funding: amounts.map((one) => ({ ...before.funding[0]!, ...one })) });

/** D1, forty items, costs 1.000.000 more, paid by the centre. */
export const dearer = lines(({ id, unitPrice, sources }) =>
  id === 'D1'
    ? { unitPrice: unitPrice + 25_000, sources: { ...sources, central: sources.central + 1_000_000 } }
    : {},
);
export const newLine = { ...before.lines[0]!, id: 'D99', content: 'Băng rôn', unit: 'cái' };
export const renamed = activities(({ id }) => (id === 'H2' ? { name: 'Tọa đàm & đối thoại <mới>' } : {}));

export const MARK = 'customXml/item1.xml';
export const HEADER = 'word/header1.xml';
export const body = (change: (xml: string) => string) => (file: Uint8Array) => edit(file, change);
export const typed = (text: string) =>
  body(onControl('total', (control) => control.replace('64.383.760', () => text)));
export const withoutMark = (file: Uint8Array) =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(file)).filter(([part]) => part !== MARK)));
export const tracking = (file: Uint8Array) =>
  edit(file, (xml) => xml.replace('<w:compat>', '<w:trackRevisions/><w:compat>'), 'word/settings.xml');
export const intoHeader = (file: Uint8Array) =>
  edit(file, (xml) => xml.replace('</w:p>', `${controlOf(partOf(file), 'total')}</w:p>`), HEADER);
export const wrapped = (control: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="cua-toi"/><w:id w:val="777"/></w:sdtPr><w:sdtContent>${control}</w:sdtContent></w:sdt>`;
export const NOTE = 'Câu do kế toán tự viết thêm.';
export const PEOPLE = `<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr>${run(NOTE)}</w:p>`;
export const HEADING = '<w:p><w:pPr><w:pStyle w:val="DeMucLon"/>';
export const BOLD = '<w:b/><w:bCs/>';
export const SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>';
/** Rows of the budget: two of the head, then «I», then D1. */
export const D1 = 3;
export const onRow = (index: number, change: (row: string) => string) =>
  body(onTable('budget', (table) => table.replace(rowsIn(table)[index]!, change)));
export const shade = (row: string) => row.replaceAll('<w:vAlign', `${SHADE}<w:vAlign`);
export const paragraphWith = (text: string) => (xml: string) => {
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

export const MORE = [
  'total: 65.383.760',
  'total.words: sáu mươi lăm triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
  'central: 59.100.000',
  'total.alone: Sáu mươi lăm triệu ba trăm tám mươi ba nghìn bảy trăm sáu mươi đồng',
];
export const but = (tag: string) => MORE.filter((change) => !change.startsWith(`${tag}:`));
/** The first «total» is a person's by then; the second, below the table of activities, is still ours. */
export const MORE_BELOW = [...but('total').slice(0, 2), 'total: 65.383.760', ...but('total').slice(2)];
export const BOTH = ['activities', 'budget'] as const;
export const budgetRow = (after: Uint8Array, content: string) =>
  textsIn(tableOf(partOf(after), 'budget')).find((row) => row[1] === content);
