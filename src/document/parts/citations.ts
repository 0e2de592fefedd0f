import { gather, type Plan } from '../../plan';
import { fill } from '../text';
import wording from '../wording/citations.json';

/** «Quyết định số 36/QĐ-UBND ngày …»: the kind and number that later citations keep. */
const HEAD = new RegExp(wording.head, 'u');
const DATE = new RegExp(wording.date, 'u');

const LEAD = new RegExp(wording.lead, 'u');

const headOf = (text: string) => HEAD.exec(text)?.[1] ?? '';
/** «18/7/2025» and «ngày 18 tháng 7 năm 2025» are one day. */
const dayOf = (text: string) => (DATE.exec(text)?.slice(1) ?? []).map(Number).join('/');
const keyOf = (text: string) => `${headOf(text)} ${dayOf(text)}`;

/**
 * A document is cited in full once, among the bases; after that by its kind and number (Nghị định 30/2020, Phụ lục I,
 * Mục II.6). A number that two offices gave on one day is said in full wherever it stands.
 */
export function afterBases({ legalBases }: Plan): (document: string) => string {
  const bases = legalBases.map(({ text }) => text.replace(LEAD, ''));
  const cited = new Map(gather(bases, keyOf).map(([key, texts]) => [key, new Set(texts).size]));
  return (document) => {
    const head = headOf(document);
    return head !== '' && cited.get(keyOf(document)) === 1 ? head : document;
  };
}

/** «Thông tư 55/2023/TT-BTC» → «Thông tư số 55/2023/TT-BTC» */
export function numbered(document: string): string {
  return document.replace(/^(\p{Lu}\P{N}*?)\s+(?:số\s+)?(?=\d)/u, (_, kind: string) =>
    fill(wording.numbered, { kind }),
  );
}
