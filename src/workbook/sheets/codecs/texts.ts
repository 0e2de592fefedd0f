import { Refusal } from '../../../locales';
import validation from '../data/validation.json';
import { asCell, asText, type Codec, textOf, type Where } from './codec';
import type { RawValue } from '../../model/raw-book';

/** What a plan takes of one text. */
const LONGEST = 8000;

function shortTextOf(raw: RawValue, where: Where): string {
  const found = textOf(raw, where);
  if (found.length > LONGEST) throw new Refusal('book.tooLong', { ...where, found, most: LONGEST });
  return found;
}

export const text: Codec = {
  style: 'text',
  blank: '',
  encode: (value) => asCell(asText(value)),
  decode: shortTextOf,
};

function codeOf(raw: RawValue, where: Where): string {
  const found = textOf(raw, where).replace(/\s*([-\u2013./])\s*/g, (_, mark: string) =>
    mark === '\u2013' ? '-' : mark,
  );
  if (!/^[0-9A-Za-z./-]{0,20}$/.test(found)) throw new Refusal('book.needsCode', { ...where, found });
  return found;
}

/** A code of digits and points: «0123» keeps its zero. */
export const code: Codec = { ...text, style: 'code', decode: codeOf };

function idOf(raw: RawValue, where: Where): string {
  const id = textOf(raw, where).replace(/[\s\p{Cf}]+/gu, '');
  if (id !== '' && !/^[A-Za-z][A-Za-z0-9._-]{0,19}$/.test(id))
    throw new Refusal('book.needsId', { ...where, found: id });
  return id;
}

/** An id of a record of its own table; a new row may leave it out. */
export const id: Codec = { style: 'code', encode: (value) => asCell(asText(value)), decode: idOf };

function neededId(raw: RawValue, where: Where): string {
  const found = idOf(raw, where);
  if (found === '') throw new Refusal('book.needsId', { ...where, found });
  return found;
}

/** A code of a list that the book carries. */
const listedCode: Codec = { ...text, style: 'code' };

const listed = (source: string, words: { title: string; message: string }) => ({
  validation: { rule: { kind: 'reference', source }, ...words } as const,
});

/** Ids of other tables, chosen from what is there. */
export const activity: Codec = { ...id, decode: neededId, ...listed('MaHoatDong', validation.activity) };
export const lineId: Codec = { ...id, decode: neededId, ...listed('MaDong', validation.line) };
export const fundingId: Codec = { ...id, ...listed('MaNguonVon', validation.funding) };
export const normCode: Codec = { ...listedCode, ...listed('DM_DinhMuc', validation.norm) };
export const part: Codec = { ...listedCode, ...listed('DM_TieuDuAn', validation.part) };
export const entryPart: Codec = { ...part, style: 'entryChoice' };
