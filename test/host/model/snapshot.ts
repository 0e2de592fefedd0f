import { a1, cellBox, columnName } from './address';
import type { Book } from './book';
import type { CellValue } from './coerce';
import { keyColumn, keyRow } from './key';
import type { HeaderFooterText } from './page';
import type { Sheet, Validation, Visibility } from './sheet';
import { fileFormula } from './structured';
import { type Style, styleDifference } from './style';

export interface CellSnapshot {
  value: CellValue;
  formula?: string;
  /** Only what differs from a new workbook's style. */
  style?: Partial<Style>;
}

export interface SheetSnapshot {
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  cells: Record<string, CellSnapshot>;
  /** Points, by column letter; rows by number from 1. */
  columnWidths: Record<string, number>;
  rowHeights: Record<string, number>;
  hidden: { rows: number[]; columns: string[] };
  columnStyles: Record<string, Partial<Style>>;
  merges: string[];
  notes: { cell: string; text: string }[];
  charts: {
    name: string;
    type: string;
    title: string;
    range: string;
    series: { name: string; values: string; categories: string }[];
  }[];
  /** What the cells take; those that take anything and only show a message are `prompts`. */
  validations: {
    range: string;
    rule: unknown;
    prompt: unknown;
    errorAlert: unknown;
    ignoreBlanks: boolean;
  }[];
  prompts: { range: string; prompt: unknown }[];
  conditionalFormats: {
    range: string;
    type: string;
    formula: string;
    rule: unknown;
    stopIfTrue: boolean;
    format: unknown;
  }[];
  freeze: { rows: number; columns: number };
  page: Record<string, unknown> & { headersFooters: Record<string, HeaderFooterText> };
  protection: { on: boolean; options: Record<string, unknown> | null };
}

export interface BookSnapshot {
  sheets: SheetSnapshot[];
  tables: {
    name: string;
    sheet: string;
    ref: string;
    columns: string[];
    style: string;
    headers: boolean;
    totals: boolean;
    bandedRows: boolean;
    bandedColumns: boolean;
    filterButton: boolean;
  }[];
  names: { name: string; formula: string; scope: string | null; visible: boolean; comment: string }[];
  xmlParts: string[];
  properties: Record<string, unknown>;
  /** Of the document, as the API keeps them (excel.settingcollection). */
  settings: Record<string, unknown>;
}

/** A plain description, to compare with what an independent reader sees in an .xlsx. */
export function snapshot(book: Book): BookSnapshot {
  return {
    sheets: book.sheets.map((s) => sheetSnapshot(book, s)),
    tables: book.tables.map((t) => ({
      name: t.name,
      sheet: t.sheet.name,
      ref: a1(t.box),
      columns: t.columns.map((c) => c.name),
      style: t.style,
      headers: t.showHeaders,
      totals: t.showTotals,
      bandedRows: t.bandedRows,
      bandedColumns: t.bandedColumns,
      filterButton: t.filterButton,
    })),
    names: book.names.map((n) => ({
      name: n.name,
      formula: n.formula,
      scope: n.sheet?.name ?? null,
      visible: n.visible,
      comment: n.comment,
    })),
    xmlParts: book.xmlParts.map((p) => p.xml),
    properties: { ...book.properties },
    settings: Object.fromEntries([...book.settings].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function sheetSnapshot(book: Book, s: Sheet): SheetSnapshot {
  return {
    name: s.name,
    visibility: s.visibility,
    tabColor: s.tabColor,
    showGridlines: s.showGridlines,
    cells: cells(book, s),
    columnWidths: Object.fromEntries([...s.columnWidths].sort(byKey).map(([c, w]) => [columnName(c), w])),
    rowHeights: Object.fromEntries([...s.rowHeights].sort(byKey).map(([r, h]) => [String(r + 1), h])),
    hidden: {
      rows: [...s.hiddenRows].sort((a, b) => a - b).map((r) => r + 1),
      columns: [...s.hiddenColumns].sort((a, b) => a - b).map(columnName),
    },
    columnStyles: Object.fromEntries(
      [...s.styles.columns]
        .filter(([, id]) => id !== 0)
        .sort(byKey)
        .map(([c, id]) => [columnName(c), styleDifference(book.styles.get(id))]),
    ),
    merges: s.merges.map((m) => a1(m)).sort(),
    notes: [...s.notes]
      .sort(byKey)
      .map(([key, text]) => ({ cell: a1(cellBox(keyRow(key), keyColumn(key))), text })),
    charts: s.charts.map((c) => ({
      name: c.name,
      type: c.type,
      title: c.title.visible ? c.title.text : '',
      range: a1(c.box),
      series: c.series.map((one) => ({ ...one })),
    })),
    validations: s.validations
      .filter((v) => !takesAnything(v))
      .map(({ box, rule, prompt, errorAlert, ignoreBlanks }) => ({
        range: a1(box),
        rule,
        prompt,
        errorAlert,
        ignoreBlanks,
      })),
    prompts: s.validations.filter(takesAnything).map(({ box, prompt }) => ({ range: a1(box), prompt })),
    conditionalFormats: s.conditionals.map((c) => ({
      range: c.boxes.map((b) => a1(b)).join(','),
      type: c.type,
      formula: c.formula,
      rule: c.rule,
      stopIfTrue: c.stopIfTrue,
      format: { font: { ...c.font }, fill: { ...c.fill }, numFmt: c.numFmt },
    })),
    freeze: { ...s.freeze },
    page: {
      ...s.page.layout,
      titleRows: s.page.titleRows,
      titleColumns: s.page.titleColumns,
      printArea: s.page.printArea,
      headersFooters: { ...s.page.texts },
    },
    protection: { on: s.protection.on, options: s.protection.options },
  };
}

const takesAnything = (v: Validation): boolean => Object.keys(v.rule).length === 0;

const byKey = (a: [number, unknown], b: [number, unknown]): number => a[0] - b[0];

function cells(book: Book, s: Sheet): Record<string, CellSnapshot> {
  const keys = new Set([...s.cells.keys()]);
  // A cell that looks like its row, column or sheet has no look of its own.
  const { rows, columns, base } = s.styles;
  for (const [key, id] of s.styles.cells)
    if (id !== (rows.get(keyRow(key)) ?? columns.get(keyColumn(key)) ?? base)) keys.add(key);
  const out: Record<string, CellSnapshot> = {};
  const tables = book.tables.filter((t) => t.sheet === s);
  for (const key of [...keys].sort((a, b) => a - b)) {
    const [r, c] = [keyRow(key), keyColumn(key)];
    const cell = s.cells.get(key);
    const style = styleDifference(s.style(r, c));
    const own = tables.find((t) => r >= t.box.r0 && r <= t.box.r1 && c >= t.box.c0 && c <= t.box.c1);
    out[a1(cellBox(r, c))] = {
      value: s.value(r, c),
      ...(cell?.formula === undefined ? {} : { formula: fileFormula(cell.formula, own?.name) }),
      ...(Object.keys(style).length ? { style } : {}),
    };
  }
  return out;
}
