import { fromSerial, isoDate, type IsoDate, type Plan, toSerial } from '../../plan';
import library from '../wording/draft/reporting.json';
import type { Facts } from './facts';
import { say } from './library';
import { listed, type Unit } from './units';

type Report = Plan['reporting'][number];
const { half, halfDays, after } = library;

const dayOf = (year: number, monthDay: string) => isoDate(`${year}-${monthDay}`);
const later = (date: IsoDate, days: number) => fromSerial(toSerial(date) + days) ?? date;

/** Who reports to the lead: those who lead a part, those who do, those below. */
function reporters({ units, lead }: Facts): string {
  const reports = ({ role }: Unit) => role === 'lead' || role === 'executing' || role === 'lower';
  const names = units.filter((unit) => unit !== lead && reports(unit)).map(({ name }) => name);
  if (names.length > library.most) return library.everybody;
  return listed(names);
}

interface Deadlines {
  readonly words: { readonly units: string; readonly issuer: string };
  readonly units: IsoDate;
  readonly issuer: IsoDate;
}

/** At half a year, when the plan is under way long enough before and after; and at its end. */
function deadlinesOf({ date, period, year }: Plan): Deadlines[] {
  const start = period.from > date ? period.from : date;
  const [lastStart, firstEnd] = [dayOf(year, halfDays.lastStart), dayOf(year, halfDays.firstEnd)];
  const [units, issuer] = [dayOf(year, halfDays.units), dayOf(year, halfDays.issuer)];
  const end = period.to > date ? period.to : date;
  const whole: Deadlines = {
    words: library.whole,
    units: later(end, after.units),
    issuer: later(end, after.issuer),
  };
  if (units === undefined || issuer === undefined || lastStart === undefined || firstEnd === undefined)
    return [whole];
  return start <= lastStart && period.to >= firstEnd ? [{ words: half, units, issuer }, whole] : [whole];
}

export function draftReporting(facts: Facts): Report[] {
  const { lead, office, plan } = facts;
  const units = reporters(facts);
  return deadlinesOf(plan).flatMap(({ words, units: unitsBy, issuer }): Report[] => {
    const own = { values: { units } };
    const below = lead === undefined ? [] : say([{ text: words.units }], facts, own);
    const above = office.superior === '' ? [] : say([{ text: words.issuer }], facts);
    return [
      ...below.map((text) => ({ text, to: lead?.name ?? '', deadline: unitsBy })),
      ...above.map((text) => ({ text, to: office.superior, deadline: issuer })),
    ];
  });
}
