import * as z from 'zod/mini';
import { type MessageKey, Refusal } from '../locales';
import { type IsoDate, isoDate, MAX_LINE } from '../plan';
import type { Catalogue } from './catalogue';
import type { LocalNorm } from './local';

export const PACK_VERSION = 1;
const MAX_ROWS = 5000;

const text = z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(500));

const row = z.strictObject({
  replaces: text,
  content: text,
  amount: z.int().check(z.gte(0), z.lte(MAX_LINE)),
  unit: text,
  resolution: text,
  from: z.iso.date(),
  to: z.nullable(z.iso.date()),
});

const pack = z.strictObject({
  pack: z.literal(PACK_VERSION),
  place: text,
  norms: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MAX_ROWS)),
});

type Row = z.infer<typeof row>;
type Field = keyof Row;

const EXPECTED: Readonly<Record<Field, MessageKey>> = {
  replaces: 'pack.needsCode',
  content: 'pack.needsText',
  amount: 'pack.needsMoney',
  unit: 'pack.needsText',
  resolution: 'pack.needsText',
  from: 'pack.needsDate',
  to: 'pack.needsDateOrNone',
};

function parseJson(file: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal('pack.notJson', { file });
  }
}

function readRow(value: unknown, file: string, number: number): Row {
  const parsed = row.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const unknown = first?.code === 'unrecognized_keys' ? first.keys[0] : undefined;
  if (unknown !== undefined) throw new Refusal('pack.unknownField', { file, row: number, field: unknown });
  const field = String(first?.path[0] ?? '') as Field;
  if (!Object.hasOwn(EXPECTED, field)) throw new Refusal('pack.badRow', { file, row: number });
  throw new Refusal(EXPECTED[field], { file, row: number, field });
}

const day = (value: string): IsoDate => isoDate(value) ?? (value as IsoDate);

/** A province's figures from a .json pack; a malformed one is refused by file, row and field. */
export function readPack(file: string, content: string, catalogue: Catalogue): LocalNorm[] {
  const parsed = pack.safeParse(parseJson(file, content));
  if (!parsed.success) throw new Refusal('pack.notAPack', { file });
  const { place, norms } = parsed.data;
  return norms.map((value, index) => {
    const read = readRow(value, file, index + 1);
    if (catalogue.norm(read.replaces) === undefined) {
      throw new Refusal('pack.unknownCode', { file, row: index + 1, code: read.replaces });
    }
    if (read.to !== null && read.to < read.from)
      throw new Refusal('pack.endsFirst', { file, row: index + 1 });
    return { ...read, place, from: day(read.from), to: read.to === null ? null : day(read.to) };
  });
}

/** The same pack as a file again: one place, its rows in their order. */
export function writePack(place: string, locals: readonly LocalNorm[]): string {
  const norms = locals.filter((local) => local.place === place).map(({ place: _, ...rest }) => rest);
  return `${JSON.stringify({ pack: PACK_VERSION, place, norms }, null, 2)}\n`;
}
