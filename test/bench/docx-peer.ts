import {
  AlignmentType,
  Document as File,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Document, Flow, Row } from '../../src/document';
import { styleOf } from '../../src/document/styles';

/** The same paragraphs and cells by the docx library, bare: without content controls, rules, marks or notes. */
const paragraph = (flow: Flow) =>
  new Paragraph({
    style: flow.kind === 'rule' ? styleOf('rule').id : styleOf(flow.style).id,
    ...(flow.kind === 'paragraph' ? { children: [new TextRun(flow.text)] } : {}),
  });

const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT };

const cell = ({ text, align, across, down }: Cell) =>
  new TableCell({
    ...(across === undefined ? {} : { columnSpan: across }),
    ...(down === undefined ? {} : { rowSpan: down }),
    children: [
      new Paragraph({ style: styleOf('cell').id, alignment: ALIGN[align], children: [new TextRun(text)] }),
    ],
  });

const row = ({ cells }: Row) => new TableRow({ cantSplit: true, children: cells.map(cell) });

function blockOf(block: Block): (Paragraph | Table)[] {
  if (block.kind === 'paragraph' || block.kind === 'rule') return [paragraph(block)];
  if (block.kind === 'columns') {
    const rows = block.rows.map(
      ({ left, right }) =>
        new TableRow({
          children: [left, right].map((flows) => new TableCell({ children: flows.map(paragraph) })),
        }),
    );
    return [new Table({ rows })];
  }
  const total = block.widths.reduce<number>((sum, width) => sum + width, 0);
  return [
    new Table({
      columnWidths: block.widths,
      width: { size: total, type: WidthType.DXA },
      rows: [...block.head, ...block.rows].map(row),
    }),
  ];
}

export async function bareDocx(document: Document): Promise<number> {
  const file = new File({
    title: document.title,
    sections: document.sections.map(({ blocks }) => ({ children: blocks.flatMap(blockOf) })),
  });
  return (await Packer.toArrayBuffer(file)).byteLength;
}
