import type { IsoDate, Level, Plan } from '../../plan';
import { seatOf } from '../parts/head';
import { fill } from '../text';
import data from '../wording/draft/places.json';

/** Who issues the plan, above and below whom: what the words of a level are made of. */
export interface Office {
  /** «tỉnh», «xã», «đặc khu»… */
  readonly area: string;
  /** «trên địa bàn xã» */
  readonly on: string;
  /** «Ủy ban nhân dân xã», «Sở»: the office where its whole name need not be said. */
  readonly office: string;
  /** Who approves its budget. */
  readonly approver: string;
  /** To whom it reports; '' where that is not known. */
  readonly superior: string;
  /** «Đảng ủy»; '' for a department. */
  readonly party: string;
  readonly hasCouncil: boolean;
  /** The unit that appraises, as the law of the day has it. */
  readonly finance: string;
}

interface Dated {
  readonly from?: string;
  readonly to?: string;
}

const holds = ({ from = '', to = '9999' }: Dated, date: IsoDate) => from <= date && date <= to;

interface Seat {
  readonly word: string;
  readonly party: string;
}

/** «xã Phiêng Ngần» of the level «commune»; what cannot be read is the first of its level. */
function placeOf(name: string, level: Level): Seat {
  const seats = data.seats.filter((seat) => seat.level === level);
  const rest = (seatOf(name) ?? name).toLocaleLowerCase('vi');
  const found = seats.find(({ word }) => rest.startsWith(word)) ?? seats[0];
  return found ?? { word: '', party: '' };
}

const provinceWord = (province: string) =>
  data.cities.some((city) => province.endsWith(city)) ? 'thành phố' : 'tỉnh';

/** The committee of the province, by name where the plan says which. */
function provinceOf({ province }: Plan): string {
  const word = provinceWord(province);
  const named = province.toLocaleLowerCase('vi').startsWith(word) ? province : `${word} ${province}`;
  return `${data.committee} ${named}`.trim();
}

function ministryOf(programme: string, date: IsoDate): string {
  const found = data.ministries.find((one) => one.programme === programme && holds(one, date));
  return found?.unit ?? '';
}

function superiorOf(plan: Plan, programme: string): string {
  const { level, parent } = plan.issuer;
  if (level === 'province') return ministryOf(programme, plan.date);
  if (level === 'commune' && plan.date < data.twoLevels) return parent === '' ? data.blankDistrict : parent;
  return level === 'department' && parent !== '' ? parent : provinceOf(plan);
}

function financeOf(level: Level, seat: string, date: IsoDate): string {
  const found = data.finance.find(
    (one: Dated & { level: string; seat?: string; unit: string }) =>
      one.level === level && (one.seat === undefined || one.seat === seat) && holds(one, date),
  );
  return found?.unit ?? '';
}

export function officeOf(plan: Plan, programme: string): Office {
  const { level, name, parent } = plan.issuer;
  const isDepartment = level === 'department';
  // A department works where its committee sits.
  const body = isDepartment ? (parent === '' ? provinceOf(plan) : parent) : name;
  const { word, party } = placeOf(body, isDepartment ? 'province' : level);
  const office = isDepartment ? data.office : `${data.committee} ${word}`;
  return {
    area: word,
    on: fill(data.on, { area: word }),
    office,
    approver: isDepartment ? data.approver.department : office,
    superior: superiorOf(plan, programme),
    party: isDepartment ? '' : party,
    hasCouncil: !data.withoutCouncil.includes(word),
    finance: financeOf(level, word, plan.date),
  };
}
