import type { Plan } from '../../plan';
import type { Place } from '../finding';
import { type Citation, parseCitation } from './citation-parse';
import { nth, place } from './plan-place';

export interface Cited {
  readonly where: Place;
  readonly text: string;
  readonly citation: Citation;
}

/** The documents a plan is based on, as far as they can be read. */
export function basesOf({ legalBases }: Plan): Cited[] {
  return legalBases.flatMap(({ text }, index) => {
    const citation = parseCitation(text);
    return citation === undefined ? [] : [{ where: nth('legalBases', index, 'text'), text, citation }];
  });
}

/** The decisions that give its money. */
export function decisionsOf({ funding }: Plan): Cited[] {
  return funding.flatMap(({ id, document }) => {
    const citation = parseCitation(document);
    return citation === undefined
      ? []
      : [{ where: place('funding', id, 'document'), text: document, citation }];
  });
}

/** «thông tư số 55/2023/tt-btc»: numbers are written with and without spaces and capitals. */
export const numberKey = (number: string) => number.toLowerCase().replace(/\s/g, '');

/** Numbers with a year name one document for ever; others come again every year and at every office. */
export const hasYear = (number: string) => /^\d+\/(?:19|20)\d\d\//.test(number);
