import type { Law } from '../../law';
import { choice, factChoice } from './choices';
import type { Codec } from './codec';
import { date, dateOrNone, entryDate } from './dates';
import {
  count,
  fact,
  money,
  moneyOrNone,
  quantity,
  quantityOrNone,
  signedMoneyOrNone,
  source,
  times,
  year,
} from './numbers';
import { otherFacts } from './other-facts';
import { activity, code, entryPart, fundingId, id, lineId, normCode, part, text } from './texts';

const PLAIN: Readonly<Record<string, Codec>> = {
  text,
  code,
  id,
  activity,
  lineId,
  fundingId,
  normCode,
  part,
  entryPart,
  quantity,
  quantityOrNone,
  count,
  times,
  money,
  moneyOrNone,
  signedMoneyOrNone,
  source,
  year,
  fact,
  date,
  dateOrNone,
  entryDate,
};

/** The codecs by the `kind` that the data gives a column or a field. */
export class Codecs {
  private readonly known = new Map<string, Codec>(Object.entries(PLAIN));

  constructor({ facts }: Pick<Law, 'facts'>) {
    this.known.set('yesNo', factChoice('DM_CoKhong', undefined));
    this.known.set('areaFact', factChoice('DM_DiaBan', facts['area']));
    this.known.set('levelFact', factChoice('DM_CapHoatDong', facts['level']));
    this.known.set('otherFacts', otherFacts(facts));
  }

  of(kind: string): Codec {
    const known = this.known.get(kind);
    if (known !== undefined) return known;
    if (!kind.startsWith('choice:')) throw new Error(`the data names an unknown kind: ${kind}`);
    const made = choice(kind.slice('choice:'.length));
    this.known.set(kind, made);
    return made;
  }
}
