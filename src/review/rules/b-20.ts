import type { Funding } from '../../plan';
import type { Draft, Place, Severity } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { LineView, PlanView } from '../view';
import about from './b-20.json';
import { type BudgetCodes, codesOf } from './budget-codes';
import { isWithin } from './part-money';
import { place } from './plan-place';
import { perRecord } from './said-texts';

const { fullFrom, chapters, prefixes, general, mostPlaces } = about.data;
const PREFIX: Readonly<Record<string, string | undefined>> = prefixes;
const GENERAL = new Set(general);

/** Before the tables that were read, nothing can be told to be wrong. */
const severityIn = (year: number, harsh: Severity): Severity => (year >= fullFrom ? harsh : 'hint');

/** Lines that name the same code are told of once. */
function unknownCode(code: string, views: readonly LineView[], codes: BudgetCodes): Draft[] {
  if (codes.subItem(code) !== undefined || codes.isItem(code)) return [];
  const places = views.map(({ line }) => place('lines', line.id, 'economicCode'));
  const [where, ...also] = places.sort((a, b) => (a.row < b.row ? -1 : 1));
  if (where === undefined) return [];
  const item = codes.itemOf(code);
  const said = { where, also: also.slice(0, mostPlaces), actual: code };
  if (!/^\d{4}$/.test(code))
    return [{ ...said, severity: 'warning', message: { key: 'form', params: { code } } }];
  if (codes.year >= fullFrom && item !== undefined)
    return [{ ...said, message: { key: 'noSubItem', params: { code, item, year: codes.year } } }];
  const message = { key: 'noTable', params: { code, year: codes.year } };
  return [{ ...said, severity: 'hint', lacks: ['classification'], message }];
}

const MARKS = /[\s.,;:()«»“”"/–-]+/;

/** Another sub-item names what the line says, and the line's own does not. */
function misfit({ line }: LineView, codes: BudgetCodes): Draft[] {
  const own = codes.subItem(line.economicCode);
  if (own === undefined || own.other === true || GENERAL.has(own.code)) return [];
  const words = line.content.toLowerCase().split(MARKS);
  const text = ` ${words.join(' ')} `;
  if (own.fits?.some((use) => text.includes(` ${use} `)) ?? false) return [];
  const [better] = codes.usesIn(words).filter(({ code }) => code !== own.code);
  if (better === undefined || better.code.slice(0, 2) !== own.code.slice(0, 2)) return [];
  const name = codes.subItem(better.code)?.name ?? '';
  const params = { content: line.content, code: own.code, own: own.name, better: better.code, name };
  const where = place('lines', line.id, 'economicCode');
  return [
    { where, severity: 'hint', actual: own.code, limit: better.code, message: { key: 'misfit', params } },
  ];
}

function chapterOf({ id, chapter, year }: Funding, codes: BudgetCodes): Draft[] {
  if (chapter === '' || codes.chapter(chapter) !== undefined) return [];
  const said = { where: place('funding', id, 'chapter'), actual: chapter };
  const params = { code: chapter, year };
  if (!/^\d{3}$/.test(chapter))
    return [{ ...said, severity: 'warning', message: { key: 'chapterForm', params } }];
  if (year < fullFrom)
    return [{ ...said, severity: 'hint', lacks: ['classification'], message: { key: 'noTable', params } }];
  const inside = chapters.some(({ min, max }) => chapter >= min && chapter <= max);
  if (!inside) return [{ ...said, message: { key: 'noLevel', params } }];
  return [{ ...said, severity: 'hint', lacks: ['classification'], message: { key: 'noChapter', params } }];
}

/** «171» or «160-171»: the khoản decides, the loại follows from it. */
function categoryOf({ id, category, year }: Funding, codes: BudgetCodes): Draft[] {
  if (category === '') return [];
  const numbers = category.match(/\d+/g) ?? [];
  const [section = '', kind] = [...numbers].reverse();
  const said = { where: place('funding', id, 'category'), actual: category };
  const params = { code: category, year, section };
  if (numbers.some((number) => number.length !== 3) || numbers.length > 2 || numbers.length === 0)
    return [{ ...said, severity: 'warning', message: { key: 'categoryForm', params } }];
  const right = codes.kindOf(section);
  if (right === undefined) {
    const message = { key: year < fullFrom ? 'noTable' : 'noSection', params };
    return [{ ...said, severity: severityIn(year, 'warning'), lacks: ['classification'], message }];
  }
  if (kind === undefined || kind === right) return [];
  return [{ ...said, message: { key: 'wrongKind', params: { ...params, kind, right } } }];
}

function programmeOf(funding: Funding, codes: BudgetCodes, where: Place): Draft[] {
  const { programmeCode: code, year, source, part } = funding;
  const params = { code, year };
  const digits = year >= fullFrom ? 5 : 4;
  if (!/^\d+$/.test(code) || code.length !== digits) {
    const message = { key: 'programmeForm', params: { ...params, digits } };
    return [{ where, actual: code, severity: severityIn(year, 'warning'), message }];
  }
  const base = digits === 5 ? code.slice(1) : code;
  const entry = codes.programme(base);
  if (entry === undefined) {
    const known = codes.knowsProgramme(part.split('.')[0] ?? '');
    const severity = known ? severityIn(year, 'warning') : 'hint';
    return [
      { where, actual: code, severity, lacks: ['classification'], message: { key: 'noTable', params } },
    ];
  }
  const owner = entry.catalogue ?? '';
  if (part !== '' && owner !== '' && !isWithin(part, owner) && !isWithin(owner, part)) {
    const message = { key: 'otherProgramme', params: { ...params, name: entry.name } };
    return [{ where, actual: code, severity: 'warning', message }];
  }
  const first = PREFIX[source];
  if (digits === 4 || first === undefined || code.startsWith(first)) return [];
  const right = `${first}${base}`;
  const message = { key: 'otherPurse', params: { ...params, right } };
  return [{ where, actual: code, limit: right, severity: 'warning', message }];
}

/** A view lives as long as the year it is looked at in. */
const misfits = perRecord((view: LineView) =>
  misfit(view, codesOf(view.frame.law.classification, view.frame.plan.year)),
);

function check({ plan, lines, frame }: PlanView): Draft[] {
  const { classification } = frame.law;
  const codes = codesOf(classification, plan.year);
  const byCode = new Map<string, LineView[]>();
  const found: Draft[] = [];
  for (const view of lines) {
    const { economicCode: code } = view.line;
    if (code === '') continue;
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [view]);
    else known.push(view);
    found.push(...misfits(view));
  }
  for (const [code, views] of byCode) found.push(...unknownCode(code, views, codes));
  for (const funding of plan.funding) {
    const ofYear = codesOf(classification, funding.year);
    found.push(...chapterOf(funding, ofYear), ...categoryOf(funding, ofYear));
    if (funding.programmeCode !== '')
      found.push(...programmeOf(funding, ofYear, place('funding', funding.id, 'programmeCode')));
  }
  return found;
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.lines, plan.funding, plan.year],
  check,
};
