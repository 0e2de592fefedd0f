import { Refusal } from '../locales';

const SLICE = 1 << 20;

type Answer<T> = (answer: Office.AsyncResult<T>) => void;

/** Office's older calls answer by callback; a failure is a sentence. */
export function asked<T>(call: (answer: Answer<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new Refusal('word.notRead', { code: error.name }));
    });
  });
}

async function slices(file: Office.File): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = await asked<Office.Slice>((answer) => {
      file.getSliceAsync(index, answer);
    });
    parts.push(Uint8Array.from(slice.data as ArrayLike<number>));
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The open document as the .docx it would be saved as: it is looked at with the same eyes as a file. */
export async function openDocumentFile(): Promise<Uint8Array> {
  const file = await asked<Office.File>((answer) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, answer);
  });
  try {
    return await slices(file);
  } finally {
    // Only two files may be open at a time.
    await asked((answer) => {
      file.closeAsync(answer);
    }).catch(() => undefined);
  }
}
