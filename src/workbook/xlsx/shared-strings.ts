import { DECLARATION, escapeString } from './xml';

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

  part(): string {
    const items: string[] = [];
    for (const text of this.numbers.keys()) {
      const keep = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : '';
      items.push(`<si><t${keep}>${escapeString(text)}</t></si>`);
    }
    const counts = `count="${this.uses}" uniqueCount="${items.length}"`;
    return `${DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>${items.join('')}</sst>`;
  }
}
