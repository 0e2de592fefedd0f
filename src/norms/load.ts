import { Catalogue } from './catalogue';
import type { FACTS } from './data/facts';
import { partsById, type ProgrammePart } from './programmes';
import type { NormSearch } from './search';
import type { Classification, Procurement } from './tables';

let loading: Promise<Catalogue> | undefined;
let whole: Promise<Catalogue> | undefined;
let searching: Promise<NormSearch> | undefined;

const main = () => Promise.all([import('./data/main'), import('./data/successions')]);

/** The catalogue, fetched and built when it is first asked for, and kept; without the tables of the arts. */
export function loadCatalogue(): Promise<Catalogue> {
  loading ??= main().then(([{ LAWS }, { SUCCESSIONS }]) => new Catalogue(LAWS, SUCCESSIONS));
  return loading;
}

/** All of it, the long tables of film, stage and fine art included. */
export function loadWholeCatalogue(): Promise<Catalogue> {
  whole ??= Promise.all([main(), import('./data/arts')]).then(
    ([[{ LAWS }, { SUCCESSIONS }], { ARTS }]) => new Catalogue([...LAWS, ...ARTS], SUCCESSIONS),
  );
  return whole;
}

/** What a fact is called on the screen, and how a form asks for it. */
export async function loadFacts(): Promise<typeof FACTS> {
  return (await import('./data/facts')).FACTS;
}

/** What there is to say beside the figures, by code. */
export async function loadNotes(): Promise<Readonly<Record<string, string>>> {
  return (await import('./data/notes')).NOTES;
}

/** Lets the pane answer between two slices of work. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

async function buildSearch(): Promise<NormSearch> {
  const [catalogue, { NormSearch: Search }] = await Promise.all([loadCatalogue(), import('./search')]);
  const slices = Search.inSlices(catalogue.norms);
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
    await breathe();
  }
}

/** The index of words, built in slices so that a pane stays responsive, and kept. */
export function loadSearch(): Promise<NormSearch> {
  searching ??= buildSearch();
  return searching;
}

export interface Programmes {
  readonly programmes: readonly ProgrammePart[];
  readonly parts: ReadonlyMap<string, ProgrammePart>;
}

/** Programmes, projects and sub-projects with what may be paid under each. */
export async function loadProgrammes(): Promise<Programmes> {
  const { PROGRAMMES } = await import('./data/programmes');
  return { programmes: PROGRAMMES, parts: partsById(PROGRAMMES) };
}

/** Chapters, sections, items and programmes of the budget. */
export async function loadClassification(): Promise<Classification> {
  return (await import('./data/classification')).CLASSIFICATION;
}

/** Thresholds of buying, by date. */
export async function loadProcurement(): Promise<Procurement> {
  return (await import('./data/procurement')).PROCUREMENT;
}
