import { Zip, ZipDeflate } from 'fflate';
import { ByteSink } from './byte-sink';

/** The oldest day a zip can carry: the same plan gives the same bytes on every machine and day. */
const MTIME = '1980-01-01T00:00:00';
const NOTHING = new Uint8Array(0);
/** 2^16 places to remember: they stay in the processor's cache, and a sheet repeats itself soon enough. */
const MEMORY = 4;
/** A quarter larger than at the usual 6, in two thirds of its time: packing is nearly all of the writing. */
const LEVEL = 3;

/** A package under construction: parts are packed while they are written, one after the other. */
export class PackageFile {
  private readonly chunks: Uint8Array[] = [];
  private length = 0;
  private failed: Error | undefined;
  private readonly zip = new Zip((error, chunk) => {
    if (error !== null) this.failed = error;
    else {
      this.chunks.push(chunk);
      this.length += chunk.length;
    }
  });

  part(path: string, write: (sink: ByteSink) => void): void {
    const entry = new ZipDeflate(path, { level: LEVEL, mem: MEMORY });
    entry.mtime = MTIME;
    this.zip.add(entry);
    const sink = new ByteSink((chunk) => entry.push(chunk));
    write(sink);
    sink.flush();
    entry.push(NOTHING, true);
  }

  text(path: string, text: string): void {
    this.part(path, (sink) => sink.text(text));
  }

  finish(): Uint8Array {
    this.zip.end();
    if (this.failed !== undefined) throw this.failed;
    const file = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      file.set(chunk, at);
      at += chunk.length;
    }
    return file;
  }
}
