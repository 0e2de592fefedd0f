import { Refusal } from '../locales';
import { codeOf } from './excel-errors';

/** createDocument().open() came with 1.3, the WordApi of Office 2021. */
export const WORD_API = '1.3';

/** btoa takes text of single bytes, and only so much of it as arguments of one call. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export function canOpenInWord(): boolean {
  return Office.context.requirements.isSetSupported('WordApi', WORD_API);
}

/** Opens a finished .docx as a new document; the open one is not touched. */
export async function openInWord(docx: Uint8Array): Promise<void> {
  if (!canOpenInWord()) throw new Refusal('office.wordTooOld', {});
  try {
    await Word.run(async (context) => {
      context.application.createDocument(base64(docx)).open();
      await context.sync();
    });
  } catch (error) {
    throw new Refusal('office.wordFailed', { code: codeOf(error) });
  }
}
