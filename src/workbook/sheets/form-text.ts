import { type IsoDate, officialParts, type Plan } from '../../plan';
import form from './data/form.json';

/** `{name}` is filled in; a name that nobody gave is a bug. Formulas are written the same way. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in «${template}»`);
    return String(value);
  });
}

const official = (date: IsoDate) => fill(form.date, officialParts(date));

/** A number under 10 has a zero before it. */
const officialNumber = ({ number }: Plan) => (/^\d$/.test(number) ? `0${number}` : number);

/** A draft has neither number nor day to point to. */
export function attachedTo(plan: Plan): string {
  const issued = plan.number !== '';
  return fill(form.attached, {
    number: issued ? officialNumber(plan) : form.blankNumber,
    symbol: plan.symbol,
    date: issued ? official(plan.date) : form.blankDate,
    issuer: plan.issuer.name,
  });
}

export function placeAndDate(plan: Plan): string {
  const { year } = officialParts(plan.date);
  const date = plan.number === '' ? fill(form.draftDate, { year }) : official(plan.date);
  return fill(form.placeDate, { place: plan.place, date });
}

/** A title on two lines of about one length, broken between words; the formula on the sheet cuts the same way. */
export function twoLines(text: string, room: number): [string, string] {
  if (text.length <= room) return [text, ''];
  const opening = text.slice(0, Math.min(room, Math.trunc(text.length / 2) + 8) + 1);
  const space = opening.lastIndexOf(' ');
  const cut = space < 0 ? opening.length - 1 : space;
  return [text.slice(0, cut), text.slice(cut).replace(/ +/g, ' ').replace(/^ | $/g, '')];
}

/** What sub-projects are called in print, by their codes. */
export type PartNames = ReadonlyMap<string, string>;

/** What nobody named is called as the plan calls its own, or by its code. */
export function partName(plan: Plan, names: PartNames, part: string): string {
  return names.get(part) ?? (part === plan.part ? plan.project : fill(form.part, { part }));
}
