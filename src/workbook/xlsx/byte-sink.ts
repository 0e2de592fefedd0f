/** Large enough that the packer works in few steps, small enough to be nothing beside a book. */
const CHUNK = 256 * 1024;
/** A code unit takes at most three bytes; a pair of surrogates four. */
const WORST = 3;
/** Above this many bytes the engine's own copying is faster than a loop. */
const LONG = 48;

const encoder = new TextEncoder();

/**
 * Bytes on their way into a part, handed on in chunks. A sheet of millions of cells never becomes one string: that
 * string, its flat copy and its encoded form would be several times the book.
 */
export class ByteSink {
  private readonly bytes = new Uint8Array(CHUNK);
  private length = 0;

  constructor(private readonly send: (chunk: Uint8Array) => void) {}

  raw(bytes: Uint8Array): void {
    const { length } = bytes;
    if (length > CHUNK - this.length) this.flush();
    if (length > CHUNK) {
      this.send(bytes);
      return;
    }
    if (length > LONG) this.bytes.set(bytes, this.length);
    else for (let at = 0; at < length; at += 1) this.bytes[this.length + at] = bytes[at] as number;
    this.length += length;
  }

  /** Text that needs no escaping any more. */
  text(text: string): void {
    if (text.length * WORST > CHUNK) {
      this.raw(encoder.encode(text));
      return;
    }
    if (text.length * WORST > CHUNK - this.length) this.flush();
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 0x7f) {
        this.length += encoder.encodeInto(text.slice(at), this.bytes.subarray(this.length)).written;
        return;
      }
      this.bytes[this.length] = code;
      this.length += 1;
    }
  }

  /** A number as XML writes one. */
  number(value: number): void {
    if (!(value >= 0 && value <= 0x7fffffff && value === (value | 0)) || Object.is(value, -0)) {
      this.text(String(value));
      return;
    }
    if (CHUNK - this.length < 10) this.flush();
    let end = this.length + 1;
    for (let rest = value; rest > 9; rest = (rest / 10) | 0) end += 1;
    this.length = end;
    for (let rest = value, at = end - 1; at >= 0; at -= 1) {
      this.bytes[at] = 48 + (rest % 10);
      rest = (rest / 10) | 0;
      if (rest === 0) break;
    }
  }

  flush(): void {
    if (this.length > 0) this.send(this.bytes.subarray(0, this.length));
    this.length = 0;
  }
}

/** Enough for every formula of a column and every word of a list; formulas that name their own row are no help here. */
const MOST = 4096;

/** Texts in their final bytes, each made once: a calculated column repeats its formula in every row. */
export class EncodedTexts {
  private readonly known = new Map<string, Uint8Array>();

  constructor(private readonly make: (text: string) => string) {}

  bytesOf(text: string): Uint8Array {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const bytes = encoder.encode(this.make(text));
    if (this.known.size < MOST) this.known.set(text, bytes);
    return bytes;
  }
}
