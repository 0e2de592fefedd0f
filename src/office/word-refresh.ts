import {
  type FigureChange,
  isOurs,
  loadRefresh,
  PAPER_NAMESPACE,
  type PaperRefresh,
  type TableChange,
} from '../document';
import type { Plan } from '../plan';
import { need } from './features';
import { asked, openDocumentFile } from './word-file';
import { inWord } from './word-run';

/** How much of a preview was done. */
export interface WordRefreshed {
  readonly figures: number;
  readonly tables: number;
  /** What could not be done in the open document: a table whose rows came or went, a text that has changed meanwhile. */
  readonly left: readonly { readonly tag: string; readonly title: string }[];
}

/** What the open document says of the plan, and what it would say. */
export async function previewRefresh(plan: Plan): Promise<PaperRefresh> {
  need('refresh');
  const [{ paperRefresh }, bytes] = await Promise.all([loadRefresh(), openDocumentFile()]);
  return paperRefresh(bytes, plan);
}

const level = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Controls of one tag, in the order they stand; each is taken once. */
class Standing {
  private readonly free = new Map<string, Word.ContentControl[]>();

  constructor(controls: readonly Word.ContentControl[]) {
    for (const control of controls) {
      if (!isOurs(control.tag)) continue;
      const known = this.free.get(control.tag);
      if (known === undefined) this.free.set(control.tag, [control]);
      else known.push(control);
    }
  }

  take(tag: string, fits: (control: Word.ContentControl) => boolean): Word.ContentControl | undefined {
    const controls = this.free.get(tag) ?? [];
    const at = controls.findIndex(fits);
    return at < 0 ? undefined : controls.splice(at, 1)[0];
  }
}

function setFigures(standing: Standing, changes: readonly FigureChange[]): FigureChange[] {
  return changes.filter((change) => {
    const control = standing.take(change.tag, ({ text }) => level(text) === level(change.old));
    control?.insertText(change.new, 'Replace');
    return control !== undefined;
  });
}

/** Only cells that say something else are written: each call to a cell of Word is slow. */
async function setTables(
  context: Word.RequestContext,
  standing: Standing,
  { rowsOf, patch }: PaperRefresh,
): Promise<TableChange[]> {
  const found = patch.tables.flatMap((change) => {
    const table = standing.take(change.tag, () => true)?.tables.getFirstOrNullObject();
    table?.load('values');
    return table === undefined ? [] : [{ change, table }];
  });
  if (found.length > 0) await context.sync();
  return found.flatMap(({ change, table }) => {
    if (table.isNullObject) return [];
    const [now, next] = [table.values, rowsOf(change)];
    const fits = now.length === next.length && now.every((row, at) => row.length === next[at]?.length);
    if (!fits) return [];
    next.forEach((row, r) => {
      row.forEach((text, c) => {
        if (level(now[r]?.[c] ?? '') !== level(text)) table.getCell(r, c).value = text;
      });
    });
    return [change];
  });
}

/** Our own part says what we wrote, so that the next refresh can tell it from what people write. */
async function renewMark(xml: string): Promise<void> {
  const { customXmlParts } = Office.context.document;
  const old = await asked<Office.CustomXmlPart[]>((answer) => {
    customXmlParts.getByNamespaceAsync(PAPER_NAMESPACE, answer);
  });
  await asked<Office.CustomXmlPart>((answer) => {
    customXmlParts.addAsync(xml, answer);
  });
  for (const part of old)
    await asked((answer) => {
      part.deleteAsync(answer);
    });
}

/** Does in the open document what was shown. */
export async function applyRefresh(refresh: PaperRefresh): Promise<WordRefreshed> {
  const { patch } = refresh;
  const done = await inWord(async (context) => {
    const { contentControls } = context.document;
    contentControls.load('items/tag,items/text');
    await context.sync();
    const standing = new Standing(contentControls.items);
    const changes = setFigures(standing, patch.changes);
    const tables = await setTables(context, standing, refresh);
    await context.sync();
    return { ...patch, changes, tables };
  }, 'word.refreshFailed');
  const mark = refresh.markAfter(done);
  if (mark !== undefined) await renewMark(mark);
  const left = [...patch.changes, ...patch.tables].filter(
    (change) => !done.changes.some((one) => one === change) && !done.tables.some((one) => one === change),
  );
  return { figures: done.changes.length, tables: done.tables.length, left };
}
