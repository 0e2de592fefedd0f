import type { Plan } from '../../plan';
import type { Place } from '../../review';
import { decisionGroups, decisionKey } from '../figure-texts';
import { tagOf } from '../figures';
import { leveled } from '../mark';
import { type Block, type Document, flowsOf, type Paragraph, type Row } from '../model';
import { endWith } from '../text';
import styles from './styles-of-fields.json';

export type Spot = Paragraph | Row;

const folded = (text: string) => leveled(endWith(text, '')).toLocaleLowerCase('vi');

/** «4. », «b) », «- » */
const withoutLabel = (text: string) => text.replace(/^(?:-|\p{L}{1,2}\)|[\d.]+\.|[ivxl]+\.)\s/u, '');

/** Shorter texts stand in too many places. */
const LEAST = 6;

/** Where in a paper a finding is shown: at the row, figure or sentence it speaks of, else at the title. */
export class Places {
  private readonly paragraphs: readonly Paragraph[];
  private readonly rows = new Map<string, Row>();
  private readonly byTag = new Map<string, Paragraph>();
  private readonly texts: readonly string[];

  constructor(
    private readonly plan: Plan,
    document: Document,
  ) {
    const blocks = document.sections.flatMap((section): readonly Block[] => section.blocks);
    this.paragraphs = blocks.flatMap(flowsOf).filter((flow) => flow.kind === 'paragraph');
    this.texts = this.paragraphs.map(({ text }) => folded(text));
    for (const paragraph of this.paragraphs)
      for (const { tag } of paragraph.runs ?? [])
        if (tag !== undefined && !this.byTag.has(tag)) this.byTag.set(tag, paragraph);
    for (const block of blocks)
      if (block.kind === 'table')
        for (const row of block.rows) if (row.about !== undefined) this.rows.set(row.about, row);
  }

  private tagged(...keys: readonly string[]): Paragraph | undefined {
    for (const key of keys) {
      const found = this.byTag.get(tagOf(key));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private saying(text: unknown): Paragraph | undefined {
    if (typeof text !== 'string' || text.length < LEAST) return undefined;
    const wanted = folded(text);
    const whole = this.texts.findIndex((said) => withoutLabel(said) === wanted);
    return this.paragraphs[whole >= 0 ? whole : this.texts.findIndex((said) => said.includes(wanted))];
  }

  private inStyle(field: string): Paragraph | undefined {
    const names: Readonly<Record<string, string>> = styles;
    const style = names[field.split('.')[0] ?? ''];
    return this.paragraphs.find((paragraph) => paragraph.style === style);
  }

  private ofActivity(id: string, field: string): Paragraph | undefined {
    return this.tagged(`activity.${id}.${field}`, `activity.${id}.name`);
  }

  private ofLine(id: string): Spot | undefined {
    const line = this.plan.lines.find((one) => one.id === id);
    return (
      this.rows.get(`lines.${id}`) ?? this.ofActivity(line?.activity ?? '', 'name') ?? this.tagged('total')
    );
  }

  private ofFunding(id: string): Paragraph | undefined {
    const [document, records] =
      decisionGroups(this.plan).find(([, own]) => own.some((record) => record.id === id)) ?? [];
    if (records === undefined) return undefined;
    return this.tagged(`${decisionKey(records)}.amount`) ?? this.saying(document);
  }

  /** A sentence of one of the lists that have no ids. */
  private ofText({ table, row, field }: Place): Paragraph | undefined {
    const at = Number(row) - 1;
    const { sections, responsibilities, legalBases, reporting, recipients } = this.plan;
    const duty = responsibilities[at];
    const texts: Readonly<Record<string, unknown>> = {
      sections: (sections as Readonly<Record<string, readonly { readonly text: string }[]>>)[field]?.[at]
        ?.text,
      responsibilities: field === 'unit' ? duty?.unit : duty?.tasks[0],
      legalBases: legalBases[at]?.text,
      reporting: reporting[at]?.text,
      recipients: recipients[at],
    };
    return this.saying(texts[table]) ?? this.inStyle(table);
  }

  private ofPlan(field: string): Paragraph | undefined {
    const value = field
      .split('.')
      .reduce<unknown>((all, name) => (all as Readonly<Record<string, unknown>>)[name], this.plan);
    return this.saying(value) ?? this.inStyle(field);
  }

  spot(where: Place): Spot | undefined {
    const { table, row, field } = where;
    const found = {
      lines: () => this.ofLine(row),
      quotations: () => this.ofLine(this.plan.quotations[Number(row) - 1]?.line ?? ''),
      activities: () => this.ofActivity(row, field),
      funding: () => this.ofFunding(row),
      '': () => this.ofPlan(field),
    }[table];
    const spot = found === undefined ? this.ofText(where) : found();
    return spot ?? this.paragraphs.find(({ style }) => style === 'subject');
  }
}
