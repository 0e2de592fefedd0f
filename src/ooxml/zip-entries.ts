import { Refusal } from '../locales';

export const END_SIZE = 22;
export const LOCAL_FILE = 0x04034b50;
export const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
export const ENTRY_SIZE = 46;
/** Where a directory says that its number stands elsewhere: packages of more than 4 GB. */
const ELSEWHERE = 0xffffffff;

/** A part of a package by its places: its record, and its line in the directory. */
export interface Entry {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  readonly lineAt: number;
  readonly lineEnd: number;
}

const damaged = () => new Refusal('docx.damaged', {});

/** Where the end of the directory stands; undefined in what is no package. */
export function endOfDirectory(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}

/** The parts in the order of their records. A record goes to where the next one begins. */
export function entriesOf(file: Uint8Array): Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) throw damaged();
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const found: Omit<Entry, 'end'>[] = [];
  let line = directory;
  for (let index = 0; index < count; index += 1) {
    if (line + ENTRY_SIZE > end || view.getUint32(line, true) !== CENTRAL_ENTRY) throw damaged();
    const length = view.getUint16(line + 28, true);
    const next =
      line + ENTRY_SIZE + length + view.getUint16(line + 30, true) + view.getUint16(line + 32, true);
    const at = view.getUint32(line + 42, true);
    if (at === ELSEWHERE || at + 4 > directory || view.getUint32(at, true) !== LOCAL_FILE) throw damaged();
    const name = new TextDecoder().decode(file.subarray(line + ENTRY_SIZE, line + ENTRY_SIZE + length));
    found.push({ name, at, lineAt: line, lineEnd: next });
    line = next;
  }
  found.sort((a, b) => a.at - b.at);
  return found.map((entry, index) => {
    const stop = found[index + 1]?.at ?? directory;
    if (stop <= entry.at) throw damaged();
    return { ...entry, end: stop };
  });
}
