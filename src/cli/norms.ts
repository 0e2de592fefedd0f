import { type Lang, Refusal, say } from '../locales';
import {
  type Answer,
  type Catalogue,
  type Hit,
  type LegalDocument,
  loadFacts,
  loadProgrammes,
  loadWholeCatalogue,
  type Norm,
  NormSearch,
  payable,
  type Regime,
  REGIMES,
  Resolver,
  speaksTo,
  window,
} from '../norms';
import { isoDate, type IsoDate } from '../plan';
import { readCall } from './arguments';
import type { Command } from './commands';
import { packNorms } from './local-pack';
import { type Context, describeNorm } from './norm-text';

const OPTIONS = ['--date', '--document', '--programme', '--search', '--norms', '--place', '--limit'];
/** Below this a hit shares a syllable or two by chance. */
const WEAK = 0.3;
/** A person reads a screenful; a program asks for --json. */
const SHOWN = 20;

interface Filter {
  readonly catalogue: Catalogue;
  readonly date: IsoDate | undefined;
  readonly document: string | undefined;
  readonly programme: string | undefined;
}

/** The money under which a norm stands on that day, if any. */
function regimeOn(norm: Norm, date: IsoDate): Regime | undefined {
  return REGIMES.find((regime) => {
    const { from, to } = window(norm, regime);
    return speaksTo(norm, regime) && (from === null || from <= date) && (to === null || to >= date);
  });
}

function dateOf(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const date = isoDate(text);
  if (date === undefined) throw new Refusal('cli.needsDate', { date: text });
  return date;
}

/** By number or short name, in any case; the first part of a number will do when only one begins so. */
function documentNamed(catalogue: Catalogue, text: string): LegalDocument | undefined {
  const wanted = text.trim().toLowerCase();
  const all = [...catalogue.documents];
  const exact = all.find(({ id, number }) => wanted === number.toLowerCase() || wanted === id.toLowerCase());
  const [only, second] = all.filter(({ number }) => number.toLowerCase().startsWith(`${wanted}/`));
  return exact ?? (second === undefined ? only : undefined);
}

async function acceptor({ catalogue, date, document, programme }: Filter): Promise<(norm: Norm) => boolean> {
  const known = document === undefined ? undefined : documentNamed(catalogue, document);
  if (document !== undefined && known === undefined)
    throw new Refusal('cli.unknownDocument', { number: document });
  const programmes = programme === undefined ? undefined : await loadProgrammes();
  const part = programme === undefined ? undefined : programmes?.parts.get(programme);
  if (programme !== undefined && part === undefined) {
    throw new Refusal('cli.unknownProgramme', {
      id: programme,
      ids: [...(programmes?.parts.keys() ?? [])].join(', '),
    });
  }
  const root = programme === undefined ? undefined : programmes?.parts.get(programme.split('.')[0] ?? '');
  return (norm) =>
    (known === undefined || norm.document.number === known.number) &&
    (date === undefined || regimeOn(norm, date) !== undefined) &&
    (part === undefined || root === undefined || payable(norm, part, root) !== 'no');
}

/** What the law says of a norm on that day; without a day, what its file says. */
function answerOn(
  resolver: Resolver,
  norm: Norm,
  date: IsoDate | undefined,
  place: string | undefined,
): Answer | undefined {
  const regime = date === undefined ? undefined : regimeOn(norm, date);
  if (date === undefined || regime === undefined) return undefined;
  return resolver.resolve({ code: norm.code, date, regime, ...(place === undefined ? {} : { place }) });
}

function rowOf(norm: Norm, answer: Answer | undefined) {
  return {
    code: norm.code,
    document: norm.document.number,
    article: norm.article,
    clause: norm.clause,
    point: norm.point,
    title: norm.title,
    kind: norm.kind,
    role: norm.role,
    amount: norm.amount,
    unit: norm.unit,
    conditions: norm.when ?? [],
    // undefined is left out of JSON
    over: norm.over,
    base: norm.base,
    formula: norm.formula,
    refersTo: norm.refersTo ?? [],
    validFrom: norm.from,
    validTo: norm.to,
    certainty: answer?.certainty ?? norm.certainty,
    note: norm.note,
  };
}

async function people(
  hits: readonly Hit[],
  answers: readonly (Answer | undefined)[],
  lang: Lang,
  limit: number,
  { catalogue, date }: Filter,
): Promise<string> {
  const context: Context = {
    labels: await loadFacts(),
    titleOf: (code) => catalogue.norm(code)?.title ?? code,
    extendedOnly: (norm) => date !== undefined && regimeOn(norm, date) === 'extended',
  };
  if (hits.length === 0) return say(lang, 'norms.none');
  const shown = hits
    .slice(0, limit)
    .map((hit, index) => describeNorm(lang, index + 1, hit, answers[index], context));
  const rest = hits.length - shown.length;
  return [...shown, ...(rest > 0 ? [say(lang, 'norms.more', { count: rest })] : [])].join('\n\n');
}

/** `dutoan norms`: the law by day, document, programme or words. */
export const norms: Command = async (words, lang) => {
  const call = readCall('norms', words, OPTIONS, ['--json']);
  const json = call.flags.has('--json');
  if (call.files.length > 0) throw new Refusal('cli.onlyOptions', { command: 'norms' });
  const date = dateOf(call.options['--date']);
  const text = call.options['--search'];
  const catalogue = await loadWholeCatalogue();
  const pack = call.options['--norms'];
  const locals = pack === undefined ? [] : await packNorms(pack, catalogue);
  const resolver = new Resolver(catalogue, locals);
  const document = call.options['--document'];
  const filter: Filter = { catalogue, date, document, programme: call.options['--programme'] };
  const accept = await acceptor(filter);
  if (call.options['--place'] !== undefined && pack === undefined) {
    throw new Refusal('cli.placeNeedsNorms', {});
  }
  const limit = Number(call.options['--limit'] ?? SHOWN);
  const hits: readonly Hit[] =
    text === undefined
      ? [...catalogue.norms].filter(accept).map((norm) => ({ norm, score: 0, reason: [] }))
      : new NormSearch(catalogue.norms)
          .find(text, { limit: json ? 100 : limit, accept })
          .filter(({ score }) => score >= WEAK);
  const answers = hits.map(({ norm }) => answerOn(resolver, norm, date, call.options['--place']));
  if (!json) return people(hits, answers, lang, limit, filter);
  return JSON.stringify(
    hits.map(({ norm }, index) => rowOf(norm, answers[index])),
    null,
    2,
  );
};
