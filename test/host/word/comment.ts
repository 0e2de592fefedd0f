import { WireCollection } from '../wire/object';
import { Tracked } from './application';
import type { WordHost } from './model';
import { all, textOf, W } from './xml';

/** Comment (WordApi 1.4): learn.microsoft.com/javascript/api/word/word.comment */
export class WireComment extends Tracked {
  readonly wireClass = 'Comment';
  constructor(
    private readonly host: WordHost,
    private readonly comment: Element,
  ) {
    super();
  }
  get Id(): string {
    return this.comment.getAttributeNS(W, 'id') ?? '';
  }
  get AuthorName(): string {
    return this.comment.getAttributeNS(W, 'author') ?? '';
  }
  get Content(): string {
    return all(this.comment, 'p').map(textOf).join('\n');
  }
  Delete(): void {
    const { body } = this.host.package;
    for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      for (const mark of all(body, name))
        if (mark.getAttributeNS(W, 'id') === this.Id)
          (name === 'commentReference' ? mark.parentElement : mark)?.remove();
    this.comment.remove();
  }
}

export class WireComments extends WireCollection {
  readonly wireClass = 'CommentCollection';
  constructor(private readonly host: WordHost) {
    super();
  }
  override get tracked(): boolean {
    return true;
  }
  items(): WireComment[] {
    return this.host.package.comments.map((one) => new WireComment(this.host, one));
  }
}
