import { BASE_GROUPS, type IsoDate, type Plan } from '../../plan';
import type { Catalogue, LegalDocument } from '../../norms';
import { endWith, fill, officialDate } from '../text';
import data from '../wording/draft/bases.json';
import gaps from '../wording/draft/gaps.json';
import type { Facts } from './facts';
import { uncapitalised } from './words';

type Base = Plan['legalBases'][number];
type Group = Base['group'];

interface KnownBase {
  readonly group: string;
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
  /** The programme it approves; '' for one that the catalogue does not know. */
  readonly programme?: string;
  readonly regimes?: readonly string[];
  readonly themes?: readonly string[];
}

const KNOWN: readonly KnownBase[] = data.known;
const RATES: Readonly<Record<string, string>> = data.rates;

function fits(base: KnownBase, { plan, programme, themes }: Facts): boolean {
  const { from = '', to = '9999', regimes, themes: wanted } = base;
  return (
    from <= plan.date &&
    plan.date <= to &&
    (base.programme === undefined || base.programme === programme) &&
    (regimes?.includes(plan.regime) ?? true) &&
    (wanted?.some((theme) => themes.has(theme)) ?? true)
  );
}

/** «Bộ trưởng Bộ Tài chính»: a circular is signed by a minister. */
function signer({ kind, issuer }: LegalDocument): string {
  if (issuer === null) return gaps.open;
  if (!data.ministerKinds.includes(kind)) return issuer;
  return issuer
    .split(/, (?=Bộ )/u)
    .map((one) => fill(data.minister, { issuer: one }))
    .join(', ');
}

/** The State writes «2021 - 2025». */
const YEARS = /(\d{4})-(\d{4})/g;

function cited(document: LegalDocument): string {
  const { kind, number, signed, title } = document;
  return fill(data.document, {
    kind,
    number,
    date: signed === null ? gaps.date : officialDate(signed as IsoDate),
    issuer: signer(document),
    title: title === null ? gaps.open : uncapitalised(title).replace(YEARS, '$1 - $2'),
  });
}

/** A document with what it amends before it, and what amends it by that day behind it. */
function family(number: string, catalogue: Catalogue, date: IsoDate): string[] {
  const isKnown = ({ signed, from }: LegalDocument) => (signed ?? from ?? '') <= date;
  const amends = catalogue.document(number)?.amends ?? [];
  const amendments = [...catalogue.documents].filter((one) => one.amends.includes(number) && isKnown(one));
  return [...amends, number, ...amendments.map((one) => one.number)];
}

/** The circular of the regime, then every document whose rates the lines use. */
function rates({ plan }: Facts, catalogue: Catalogue): string[] {
  const used = new Set(plan.lines.map(({ norm }) => catalogue.norm(norm)?.document.number ?? ''));
  const numbers = [RATES[plan.regime] ?? '', ...used]
    // Collections such as the base salary are no document anybody cites.
    .filter((number) => /^\d/.test(number))
    .flatMap((number) => family(number, catalogue, plan.date));
  const documents = [...new Set(numbers)].flatMap((number) => catalogue.document(number) ?? []);
  const resolutions = plan.localNorms.map(({ resolution }) => endWith(resolution, ''));
  return [...documents.map(cited), ...[...new Set(resolutions)].map(withAbout)];
}

const SAYS_ABOUT = new RegExp(gaps.saysAbout, 'u');

/** What a document is about belongs to its first citation; where the plan does not say, a person must. */
const withAbout = (document: string) =>
  SAYS_ABOUT.test(document) ? document : fill(gaps.about, { document });

function moneyBases({ plan, values }: Facts): string[] {
  const decisions = [...new Set(plan.funding.map(({ document }) => endWith(document, '')))];
  if (decisions.length > 0) return decisions.map(withAbout);
  return plan.status === 'estimate' ? [] : [fill(data.money, values)];
}

function superiorBases({ level, values }: Facts): string[] {
  const template = level === 'province' ? data.superiorOfProvince : data.superior;
  return level !== 'province' && values['superior'] === '' ? [] : [fill(template, values)];
}

function textsOf(group: Group, facts: Facts, catalogue: Catalogue): string[] {
  if (group === 'rates') return rates(facts, catalogue);
  if (group === 'superior') return superiorBases(facts);
  if (group === 'money') return moneyBases(facts);
  return KNOWN.filter((base) => base.group === group && fits(base, facts)).map(({ text }) =>
    fill(text, facts.values),
  );
}

const rankOf = (group: Group) => BASE_GROUPS.indexOf(group);

/** Groups that nobody filled, each at its place among those that somebody did. */
export function draftBases(facts: Facts, catalogue: Catalogue): Base[] {
  const bases = [...facts.plan.legalBases];
  const given = new Set(bases.map(({ group }) => group));
  for (const group of BASE_GROUPS.filter((one) => !given.has(one))) {
    const fresh = textsOf(group, facts, catalogue).map((text) => ({
      group,
      text: fill(data.cite, { text }),
    }));
    const at = bases.findIndex((base) => rankOf(base.group) > rankOf(group));
    bases.splice(at < 0 ? bases.length : at, 0, ...fresh);
  }
  return bases;
}
