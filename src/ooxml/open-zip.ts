import { unzipSync } from 'fflate';
import { Refusal } from '../locales';
import { CENTRAL_ENTRY, END_SIZE, endOfDirectory, ENTRY_SIZE, LOCAL_FILE } from './zip-entries';

/** The sheet of 50,000 lines unpacks to some 300 MB; text packs at most some 60 to 1. */
const LIMITS = { entries: 2000, bytes: 400_000_000, ratio: 200, alwaysAllowed: 20_000_000 } as const;

/** Whose words a refusal takes: those of a workbook, or of a document. */
type Kind = 'zip' | 'docx';

const COMPOUND_FILE = 0xe011cfd0;

/** What the directory promises, before a byte is unpacked. */
function promised(view: DataView, kind: Kind): { entries: number; bytes: number } {
  const end = endOfDirectory(view);
  if (end === undefined) throw new Refusal(`${kind}.damaged`, {});
  const entries = view.getUint16(end + 10, true);
  // One file, one disk: who counts differently in two places wants something.
  if (view.getUint16(end + 8, true) !== entries) throw new Refusal(`${kind}.damaged`, {});
  let at = view.getUint32(end + 16, true);
  let bytes = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL_ENTRY)
      throw new Refusal(`${kind}.damaged`, {});
    bytes += view.getUint32(at + 24, true);
    at +=
      ENTRY_SIZE +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return { entries, bytes };
}

/**
 * The parts of a package that somebody picked, or those that are wanted of them. Size, count and ratio are checked
 * first; unpacking then writes into buffers of the promised size, so a directory that lies cannot make it grow.
 */
export function openZip(
  file: Uint8Array,
  wanted: (path: string) => boolean = () => true,
  kind: Kind = 'zip',
): Record<string, Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < END_SIZE) throw new Refusal(`${kind}.notZip`, {});
  const magic = view.getUint32(0, true);
  if (magic === COMPOUND_FILE) throw new Refusal(`${kind}.locked`, {});
  if (magic !== LOCAL_FILE) throw new Refusal(`${kind}.notZip`, {});
  const { entries, bytes } = promised(view, kind);
  const tooDense = bytes > LIMITS.alwaysAllowed && bytes > file.byteLength * LIMITS.ratio;
  if (entries > LIMITS.entries || tooDense) throw new Refusal(`${kind}.tooLarge`, {});
  let unpacked = 0;
  try {
    return unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        unpacked += originalSize;
        if (unpacked > LIMITS.bytes) throw new Refusal(`${kind}.tooLarge`, {});
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${kind}.damaged`, {});
  }
}
