import { HostError } from '../wire/errors';
import { WireObject } from '../wire/object';
import type { WordHost } from './model';
import { WordPackage } from './package';

/** Everything in Word is kept alive between requests. */
export abstract class Tracked extends WireObject {
  override get tracked(): boolean {
    return true;
  }
}

/** Word.Application: createDocument (WordApi 1.3; learn.microsoft.com/javascript/api/word/word.application). */
export class WireWordApplication extends WireObject {
  readonly wireClass = 'Application';
  constructor(private readonly host: WordHost) {
    super();
  }
  CreateDocument(base64?: unknown): WireObject {
    return new WireCreated(this.host, WordPackage.fromBase64(base64));
  }
}

class WireCreated extends Tracked {
  readonly wireClass = 'DocumentCreated';
  constructor(
    private readonly host: WordHost,
    private readonly content: WordPackage,
  ) {
    super();
  }
  get Saved(): boolean {
    return false;
  }
  Open(): void {
    if (!this.host.opensNew) throw new HostError('GeneralException', 'no new document', 500);
    this.host.opened.push(this.content.bytes);
  }
}
