import { zipSync } from 'fflate';
import { Refusal } from '../locales';
import { type Entry, entriesOf, END_SIZE } from './zip-entries';

/** The first moment a zip can name. */
const ZIP_TIME = new Date(1980, 0, 1);
const OFFSET_IN_ENTRY = 42;

/** A packed part as it stands in a package: its record and its line in the directory. */
interface Packed {
  readonly record: Uint8Array;
  readonly line: Uint8Array;
}

function packed(name: string, data: Uint8Array): Packed {
  const file = zipSync({ [name]: data }, { level: 6, mtime: ZIP_TIME });
  const [entry] = entriesOf(file);
  if (entry === undefined) throw new Error(`${name} was not packed`);
  return { record: file.subarray(entry.at, entry.end), line: file.subarray(entry.lineAt, entry.lineEnd) };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The line of a part in the directory, with its new place. */
function placed(line: Uint8Array, at: number): Uint8Array {
  const moved = line.slice();
  new DataView(moved.buffer).setUint32(OFFSET_IN_ENTRY, at, true);
  return moved;
}

function endOf(count: number, size: number, at: number): Uint8Array {
  const end = new Uint8Array(END_SIZE);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return end;
}

/**
 * The package with some parts new or added. The other parts are not unpacked: their bytes go over as they are, in
 * their order.
 */
export function replaceParts(file: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = entriesOf(file);
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length) throw new Refusal('docx.damaged', {});
  const asItIs = ({ at, end, lineAt, lineEnd }: Entry): Packed => ({
    record: file.subarray(at, end),
    line: file.subarray(lineAt, lineEnd),
  });
  const fresh = Object.entries(parts);
  const byName = new Map(fresh.map(([name, data]) => [name, packed(name, data)]));
  const all = [
    ...entries.map((entry) => byName.get(entry.name) ?? asItIs(entry)),
    ...fresh.flatMap(([name]) => (names.has(name) ? [] : (byName.get(name) ?? []))),
  ];
  let at = 0;
  const lines = all.map(({ record, line }) => {
    const moved = placed(line, at);
    at += record.length;
    return moved;
  });
  const size = lines.reduce((sum, line) => sum + line.length, 0);
  return join([...all.map(({ record }) => record), ...lines, endOf(all.length, size, at)]);
}
