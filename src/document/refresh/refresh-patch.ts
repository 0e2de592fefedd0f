import type { Figure } from '../figures';
import { hashOf, hashOfRows, leveled, type WrittenFigure } from '../mark';
import type { Table } from '../model';
import { fullRowsOf, textsOf } from '../full-rows';
import type { ControlState, FigureState, FileState, TableState } from './state';

/** What the plan says now. */
export interface PaperNow {
  readonly fingerprint: string;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly tables: ReadonlyMap<string, Table>;
  /** The tags that this paper would show if it were written today. */
  readonly shown: ReadonlySet<string>;
}

/** Why a control was left as it stands. */
export type Why =
  /** A person wrote in it. */
  | 'edited'
  /** The same, with track changes on: their proposal is open. */
  | 'tracked'
  /** Somebody took its text out. */
  | 'blank'
  /** It holds more than text. */
  | 'complex'
  /** What it speaks of is no longer in the plan. */
  | 'gone'
  /** The plan leaves it open now. */
  | 'unsaid'
  /** The file has lost what we wrote into it, so that nobody can tell ours from theirs. */
  | 'unknown';

export interface FigureChange {
  /** Which of the state's controls. */
  readonly at: number;
  readonly tag: string;
  readonly title: string;
  readonly old: string;
  readonly new: string;
}

export interface TableChange {
  readonly at: number;
  readonly tag: string;
  readonly title: string;
  readonly old: readonly (readonly string[])[];
  readonly table: Table;
}

export interface Left {
  readonly tag: string;
  readonly title: string;
  readonly why: Why;
  readonly stands: string;
  /** What would stand there; '' where the plan has nothing. */
  readonly would: string;
}

/** Controls that people took out: how many there were, and how many are left. */
export interface Missing {
  readonly tag: string;
  readonly title: string;
  readonly was: number;
  readonly is: number;
}

/** What brings a paper up to date, and what it leaves alone and why. */
export interface RefreshPatch {
  readonly changes: readonly FigureChange[];
  readonly tables: readonly TableChange[];
  readonly left: readonly Left[];
  readonly missing: readonly Missing[];
  /** What the plan has come to say since, and this paper does not. */
  readonly fresh: readonly { readonly tag: string; readonly title: string }[];
}

export interface RefreshOptions {
  /** Also where a person wrote. */
  readonly overwrite?: boolean;
}

const same = (a: string, b: string) => leveled(a) === leveled(b);

/** Whether a text is still the one we wrote. */
function oursOr(written: WrittenFigure | undefined, hash: string): Why | undefined {
  if (written === undefined) return 'unknown';
  return written.hashes.includes(hash) ? undefined : 'edited';
}

/** White space that people left at the edges stays. */
function keepEdges(old: string, fresh: string): string {
  const [before = ''] = /^\s*/.exec(old) ?? [];
  const [after = ''] = /\s*$/.exec(old) ?? [];
  return old.trim() === '' ? fresh : `${before}${fresh}${after}`;
}

type Outcome<Change> = Change | { readonly why: Why; readonly would: string } | undefined;

function ofFigure(
  state: FigureState,
  { mark }: FileState,
  now: PaperNow,
  overwrite: boolean,
): Outcome<{ new: string }> {
  const figure = now.figures.get(state.tag);
  if (figure === undefined) return { why: 'gone', would: '' };
  const would = figure.text;
  if (same(state.text, would) && !state.placeholder) return undefined;
  if (state.tracked) return { why: 'tracked', would };
  if (state.complex) return { why: 'complex', would };
  if (state.placeholder || state.text.trim() === '') return { why: 'blank', would };
  if (would === '') return { why: 'unsaid', would };
  const why = oursOr(mark?.figures.get(state.tag), hashOf(state.text));
  if (why !== undefined && !overwrite) return { why, would };
  return { new: keepEdges(state.text, would) };
}

const oneText = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');

function ofTable(
  state: TableState,
  { mark }: FileState,
  now: PaperNow,
  overwrite: boolean,
): Outcome<{ table: Table }> {
  const table = now.tables.get(state.tag);
  if (table === undefined) return { why: 'gone', would: '' };
  const would = textsOf(fullRowsOf(table));
  const stands = hashOfRows(state.rows);
  if (stands === hashOfRows(would)) return undefined;
  const said = oneText(would);
  if (state.tracked) return { why: 'tracked', would: said };
  if (state.complex) return { why: 'complex', would: said };
  const why = oursOr(mark?.tables.get(state.tag), stands);
  if (why !== undefined && !overwrite) return { why, would: said };
  return { table };
}

const standing = (control: ControlState) => (control.kind === 'table' ? oneText(control.rows) : control.text);

function countsOf(controls: readonly ControlState[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tag } of controls) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

function titleOf(tag: string, now: PaperNow): string {
  return now.figures.get(tag)?.title ?? now.tables.get(tag)?.title ?? tag;
}

function missingFrom({ mark, controls }: FileState, now: PaperNow): Missing[] {
  const counts = countsOf(controls);
  return [...(mark?.figures ?? []), ...(mark?.tables ?? [])].flatMap(([tag, { count: was }]) => {
    const is = counts.get(tag) ?? 0;
    return is < was ? [{ tag, title: titleOf(tag, now), was, is }] : [];
  });
}

function freshIn({ mark, controls }: FileState, now: PaperNow): { tag: string; title: string }[] {
  if (mark === undefined) return [];
  const known = new Set([...controls.map(({ tag }) => tag), ...mark.figures.keys(), ...mark.tables.keys()]);
  return [...now.shown].filter((tag) => !known.has(tag)).map((tag) => ({ tag, title: titleOf(tag, now) }));
}

/** What would bring the paper up to date. It knows the file by its controls only, so that an open Word does as well. */
export function refreshPatch(
  state: FileState,
  now: PaperNow,
  { overwrite = false }: RefreshOptions = {},
): RefreshPatch {
  const changes: FigureChange[] = [];
  const tables: TableChange[] = [];
  const left: Left[] = [];
  for (const [at, control] of state.controls.entries()) {
    const { tag } = control;
    const title = now.figures.get(tag)?.title ?? control.title;
    const outcome =
      control.kind === 'table'
        ? ofTable(control, state, now, overwrite)
        : ofFigure(control, state, now, overwrite);
    if (outcome === undefined) continue;
    if ('why' in outcome) left.push({ tag, title, ...outcome, stands: standing(control) });
    else if ('table' in outcome) {
      const old = control.kind === 'table' ? control.rows : [];
      tables.push({ at, tag, title, old, table: outcome.table });
    } else changes.push({ at, tag, title, old: standing(control), new: outcome.new });
  }
  return { changes, tables, left, missing: missingFrom(state, now), fresh: freshIn(state, now) };
}
