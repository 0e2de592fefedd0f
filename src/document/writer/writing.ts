import { attributes } from '../../ooxml';
import {
  hashOf,
  hashOfRows,
  type Mark,
  type Origin,
  RELEASE,
  type WrittenFigure,
  type WrittenTable,
} from '../mark';
import type { Table } from '../model';
import type { Run } from '../runs';
import { ptToHalfPoints } from '../units';
import { value } from './names';
import { NO_NOTES, NoteBook, type Notes } from './notes';

type Named = Pick<Run, 'tag' | 'title'>;

function counted<T extends WrittenFigure>(map: Map<string, T>, tag: string, fresh: T): void {
  const { count, hashes } = map.get(tag) ?? { count: 0, hashes: [] };
  map.set(tag, { ...fresh, count: count + 1, hashes: [...new Set([...hashes, ...fresh.hashes])] });
}

/** One document while it is written: numbers of its controls, and what each figure said. */
export class Writing {
  private lastControl = 0;
  private readonly figures = new Map<string, WrittenFigure>();
  private readonly tables = new Map<string, WrittenTable>();

  readonly notes: NoteBook;

  constructor(notes: Notes = NO_NOTES) {
    this.notes = new NoteBook(notes);
  }

  /** Numbers count from 1, so that the bytes stay the same. */
  private control({ tag = '', title }: Named, kind: string, content: string): string {
    this.lastControl += 1;
    const alias = title === undefined ? '' : `<w:alias${attributes({ 'w:val': title })}/>`;
    const names = `${alias}<w:tag${attributes({ 'w:val': tag })}/>${value('id', this.lastControl)}`;
    return `<w:sdt><w:sdtPr>${names}${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  }

  /** Around a run. Not locked: people may write in it, and are told at the next refresh. */
  figure(run: Run, content: string): string {
    counted(this.figures, run.tag ?? '', { count: 1, hashes: [hashOf(run.text)] });
    return this.control(run, '<w:text/>', content);
  }

  table(table: Table, texts: readonly (readonly string[])[], content: string): string {
    const { tag, size, widths } = table;
    if (tag === undefined) return content;
    counted(this.tables, tag, {
      count: 1,
      hashes: [hashOfRows(texts)],
      size: ptToHalfPoints(size),
      widths,
    });
    return this.control(table, '', content);
  }

  mark(origin: Origin): Mark {
    return { ...origin, release: RELEASE, figures: this.figures, tables: this.tables };
  }
}
