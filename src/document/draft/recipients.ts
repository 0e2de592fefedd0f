import { fill } from '../text';
import library from '../wording/draft/recipients.json';
import words from '../wording/draft/units.json';
import type { Facts } from './facts';
import { isAsked, keyOf, type Role, type Unit } from './units';

const { marks } = words;
/** Who carries the plan out, then who helps; the press comes last. */
const DOES: readonly Role[] = ['lead', 'executing', 'finance', 'lower'];
const JOINS: readonly Role[] = ['member', 'front', 'other', 'press'];
const MOST = 500;

function above({ office, units, level }: Facts): string[] {
  const higher = units.filter((unit) => unit.above).map(({ name }) => `${name} ${marks.above}`);
  const committee = office.superior === '' ? [] : [`${office.superior} ${marks.above}`];
  if (level === 'department') return [...committee, ...higher];
  const said = { party: `${office.party} ${office.area}`, area: office.area };
  const party =
    // «Thường trực Tỉnh ủy» needs no more words; «Đảng ủy xã» says which.
    library.partiesWithoutArea.includes(office.party) ? { ...said, party: office.party } : said;
  return [...committee, ...higher, fill(office.hasCouncil ? library.party : library.partyAlone, party)];
}

function leaders({ level, office }: Facts): string {
  return level === 'department'
    ? library.departmentLeaders
    : fill(library.leaders, { office: office.office });
}

/** Nghị định 30/2020, Phụ lục I, Mục II.9, in the order of practice: above, own leaders, who does, who helps. */
export function draftRecipients(facts: Facts): string[] {
  const of = (roles: readonly Role[]) =>
    roles.flatMap((role) => facts.units.filter((unit) => unit.role === role && !unit.above));
  const isOutside = (unit: Unit) => facts.level === 'department' && isAsked(unit, facts.level);
  const does = of(DOES);
  const marked = (units: readonly Unit[], mark: string) => units.map(({ name }) => `${name} ${mark}`);
  const all = [
    ...above(facts),
    leaders(facts),
    ...marked(
      does.filter((unit) => !isOutside(unit)),
      marks.does,
    ),
    ...marked([...does.filter(isOutside), ...of(JOINS)], marks.joins),
  ];
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one))).slice(0, MOST);
}
