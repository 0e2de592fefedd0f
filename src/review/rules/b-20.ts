import type { Funding } from '../../plan';
import type { Draft, Place, Severity } from '../finding';
import type { ManyLooks, RuleAbout } from '../rule';
import type { Frame, LineView } from '../view';
import about from './b-20.json';
import { type BudgetCodes, codesOf } from './budget-codes';
import { isWithin } from './part-money';
import { place } from './plan-place';
import { lineWords } from './said-words';

const { fullFrom, chapters, prefixes, general, mostPlaces } = about.data;
const PREFIX: Readonly<Record<string, string | undefined>> = prefixes;
const GENERAL = new Set(general);

/** Before the tables that were read, nothing can be told to be wrong. */
const severityIn = (year: number, harsh: Severity): Severity => (year >= fullFrom ? harsh : 'hint');

/** Lines that name the same code are told of once. */
function unknownCode(code: string, views: readonly LineView[], codes: BudgetCodes): Draft[] {
  if (codes.subItem(code) !== undefined || codes.isItem(code)) return [];
  const places = views.slice(0, mostPlaces + 1).map(({ line }) => place('lines', line.id, 'economicCode'));
  const [where, ...also] = places;
  if (where === undefined) return [];
  const item = codes.itemOf(code);
  const said = { where, also, actual: code };
  if (!/^\d{4}$/.test(code))
    return [{ ...said, severity: 'warning', message: { key: 'form', params: { code } } }];
  if (codes.year >= fullFrom && item !== undefined)
    return [{ ...said, message: { key: 'noSubItem', params: { code, item, year: codes.year } } }];
  const message = { key: 'noTable', params: { code, year: codes.year } };
  return [{ ...said, severity: 'hint', lacks: ['classification'], message }];
}

const MARKS = /[\s.,;:()«»“”"/–-]+/;

/** Another sub-item names what the line says, and the line's own does not. */
function misfit(view: LineView, codes: BudgetCodes): Draft[] {
  const { line } = view;
  const own = codes.subItem(line.economicCode);
  if (own === undefined || own.other === true || GENERAL.has(own.code)) return [];
  if (!codes.mayUse(lineWords(view).list)) return [];
  const words = line.content.toLowerCase().split(MARKS);
  const better = codes.usesIn(words).find(({ code }) => code !== own.code);
  if (better === undefined || better.code.slice(0, 2) !== own.code.slice(0, 2)) return [];
  const text = ` ${words.join(' ')} `;
  if (own.fits?.some((use) => text.includes(` ${use} `)) ?? false) return [];
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

const codesFor = ({ law, plan }: Frame) => codesOf(law.classification, plan.year);

function ofFunding(funding: Funding, { law }: Frame): Draft[] {
  const codes = codesOf(law.classification, funding.year);
  const where = place('funding', funding.id, 'programmeCode');
  return [
    ...chapterOf(funding, codes),
    ...categoryOf(funding, codes),
    ...(funding.programmeCode === '' ? [] : programmeOf(funding, codes, where)),
  ];
}

export const rule: ManyLooks = {
  about: about as RuleAbout,
  looks: [
    { kind: 'line', check: (view) => misfit(view, codesFor(view.frame)) },
    {
      kind: 'group',
      keysOf: ({ line }) => (line.economicCode === '' ? [] : [line.economicCode]),
      check: (views, code) =>
        views.slice(0, 1).flatMap(({ frame }) => unknownCode(code, views, codesFor(frame))),
    },
    {
      kind: 'plan',
      reads: ({ plan }) => [plan.funding],
      check: ({ plan, frame }) => plan.funding.flatMap((funding) => ofFunding(funding, frame)),
    },
  ],
};
