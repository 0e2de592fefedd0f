import type { MessageKey, Params } from '../locales';
import type { Plan } from '../plan';
import { type HandedOver, handOver, type Kind } from './hand-over';
import type { Opened } from './pick';
import type { Done } from './workspace';

/** Something that a plan can be taken away as. */
export interface Paper {
  readonly id: string;
  readonly file: string;
  readonly kind: Kind;
  readonly label: MessageKey;
  readonly params?: Params;
  readonly hint: MessageKey;
  /** Whether the whole plan stands in it and can be opened again. */
  readonly saves: boolean;
  /** Made from code that is loaded only now: the first screen does not wait for it. */
  readonly make: (opened: Pick<Opened, 'plan' | 'kept'>) => Promise<Uint8Array>;
  /** What of it can go to the clipboard where no file can leave. */
  readonly text?: (plan: Plan) => Promise<string>;
}

/** What every plan can be taken away as, in the order of the screen: another one is another entry. */
export const PAPERS: readonly Paper[] = [
  {
    id: 'book',
    file: 'so-du-toan.xlsx',
    kind: 'xlsx',
    label: 'do.downloadBook',
    hint: 'paper.bookHint',
    saves: true,
    make: async ({ plan, kept }) => (await import('../workbook')).bookFile(plan, kept),
  },
  {
    id: 'plan',
    file: 'ke-hoach.docx',
    kind: 'docx',
    label: 'do.downloadPlan',
    hint: 'paper.planHint',
    saves: false,
    make: async ({ plan }) => (await import('../document')).planDocx(plan),
    text: async (plan) => (await import('../document')).planText(plan),
  },
  {
    id: 'json',
    file: 'ke-hoach.json',
    kind: 'json',
    label: 'paper.json',
    hint: 'paper.jsonHint',
    saves: true,
    make: ({ plan }) => Promise.resolve(new TextEncoder().encode(`${JSON.stringify(plan, null, 1)}\n`)),
  },
];

/** The papers beside the kế hoạch, under their official names; one whose facts are missing says so when it is asked for. */
export async function otherPapers(): Promise<readonly Paper[]> {
  const { PAPER_KINDS, paperDocx, paperName } = await import('../document');
  return PAPER_KINDS.map((kind) => ({
    id: kind,
    file: `${kind}.docx`,
    kind: 'docx',
    label: 'paper.other',
    params: { paper: paperName(kind) },
    hint: 'paper.otherHint',
    saves: false,
    make: ({ plan }) => paperDocx(kind, plan),
  }));
}

export function paperOf(id: 'book' | 'json' | 'plan'): Paper {
  const found = PAPERS.find((paper) => paper.id === id);
  if (found === undefined) throw new Error(`no paper ${id}`);
  return found;
}

const isSame = (one: string, other: string) =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

/** Never the name of the opened file: saved into its folder the new one would replace it. */
export function newName(name: string, { origin }: Pick<Opened, 'origin'>): string {
  return 'file' in origin && isSame(origin.file, name) ? name.replace(/(\.\w+)$/, '-moi$1') : name;
}

const ENDS = { download: 'done.download', save: 'done.saved', copy: 'done.copied' } as const;

/** What to say of a file that has left, or was about to. */
function handedOver(file: HandedOver): Done {
  const key = file.outcome === 'stopped' ? 'done.notSaved' : ENDS[file.way];
  return { key, params: { file: file.file }, file };
}

export async function download(
  paper: Paper,
  opened: Pick<Opened, 'plan' | 'kept' | 'origin'>,
): Promise<Done> {
  const file = newName(paper.file, opened);
  const bytes = await paper.make(opened);
  const { text } = paper;
  return handedOver(await handOver(file, paper.kind, bytes, text && (() => text(opened.plan))));
}

/** The plan in Word, of a plan that came from no file here. */
export const downloadPlan = (plan: Plan): Promise<Done> =>
  download(paperOf('plan'), { plan, origin: { made: 'new' } });
