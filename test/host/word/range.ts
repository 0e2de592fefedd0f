import { type WireObject } from '../wire/object';
import { Tracked } from './application';
import { WireComment } from './comment';
import { location, type WordHost } from './model';
import { WordPackage } from './package';
import { around, element, textOf, W } from './xml';

/** Some text of one paragraph: all of it, or from one letter to another. */
export class WireWordRange extends Tracked {
  readonly wireClass = 'Range';
  constructor(
    readonly host: WordHost,
    readonly paragraph: Element,
    private readonly from = 0,
    private readonly to = Infinity,
  ) {
    super();
  }
  get Text(): string {
    return textOf(this.paragraph).slice(this.from, this.to);
  }
  get IsEmpty(): boolean {
    return this.Text === '';
  }
  /** A whole paragraph has room before and after it; an empty one gives way. */
  InsertFileFromBase64(base64: unknown, where: unknown): WireObject {
    const found = WordPackage.fromBase64(base64);
    const at = location(where);
    this.host.inserted.push({ bytes: found.bytes, location: at, whole: false });
    const { paragraph } = this;
    // A table cannot stand inside a paragraph: what is inserted stands before or after it.
    const block = around(paragraph, 'tbl') ?? paragraph;
    this.host.putIn(found, at === 'End' ? block.nextElementSibling : block);
    if (at === 'Replace') paragraph.remove();
    return this;
  }
  /** WordApi 1.4: learn.microsoft.com/javascript/api/word/word.range#insertComment */
  InsertComment(text: unknown): WireComment {
    const { document } = this.host.package;
    const comment = this.host.package.addComment(String(text), 'Người dùng');
    const id = comment.getAttributeNS(W, 'id') ?? '';
    const pieces = this.pieces();
    const [first, last] = [pieces[0] ?? null, pieces.at(-1)];
    const mark = (name: string) => element(document, name, { id });
    this.paragraph.insertBefore(mark('commentRangeStart'), first);
    const after = last?.nextSibling ?? null;
    this.paragraph.insertBefore(mark('commentRangeEnd'), after);
    const run = element(document, 'r');
    run.append(mark('commentReference'));
    this.paragraph.insertBefore(run, after);
    return new WireComment(this.host, comment);
  }
  /** The runs and controls of the paragraph that the range touches. */
  private pieces(): Element[] {
    let at = 0;
    return [...this.paragraph.children].filter((one) => {
      const length = textOf(one).length;
      const touched = length > 0 && at < this.to && at + length > this.from;
      at += length;
      return touched;
    });
  }
  Select(): void {
    this.host.select(textOf(this.paragraph));
  }
}
