import { type MessageKey, Refusal } from '../locales';
import { codeOf } from './excel-errors';

/** A batch in Word; what Word says becomes a sentence with a next step. */
export async function inWord<T>(
  batch: (context: Word.RequestContext) => Promise<T>,
  failed: MessageKey,
): Promise<T> {
  try {
    return await Word.run(batch);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(failed, { code: codeOf(error) });
  }
}

/** btoa takes text of single bytes, and only so much of it as arguments of one call. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
