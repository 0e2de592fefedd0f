import { GAP, lineAmount } from '../../plan';
import { cellName } from '../model/address';
import type { Cells, Figure } from './cells';
import type { TableCandidate } from './find-tables';
import type { Item, ItemReader } from './items';
import { activityRank } from './levels';
import { LineReader } from './line';
import { columnsOf } from './mapping';
import type { ImportedActivity, ImportedLine } from './model';
import { hasFigures, type Node, outline } from './outline';
import { isBody } from './row-words';
import type { Role } from './roles';
import { TextReader } from './texts';

type Draft = { -readonly [K in keyof ImportedActivity]: ImportedActivity[K] };
type LineDraft = { -readonly [K in keyof ImportedLine]: ImportedLine[K] };

/** Rows that stand over lines, with the lines that stand under them. */
export interface Span {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
}

interface Context {
  readonly sections: readonly Item[];
  readonly activity: Draft | undefined;
  readonly groups: readonly string[];
}

const PLACES = ['lead', 'executing', 'coordinating', 'place', 'time'] as const satisfies readonly Role[];

/** Makes activities and lines of the rows. */
export class Assembler {
  readonly activities: Draft[] = [];
  readonly lines: LineDraft[] = [];
  readonly amounts: number[] = [];
  readonly rows: number[] = [];
  readonly spans: Span[] = [];
  private readonly texts: TextReader;
  private readonly line: LineReader;
  private rank = 0;
  private root: Draft | undefined;
  private readonly bySection = new Map<Item, Draft>();
  private readonly said = new Map<string, Partial<Record<(typeof PLACES)[number], string>>[]>();

  constructor(
    private readonly cells: Cells,
    private readonly table: TableCandidate,
    reader: ItemReader,
  ) {
    this.texts = new TextReader(cells, table.mapping);
    this.line = new LineReader(cells, table.mapping, reader);
  }

  run(items: readonly Item[]): void {
    const roots = outline(items);
    this.rank = activityRank(roots);
    for (const node of roots) this.visit(node, { sections: [], activity: undefined, groups: [] });
    this.settlePlaces();
  }

  private visit(node: Node, context: Context): void {
    if (node.kind === 'group') this.group(node, context);
    else if (node.kind === 'line') this.addLine(node, context);
    else this.text(node, context);
  }

  private group(node: Node, context: Context): void {
    const { item } = node;
    const from = this.lines.length;
    let inner: Context;
    if (node.rank < this.rank)
      inner = { ...context, sections: [...context.sections, item], activity: undefined };
    else if (context.activity === undefined || node.rank === this.rank)
      inner = {
        ...context,
        activity: this.newActivity(item, context.sections, item.named === true),
        groups: [],
      };
    else inner = { ...context, groups: [...context.groups, item.content] };
    const isActivity = inner.activity !== context.activity && inner.activity !== undefined;
    if (!isActivity) this.unplacedFigures(item);
    for (const child of node.children) this.visit(child, inner);
    for (const note of node.notes) this.note(note, inner);
    this.spans.push({ item, from, to: this.lines.length });
  }

  /** A quantity of a group has no place of its own. */
  private unplacedFigures(item: Item): void {
    for (const figure of [item.quantity, ...item.times, item.price])
      if (figure !== undefined)
        this.cells.remark('check', 'import.groupFigure', cellName(figure.row, figure.column), {
          found: figure.value,
        });
  }

  private blankActivity(name: string): Draft {
    const activity: Draft = {
      id: `H${this.activities.length + 1}`,
      name: name === '' ? GAP : name,
      lead: '',
      executing: '',
      coordinating: '',
      place: '',
      time: '',
      note: '',
    };
    this.activities.push(activity);
    return activity;
  }

  /** Of a row that is an activity and its only line, the line has the words. */
  private newActivity(item: Item, sections: readonly Item[], ofLine = false): Draft {
    const activity = this.blankActivity(this.texts.short(item.content, cellName(item.row, item.column)));
    this.fromSections(activity, sections);
    for (const role of PLACES) activity[role] = this.texts.of(item.row, role) || activity[role];
    if (ofLine) return activity;
    const figures = [item.quantity, ...item.times, item.price].filter((figure) => figure !== undefined);
    this.addNote(activity, [
      this.texts.rest(item.row, ['note', 'basis', 'justification', 'code', 'extra', 'unit']),
      ...figures.map((figure) => this.shown(figure)),
    ]);
    return activity;
  }

  /** «Số lượng: 2», as it stood beside the name of an activity. */
  private shown(figure: Figure): string {
    const title = this.table.mapping.find(({ column }) => column === figure.column)?.title ?? '';
    return `${title}: ${this.cells.grid.text(figure.row, figure.column)}`;
  }

  /** A unit over activities leads them; anything else is kept in their notes. */
  private fromSections(activity: Draft, sections: readonly Item[]): void {
    const body = sections.findLast(({ content }) => isBody(content));
    activity.lead = body?.content ?? '';
    this.addNote(
      activity,
      sections.filter((section) => section !== body).map(({ content }) => content),
    );
    for (const section of sections) {
      const key = section === body ? 'import.sectionLead' : 'import.sectionNote';
      const cell = cellName(section.row, section.column);
      if (!this.cells.remarks.some((one) => one.key === key && one.cell === cell))
        this.cells.remark('read', key, cell, { found: section.content });
    }
  }

  private addNote(activity: Draft, texts: readonly string[]): void {
    activity.note = this.texts.joined([activity.note, ...texts]);
  }

  private activityOf(node: Node, context: Context): Draft {
    if (context.activity !== undefined) return context.activity;
    if (node.rank === this.rank) return this.newActivity(node.item, context.sections, true);
    const section = context.sections.at(-1);
    if (section !== undefined) {
      const known = this.bySection.get(section) ?? this.newActivity(section, context.sections.slice(0, -1));
      this.bySection.set(section, known);
      return known;
    }
    this.root ??= this.rootActivity();
    return this.root;
  }

  private rootActivity(): Draft {
    const { title } = this.table.around;
    this.cells.remark(title === '' ? 'check' : 'read', 'import.oneActivity', '', {
      title: title || GAP,
    });
    return this.blankActivity(title);
  }

  private addLine(node: Node, context: Context): void {
    const { item } = node;
    const ownActivity = context.activity === undefined && node.rank === this.rank;
    const activity = this.activityOf(node, context);
    const priced = this.line.priced(item);
    const amount = lineAmount(priced);
    const figured = [item.quantity?.unit, item.price?.unit].find((unit) => unit !== undefined && unit !== '');
    const justification = [this.texts.of(item.row, 'justification'), this.factorsText(item)];
    const notes = [this.texts.of(item.row, 'note'), this.texts.rest(item.row, ['extra'])];
    this.lines.push({
      id: `D${this.lines.length + 1}`,
      activity: activity.id,
      group: context.groups.join(' / '),
      content: this.content(item),
      unit: this.unit(item, figured),
      ...priced,
      purses: this.line.purses(item, amount),
      norm: '',
      basis: this.texts.of(item.row, 'basis'),
      economicCode: this.texts.code(item.row, notes),
      justification: this.texts.joined([...justification, ...node.notes.map((note) => this.noteOf(note))]),
      note: this.texts.joined(notes),
      cell: cellName(item.row, item.column),
    });
    this.amounts.push(amount);
    this.rows.push(item.row);
    const places = ownActivity
      ? {}
      : Object.fromEntries(PLACES.map((role) => [role, this.texts.of(item.row, role)]));
    this.said.set(activity.id, [...(this.said.get(activity.id) ?? []), places]);
    if (node.hoisted) {
      this.cells.remark('check', 'import.lineWithLines', cellName(item.row, item.column), {
        found: item.content,
      });
      for (const child of node.children)
        this.visit(child, context.activity === undefined ? { ...context, activity } : context);
    }
  }

  private content(item: Item): string {
    if (item.content !== '') return this.texts.short(item.content, cellName(item.row, item.column));
    this.cells.remark('check', 'import.noName', cellName(item.row, item.column));
    return GAP;
  }

  private unit(item: Item, figured: string | undefined): string {
    const said = this.texts.of(item.row, 'unit') || (figured ?? '');
    if (said !== '') return said;
    if (columnsOf(this.table.mapping, 'unit').length > 0)
      this.cells.remark('check', 'import.noUnit', cellName(item.row, item.column));
    return GAP;
  }

  /** Three factors in two places: what they were is written down. */
  private factorsText(item: Item): string {
    const more = item.quantity?.more ?? [];
    if (item.times.length + more.length < 2) return '';
    const figures = [item.quantity, ...item.times].filter((figure) => figure !== undefined);
    return figures.map((figure) => this.shown(figure)).join(' × ');
  }

  private noteOf(item: Item): string {
    if (hasFigures(item)) {
      const { left, right } = this.table.area;
      const row = this.cells.grid
        .filled(item.row, left, right)
        .map((column) => this.cells.grid.text(item.row, column));
      this.cells.row('check', 'import.perUnit', item.row, left, right, { found: item.content });
      return row.join(' | ');
    }
    this.cells.remark('read', 'import.textRow', cellName(item.row, item.column), { found: item.content });
    return item.content;
  }

  private note(item: Item, context: Context): void {
    const text = this.noteOf(item);
    const activity = context.activity ?? this.activities.at(-1);
    if (activity === undefined)
      this.cells.remark('lost', 'import.unplaced', cellName(item.row, item.column), { found: text });
    else this.addNote(activity, [text]);
  }

  /** A row of words: an activity that nothing is asked for, or a note to what stands before it. */
  private text(node: Node, context: Context): void {
    const { item } = node;
    if (item.mark !== undefined && node.rank <= this.rank && context.activity === undefined) {
      this.cells.remark('check', 'import.emptyGroup', cellName(item.row, item.column), {
        found: item.content,
      });
      this.newActivity(item, context.sections);
    } else this.note(item, context);
    for (const child of node.children)
      this.text(child, { ...context, activity: context.activity ?? this.activities.at(-1) });
    for (const note of node.notes) this.note(note, context);
  }

  /** What all lines of an activity say of who, where and when is the activity's; what differs stays with the line. */
  private settlePlaces(): void {
    for (const activity of this.activities) {
      const lines = this.lines.filter((line) => line.activity === activity.id);
      const said = this.said.get(activity.id) ?? [];
      for (const role of PLACES) {
        const values = new Set(said.map((one) => one[role] ?? '').filter((text) => text !== ''));
        const [only] = values;
        if (only !== undefined && values.size === 1 && (activity[role] === '' || activity[role] === only))
          activity[role] = only;
        else
          lines.forEach((line, index) => {
            const text = said[index]?.[role] ?? '';
            const title = columnsOf(this.table.mapping, role)[0]?.title ?? '';
            if (text !== '') line.note = this.texts.joined([line.note, `${title}: ${text}`]);
          });
      }
    }
  }
}
