export interface CellStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat: string;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap?: true;
  /** Steps of space between the text and the side it is aligned to. */
  readonly indent?: number;
  readonly border?: true;
}

export const FONT = { name: 'Times New Roman', size: 11, color: '#000000' } as const;
export const BORDER_COLOR = '#7F8C8D';

const TEXT = '@';
/** Grouping marks follow the machine: dots on a Vietnamese one. */
const MONEY = '#,##0';
/** Nothing from a source is an empty cell in a line of a printed budget. */
const MONEY_OR_NOTHING = '#,##0;-#,##0;;@';
const DATE = 'dd/mm/yyyy';
const PLAIN = 'General';

const body = { vertical: 'top', border: true } as const;
const INPUT = '#FFFFFF';
/** Light enough to stay white on a black-and-white printer. */
const COMPUTED = '#EEF3F2';
const HEAD = '#1F5F5B';

/**
 * Every look a cell can have. Text is stored under «@», so that «=1+1», «1/2» or «0123» stays what people typed.
 */
export const STYLES = {
  title: { bold: true, size: 14, numberFormat: TEXT, horizontal: 'left', vertical: 'center' },
  note: { italic: true, color: '#566573', numberFormat: TEXT, horizontal: 'left', vertical: 'center' },
  hint: {
    indent: 1,
    italic: true,
    color: '#566573',
    numberFormat: TEXT,
    horizontal: 'left',
    vertical: 'top',
    wrap: true,
  },
  head: {
    bold: true,
    color: '#FFFFFF',
    fill: HEAD,
    numberFormat: TEXT,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    border: true,
  },
  label: {
    ...body,
    indent: 1,
    bold: true,
    fill: COMPUTED,
    numberFormat: TEXT,
    horizontal: 'left',
    wrap: true,
  },
  text: { ...body, indent: 1, fill: INPUT, numberFormat: TEXT, horizontal: 'left', wrap: true },
  code: { ...body, fill: INPUT, numberFormat: TEXT, horizontal: 'center' },
  number: { ...body, indent: 1, fill: INPUT, numberFormat: PLAIN, horizontal: 'right' },
  money: { ...body, indent: 1, fill: INPUT, numberFormat: MONEY, horizontal: 'right' },
  /** Nothing from a source is a stroke, not a nought. */
  source: { ...body, indent: 1, fill: INPUT, numberFormat: '#,##0;-#,##0;\\-', horizontal: 'right' },
  date: { ...body, fill: INPUT, numberFormat: DATE, horizontal: 'center' },
  entryDate: { ...body, indent: 1, fill: INPUT, numberFormat: DATE, horizontal: 'left' },
  entryNumber: { ...body, indent: 1, fill: INPUT, numberFormat: PLAIN, horizontal: 'left' },
  computed: { ...body, indent: 1, fill: COMPUTED, numberFormat: MONEY, horizontal: 'right' },
  verdictWide: { ...body, bold: true, fill: COMPUTED, numberFormat: PLAIN, horizontal: 'left', indent: 1 },
  heading: { bold: true, size: 12, numberFormat: TEXT, horizontal: 'left', vertical: 'center' },
  /** Leads to another cell. */
  link: { ...body, color: '#1F5FA8', numberFormat: PLAIN, horizontal: 'center' },
  shownWide: { ...body, indent: 1, fill: COMPUTED, numberFormat: PLAIN, horizontal: 'left' },
  legendOver: {
    ...body,
    indent: 1,
    bold: true,
    color: '#9C0006',
    fill: '#FBE3E4',
    numberFormat: TEXT,
    horizontal: 'right',
  },
  legendCheck: {
    ...body,
    indent: 1,
    italic: true,
    color: '#7A4B00',
    fill: '#FFF3DC',
    numberFormat: TEXT,
    horizontal: 'right',
  },
  legendOvertyped: {
    ...body,
    indent: 1,
    bold: true,
    italic: true,
    color: '#5B2C83',
    fill: '#EFE5F7',
    numberFormat: TEXT,
    horizontal: 'right',
  },
  list: { numberFormat: TEXT, horizontal: 'left', vertical: 'top' },
  plain: { numberFormat: PLAIN, horizontal: 'left', vertical: 'top' },
  shownDate: { ...body, fill: COMPUTED, numberFormat: DATE, horizontal: 'center' },
  /** Words that a formula brings from another sheet. */
  shown: { ...body, indent: 1, fill: COMPUTED, numberFormat: PLAIN, horizontal: 'left', wrap: true },
  shownNumber: { ...body, indent: 1, fill: COMPUTED, numberFormat: PLAIN, horizontal: 'right' },
  verdict: { ...body, bold: true, fill: COMPUTED, numberFormat: PLAIN, horizontal: 'center', wrap: true },
  helper: { numberFormat: PLAIN, color: '#7F8C8D', horizontal: 'left', vertical: 'top' },
  entryChoice: { ...body, indent: 1, fill: INPUT, numberFormat: TEXT, horizontal: 'left' },
  total: { ...body, indent: 1, bold: true, fill: COMPUTED, numberFormat: MONEY, horizontal: 'left' },
  /** What is printed and signed: black on white, frames only around the table. */
  formAgency: { bold: true, size: 12, numberFormat: PLAIN, horizontal: 'center', vertical: 'center' },
  formTitle: { bold: true, size: 14, numberFormat: PLAIN, horizontal: 'center', vertical: 'center' },
  formSubject: {
    bold: true,
    size: 13,
    numberFormat: PLAIN,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  formNote: { italic: true, size: 13, numberFormat: PLAIN, horizontal: 'center', vertical: 'center' },
  formUnit: { italic: true, numberFormat: PLAIN, horizontal: 'right', vertical: 'center' },
  formHead: {
    bold: true,
    numberFormat: PLAIN,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    border: true,
  },
  formText: { ...body, numberFormat: PLAIN, horizontal: 'left', wrap: true },
  formCentre: { ...body, numberFormat: PLAIN, horizontal: 'center', wrap: true },
  formNumber: { ...body, numberFormat: PLAIN, horizontal: 'right' },
  formMoney: { ...body, numberFormat: MONEY_OR_NOTHING, horizontal: 'right' },
  formSumText: { ...body, bold: true, numberFormat: PLAIN, horizontal: 'left', wrap: true },
  formSumCentre: { ...body, bold: true, numberFormat: PLAIN, horizontal: 'center', wrap: true },
  formSumMoney: { ...body, bold: true, numberFormat: MONEY, horizontal: 'right' },
  formWords: {
    bold: true,
    italic: true,
    size: 12,
    numberFormat: PLAIN,
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
  },
  formSigner: { bold: true, size: 12, numberFormat: PLAIN, horizontal: 'center', vertical: 'top' },
  formPlace: { italic: true, size: 12, numberFormat: PLAIN, horizontal: 'center', vertical: 'center' },
  formStatus: { bold: true, numberFormat: PLAIN, horizontal: 'left', vertical: 'center' },
  /** Heads and sums of the blocks of «Tổng hợp». */
  summaryBlock: { bold: true, size: 12, numberFormat: PLAIN, horizontal: 'left', vertical: 'center' },
  summaryTotal: { ...body, indent: 1, bold: true, fill: COMPUTED, numberFormat: MONEY, horizontal: 'right' },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

/** What a conditional format changes. Weight and slant carry the meaning too: colour does not survive a copier. */
export interface DiffStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly color?: string;
  readonly fill?: string;
}

export const DIFFS = {
  over: { bold: true, color: '#9C0006', fill: '#FBE3E4' },
  check: { italic: true, color: '#7A4B00', fill: '#FFF3DC' },
  fine: { color: '#1E5B3A' },
  /** A number typed over a formula. */
  overtyped: { bold: true, italic: true, color: '#5B2C83', fill: '#EFE5F7' },
} as const satisfies Record<string, DiffStyle>;

export type DiffName = keyof typeof DIFFS;

export const DIFF_NAMES = Object.keys(DIFFS) as readonly DiffName[];

export function diffOf(name: DiffName): DiffStyle {
  return DIFFS[name];
}

export const STYLE_NAMES = Object.keys(STYLES) as readonly StyleName[];

export function styleOf(name: StyleName): CellStyle {
  return STYLES[name];
}
