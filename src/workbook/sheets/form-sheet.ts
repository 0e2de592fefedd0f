import { formatDong, type Plan } from '../../plan';
import { columnName } from '../model/address';
import type { Area, Cell, CellValue, ConditionalModel, RowModel } from '../model/sheet-model';
import type { StyleName } from '../model/styles';
import choices from './data/choices.json';
import form from './data/form.json';
import { attachedTo, fill, placeAndDate, twoLines } from './form-text';

/** What a form that is printed has in common with the other one: its head, its columns, the place to sign. */
export interface FormColumn {
  readonly field: string;
  readonly kind: string;
  readonly title: string;
  readonly over?: string;
  readonly width: number;
  readonly formula: string;
}

const ALONE = choices.yesNo.labels.false;

/** Zero-based. The first row speaks to whoever edits the book and is not printed. */
export const STATUS_ROW = 0;
export const FIRST_PRINTED_ROW = 1;
export const HEADER_ROW = 8;

const STYLES: Readonly<Record<string, { readonly line: StyleName; readonly sum: StyleName }>> = {
  text: { line: 'formText', sum: 'formSumText' },
  centre: { line: 'formCentre', sum: 'formSumCentre' },
  number: { line: 'formNumber', sum: 'formSumText' },
  money: { line: 'formMoney', sum: 'formSumText' },
  sum: { line: 'formMoney', sum: 'formSumMoney' },
};

export function stylesOf(kind: string): { readonly line: StyleName; readonly sum: StyleName } {
  const styles = STYLES[kind];
  if (styles === undefined) throw new Error(`no column of a form is «${kind}»`);
  return styles;
}

/** Room for the number and a little more: sums grow while people edit. */
export function moneyWidth({ width }: FormColumn, most: number): number {
  return Math.max(width, formatDong(most).length + 3);
}

/** Shown only on a form that stands by itself. */
export const onlyAlone = (then: string) => fill(form.formulas.alone, { alone: ALONE, then });
/** Shown only on an appendix of the plan. */
export const onlyAppended = (then: string) => fill(form.formulas.appended, { alone: ALONE, then });
export const endFormula = fill(form.formulas.end, { alone: ALONE });
export const endOf = ({ appendix }: Plan) => (appendix ? form.end.appendix : form.end.alone);

export const constant = (value: CellValue, style: StyleName): Cell => ({ value, style });
export const counted = (value: CellValue, style: StyleName, formula: string): Cell => ({
  value,
  style,
  formula,
});
const across = (row: number, left: number, right: number): Area => ({ top: row, left, bottom: row, right });

interface Part {
  readonly rows: readonly RowModel[];
  readonly merges: readonly Area[];
}

const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

/** The last column of the block that stands over at least `share` of the page's width. */
function lastWithin(widths: readonly number[], share: number): number {
  const wanted = total(widths) * share;
  let sum = 0;
  return Math.max(
    0,
    widths.findIndex((width) => (sum += width) >= wanted),
  );
}

/** Letters of a bold title of 13 points beside the characters that widths are counted in. */
const TITLE_LETTER = 1.3;

function dates(): Record<string, string> {
  const { number, date, draftDate } = form.formulas;
  return { number, date, draftDate, blankNumber: form.blankNumber, blankDate: form.blankDate };
}

export interface FormHead {
  readonly title: string;
  readonly label: { readonly value: string; readonly formula: string };
}

/** Agency or appendix label, title, what the plan is about, what it is attached to, the unit of money. */
export function headRows(plan: Plan, head: FormHead, widths: readonly number[]): Part {
  const last = widths.length - 1;
  const room = Math.floor(total(widths) / TITLE_LETTER);
  const [first, second] = twoLines(plan.title, room);
  const { formulas } = form;
  const opening = fill(formulas.opening, { room });
  const cut = fill(formulas.break, { room, opening });
  const lines = Math.max(1, Math.ceil(second.length / room));
  const row = (cell: Cell, height: number): RowModel => ({ cells: [cell], height });
  const agency = plan.appendix ? '' : plan.issuer.name.toLocaleUpperCase('vi');
  const unit = Array.from(widths, (_, column) => (column === last ? constant(form.unit, 'formUnit') : null));
  return {
    rows: [
      row(counted(agency, 'formAgency', onlyAlone(formulas.agency)), 18),
      row(counted(plan.appendix ? head.label.value : '', 'formTitle', onlyAppended(head.label.formula)), 20),
      row(constant(head.title, 'formTitle'), 20),
      row(counted(first, 'formSubject', fill(formulas.firstLine, { break: cut })), 18),
      row(counted(second, 'formSubject', fill(formulas.secondLine, { break: cut })), 18 * lines),
      row(
        counted(
          plan.appendix ? attachedTo(plan) : '',
          'formNote',
          onlyAppended(fill(formulas.attached, dates())),
        ),
        18,
      ),
      { cells: unit, height: 16 },
    ],
    merges: [
      across(FIRST_PRINTED_ROW, 0, lastWithin(widths, 0.45)),
      ...[2, 3, 4, 5, 6].map((at) => across(at, 0, last)),
    ],
  };
}

/** One row of titles, or two where several columns stand under one. */
export function titleRows(columns: readonly FormColumn[]): Part {
  const style = 'formHead';
  if (columns.every(({ over }) => over === undefined)) {
    return { rows: [{ cells: columns.map(({ title }) => constant(title, style)), height: 34 }], merges: [] };
  }
  const spans = columns.flatMap(({ over }, left): Area[] => {
    if (over === undefined) return [{ top: HEADER_ROW, left, bottom: HEADER_ROW + 1, right: left }];
    if (columns[left - 1]?.over === over) return [];
    const count = columns.slice(left).findIndex((column) => column.over !== over);
    const right = count < 0 ? columns.length - 1 : left + count - 1;
    return right === left ? [] : [across(HEADER_ROW, left, right)];
  });
  const upper = columns.map(({ title, over }, at) =>
    constant(over === undefined ? title : columns[at - 1]?.over === over ? null : over, style),
  );
  const lower = columns.map(({ title, over }) => constant(over === undefined ? null : title, style));
  return {
    rows: [
      { cells: upper, height: 18 },
      { cells: lower, height: 18 },
    ],
    merges: spans,
  };
}

/** Everything that follows the table: its closing sentence, then place, day and signatures of a form that stands alone. */
export function closingRows(
  plan: Plan,
  sentence: Cell,
  helpers: readonly (Cell | null)[],
  top: number,
  widths: readonly number[],
): Part {
  const last = widths.length - 1;
  const thirds = [lastWithin(widths, 0.3), lastWithin(widths, 0.62)] as const;
  const starts = [0, thirds[0] + 1, thirds[1] + 1] as const;
  const blocks = (row: number): Area[] => [
    across(row, 0, thirds[0]),
    across(row, starts[1], thirds[1]),
    across(row, starts[2], last),
  ];
  const row = (cells: readonly [Cell | null, Cell | null, Cell | null], height: number): RowModel => ({
    cells: Array.from(widths, (_, column) => {
      const block = starts.findIndex((start) => start === column);
      return block < 0 ? null : (cells[block] ?? null);
    }),
    height,
  });
  const { formulas } = form;
  const shown = (text: string) => (plan.appendix ? '' : text);
  const said = (text: string, style: StyleName) => counted(shown(text), style, onlyAlone(`"${text}"`));
  const { onBehalf, deputyFor, position, name } = plan.signature;
  const signers = [onBehalf, deputyFor, position].filter((line) => line !== '');
  const [over, middle, under] = formulas.signers.map((formula, at) =>
    counted(shown(signers[at] ?? ''), 'formSigner', onlyAlone(formula)),
  ) as [Cell, Cell, Cell];
  const place = counted(shown(placeAndDate(plan)), 'formPlace', onlyAlone(fill(formulas.placeDate, dates())));
  const lines = Math.max(1, Math.ceil((String(sentence.value).length * TITLE_LETTER) / total(widths)));
  const gap = { cells: [], height: 18 };
  const signed = [
    row([null, null, place], 20),
    row([said(form.preparer, 'formSigner'), said(form.accountant, 'formSigner'), over], 16),
    row([said(form.signHere, 'formPlace'), said(form.signHere, 'formPlace'), middle], 16),
    row([null, null, under], 16),
    row([null, null, said(form.signAndSeal, 'formPlace')], 16),
    gap,
    gap,
    gap,
    row([null, null, counted(shown(name), 'formSigner', onlyAlone(formulas.signer))], 18),
  ];
  const opening = Array.from(widths, (_, column) => (column === 0 ? sentence : null));
  return {
    rows: [{ cells: [...opening, ...helpers], height: 18 * lines }, ...signed],
    merges: [across(top, 0, last), ...signed.flatMap((_, at) => blocks(top + 1 + at))],
  };
}

export interface FormState {
  readonly record: string;
  /** The rows of the column that says where each record stands, as a range. */
  readonly rows: string;
  readonly added: string;
  /** Rows that stand under another heading by now. */
  readonly moved: string;
  readonly difference: string;
}

/** What the form says of itself while somebody edits the book: nothing as long as it shows what the tables hold. */
export function statusRow(plan: Plan, state: FormState, columns: number): RowModel {
  const { status } = form;
  const parts = {
    added: state.added,
    removed: fill(status.removed, { rows: state.rows }),
    moved: state.moved,
    difference: state.difference,
    // An appendix is laid out without room for signatures on its last page.
    printed: plan.appendix ? fill(status.signatureOut, { alone: ALONE }) : '0',
  };
  const cells = Object.fromEntries(
    Object.keys(parts).map((name, at) => [name, `$${columnName(columns + at)}$${STATUS_ROW + 1}`]),
  );
  const formula = fill(status.formula, { ...cells, record: state.record });
  return {
    cells: [
      counted('', 'formStatus', formula),
      ...Array.from({ length: columns - 1 }, () => null),
      ...Object.values(parts).map((part) => counted(0, 'helper', part)),
    ],
    height: 18,
  };
}

/** A sentence that stays empty while all is well. */
export const statusLook = (columns: number): ConditionalModel => ({
  area: statusMerge(columns),
  formula: '$A$1<>""',
  look: 'over',
});

/** An appendix ends with its closing sentence: rows kept for signatures could fill a page of their own. */
export function printedArea(plan: Plan, closing: number, rows: number, columns: number): Area {
  const bottom = plan.appendix ? closing : rows - 1;
  return { top: FIRST_PRINTED_ROW, left: 0, bottom, right: columns - 1 };
}

export const statusMerge = (columns: number): Area => across(STATUS_ROW, 0, columns - 1);
