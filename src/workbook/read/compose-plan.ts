import { SECTIONS } from '../../plan';
import data from '../sheets/data/records.json';
import type { ReadingNotes } from './notes';
import { type Bag, textAt, type TableRead } from './read-table';

const titles = (columns: readonly { readonly field: string; readonly title: string }[]) =>
  new Map(columns.map(({ field, title }) => [field, title]));
const ORGANISATION = titles(data.organisation.columns);
const LOG = titles(data.log.columns);

/** «Nội dung kế hoạch»: rows of one section, in the order they stand. What nobody says of its origin, a person wrote. */
export function sectionsOf(table: TableRead | undefined, notes: ReadingNotes): Bag {
  const sections = new Map<string, { item: Bag; from: number }[]>(SECTIONS.map((name) => [name, []]));
  table?.records.forEach(({ section, text, value, unit, edited }, from) => {
    const item = { text, edited };
    const target = { ...item, value: value ?? null, unit: unit ?? '' };
    sections.get(String(section))?.push({ item: section === 'targets' ? target : item, from });
  });
  for (const [section, items] of sections) {
    if (table !== undefined)
      notes.readList(`sections.${section}`, (at, field) => table.where(items[at]?.from ?? -1, field));
  }
  return Object.fromEntries([...sections].map(([name, items]) => [name, items.map(({ item }) => item)]));
}

interface Duty {
  readonly role: string;
  readonly unit: string;
  readonly tasks: string[];
}

/** «Phân công – báo cáo – nơi nhận»: a task without its unit belongs to the unit above. */
export function organisationOf(table: TableRead | undefined, notes: ReadingNotes): Bag {
  const responsibilities: Duty[] = [];
  const reporting: Bag[] = [];
  const recipients: string[] = [];
  const blank = (index: number, field: string) => {
    const column = ORGANISATION.get(field) ?? '';
    if (table !== undefined) notes.problem('book.blank', { ...table.where(index, field), column });
  };
  const duty = (record: Bag, index: number) => {
    const [unit, text] = [textAt(record, 'unit'), textAt(record, 'text')];
    const last = responsibilities.at(-1);
    const role = textAt(record, 'role') || (unit === '' ? (last?.role ?? 'other') : 'other');
    if (text === '') blank(index, 'text');
    if (unit === '' && last === undefined) blank(index, 'unit');
    else if (last !== undefined && (unit === '' || (unit === last.unit && role === last.role))) {
      if (unit === '' && table !== undefined)
        notes.remark('read.unitLater', { ...table.where(index, 'unit') });
      last.tasks.push(text);
    } else responsibilities.push({ role, unit, tasks: [text] });
  };
  table?.records.forEach((record, index) => {
    const [unit, text] = [textAt(record, 'unit'), textAt(record, 'text')];
    if (record['kind'] === 'report') {
      if (text === '') blank(index, 'text');
      reporting.push({ text, to: unit, deadline: record['deadline'] ?? null });
    } else if (record['kind'] === 'recipient') {
      if (unit === '') blank(index, 'unit');
      recipients.push(unit);
    } else if (record['kind'] === 'duty') duty(record, index);
  });
  return { responsibilities, reporting, recipients };
}

/** Kinds of «Nhật ký» that set the severity of a rule. */
const SEVERITIES = ['error', 'warning', 'hint'];

/** «b-10» is typed for B-10. */
const codeOf = (rule: unknown) =>
  typeof rule === 'string' && /^[a-z]{1,2}-\d+$/i.test(rule) ? rule.toUpperCase() : rule;

/** «Nhật ký»: what became of the plan, which warnings somebody answers for, and how grave rules are here. */
export function logOf(table: TableRead | undefined, notes: ReadingNotes): Bag {
  const log: Bag[] = [];
  const acknowledgements: Bag[] = [];
  const severities: Bag[] = [];
  const must = (index: number, record: Bag, fields: readonly string[]) => {
    for (const field of fields) {
      if (record[field] === '' && table !== undefined)
        notes.problem('book.blank', { ...table.where(index, field), column: LOG.get(field) ?? '' });
    }
  };
  table?.records.forEach((record, index) => {
    const { kind, date, status, where, who, note } = record;
    const rule = codeOf(record['rule']);
    if (kind === 'acknowledgement') {
      must(index, record, ['rule', 'note']);
      acknowledgements.push({ rule, where, reason: note, who, date });
    } else if (kind === 'status') {
      must(index, record, ['status']);
      log.push({ date, status, who, note });
    } else if (typeof kind === 'string' && SEVERITIES.includes(kind)) {
      must(index, record, ['rule']);
      severities.push({ rule, severity: kind, reason: note, who, date });
    }
  });
  return { log, acknowledgements, severities };
}

const FIGURES = ['quantity', 'times', 'unitPrice'];
const BEFORE = titles(data.adjustment.columns);

/** «Điều chỉnh»: what was approved; a row without its figures is a line that the adjustment adds. */
export function approvedOf(table: TableRead | undefined, notes: ReadingNotes): Bag[] {
  return (table?.records ?? []).flatMap((record, index): Bag[] => {
    const blanks = FIGURES.filter((field) => record[field] === null);
    if (blanks.length === FIGURES.length) return [];
    for (const field of blanks)
      if (table !== undefined)
        notes.problem('book.blank', { ...table.where(index, field), column: BEFORE.get(field) ?? '' });
    const sources = Object.entries((record['sources'] ?? {}) as Bag);
    return [{ ...record, sources: Object.fromEntries(sources.map(([name, value]) => [name, value ?? 0])) }];
  });
}
