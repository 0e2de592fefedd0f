import { afterEach, describe, expect, it } from '@jest/globals';
import { planDocx } from '../../src/document';
import { canOpenInWord, openInWord } from '../../src/office';
import { examplePlan } from '../../src/plan';
import { startWord } from '../host';

let host: Awaited<ReturnType<typeof startWord>>;

afterEach(() => {
  host.close();
});

describe('«Soạn kế hoạch» in Word', () => {
  it('opens the .docx as it was made', async () => {
    host = await startWord({ sets: { WordApi: '1.3' } });
    const docx = await planDocx(await examplePlan('commune'));
    expect(canOpenInWord()).toBe(true);
    await openInWord(docx);
    expect(host.word.opened).toHaveLength(1);
    expect(Buffer.from(host.word.opened[0]!).equals(Buffer.from(docx))).toBe(true);
    expect(host.counters.syncs).toBe(1);
  });

  it('is not offered by a Word that is too old', async () => {
    host = await startWord();
    // The library for Word on the web always claims 1.3: only a desktop Word can lack it.
    Object.assign(host.Office.context.requirements, { isSetSupported: () => false });
    expect(canOpenInWord()).toBe(false);
    await expect(openInWord(new Uint8Array())).rejects.toMatchObject({ key: 'office.wordTooOld' });
    expect(host.counters.syncs).toBe(0);
  });

  it('says so when Word cannot open what it is given', async () => {
    host = await startWord();
    await expect(openInWord(new TextEncoder().encode('không phải tài liệu'))).rejects.toMatchObject({
      key: 'office.wordFailed',
    });
    expect(host.word.opened).toHaveLength(0);
  });
});
