import { Refusal } from '../locales';
import { can, need } from './features';
import { base64, inWord } from './word-run';

export function canOpenInWord(): boolean {
  return can('openInWord');
}

async function openNew(docx: string): Promise<void> {
  await inWord(async (context) => {
    context.application.createDocument(docx).open();
    await context.sync();
  }, 'office.wordFailed');
}

/** Puts the whole file, with its headers and sections, into the open document if nobody has written there. */
async function fillOpen(docx: string): Promise<boolean> {
  return inWord(async (context) => {
    const { document } = context;
    document.body.load('text');
    await context.sync();
    if (document.body.text.trim() !== '') return false;
    document.insertFileFromBase64(docx, 'Replace');
    await context.sync();
    return true;
  }, 'office.wordFailed');
}

/**
 * Opens a finished .docx as a new document. Where Word does not let an add-in do that, the open document takes it, but
 * only an empty one.
 */
export async function openInWord(docx: Uint8Array): Promise<'opened' | 'filled'> {
  need('openInWord');
  const file = base64(docx);
  try {
    await openNew(file);
    return 'opened';
  } catch (error) {
    if (!(error instanceof Refusal) || !can('fillDocument')) throw error;
    if (await fillOpen(file).catch(() => false)) return 'filled';
    throw error;
  }
}

/** Puts a file of text or tables where the cursor is, in one request. What is chosen there stays before it. */
export async function insertAtCursor(docx: Uint8Array): Promise<void> {
  need('insertTable');
  await inWord(async (context) => {
    const selection = context.document.getSelection();
    selection.load('isEmpty');
    await context.sync();
    selection.insertFileFromBase64(base64(docx), selection.isEmpty ? 'Replace' : 'End');
    await context.sync();
  }, 'word.insertFailed');
}
