import type { ByteSink } from './byte-sink';
import { DECLARATION, escapeString, SPREADSHEET } from './xml';

/** Every text of the book once, numbered in order of first use. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  write(sink: ByteSink): void {
    sink.text(
      `${DECLARATION}<sst xmlns="${SPREADSHEET}" count="${this.uses}" uniqueCount="${this.numbers.size}">`,
    );
    for (const text of this.numbers.keys()) {
      const keep = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : '';
      sink.text(`<si><t${keep}>${escapeString(text)}</t></si>`);
    }
    sink.text('</sst>');
  }
}
