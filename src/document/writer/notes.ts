import { attributes, DECLARATION, escapeXml } from '../../ooxml';
import type { Paragraph, Row } from '../model';
import { SPACES, value } from './names';

/** What is said beside the text, at a paragraph or a row. */
export interface Note {
  readonly author: string;
  readonly initials: string;
  /** Each a paragraph of its own. */
  readonly lines: readonly string[];
}

export type Notes = ReadonlyMap<Paragraph | Row, readonly Note[]>;

export const NO_NOTES: Notes = new Map();

/** The notes of a document in the order they are met, with their numbers. */
export class NoteBook {
  private readonly written: string[] = [];

  constructor(private readonly notes: Notes) {}

  get count(): number {
    return this.written.length;
  }

  /** The content with the notes of that place around it. */
  around(place: Paragraph | Row, content: string): string {
    const own = this.notes.get(place) ?? [];
    return own.reduce((inner, note) => {
      const id = this.written.length;
      this.written.push(noteXml(note, id));
      const range = (edge: string) => `<w:commentRange${edge} w:id="${id}"/>`;
      return `${range('Start')}${inner}${range('End')}<w:r><w:commentReference w:id="${id}"/></w:r>`;
    }, content);
  }

  part(): string {
    return `${DECLARATION}<w:comments ${SPACES}>${this.written.join('')}</w:comments>`;
  }
}

const LETTERS = `<w:rPr>${value('sz', 22)}${value('szCs', 22)}</w:rPr>`;

function noteXml({ author, initials, lines }: Note, id: number): string {
  const names = attributes({ 'w:id': id, 'w:author': author, 'w:initials': initials });
  const paragraphs = lines.map(
    (line) => `<w:p><w:r>${LETTERS}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment${names}>${paragraphs.join('')}</w:comment>`;
}
