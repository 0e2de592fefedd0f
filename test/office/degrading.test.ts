import { afterEach, describe, expect, it } from '@jest/globals';
import { loadLanguage, loadLiveWords, say, tell } from '../../src/locales';
import { createBook, LiveCheck, missingIn, readSelection } from '../../src/office';
import features from '../../src/office/features.json';
import { startExcel, startWord } from '../host';
import { fullBook } from './hand-made-book';

let host: Awaited<ReturnType<typeof startExcel>> | Awaited<ReturnType<typeof startWord>>;

afterEach(() => {
  host.close();
});

const lacks = (app: 'excel' | 'word') => missingIn(app).map(({ feature }) => feature);
const told = (work: Promise<unknown>) =>
  work.then(
    () => '',
    (error: unknown) => tell('vi', error),
  );

describe('a host that lacks something', () => {
  it.each<[version: string, lacking: string[]]>([
    ['1.8', ['book', 'selection', 'live', 'marks', 'sorting', 'whoWrote', 'notes']],
    ['1.12', ['whoWrote', 'notes']],
    ['1.15', ['notes']],
    ['1.18', []],
  ])('ExcelApi %s', async (version, lacking) => {
    host = await startExcel({ sets: { ExcelApi: version } });
    expect(lacks('excel')).toEqual(lacking);
  });

  it.each<[version: string, lacking: string[]]>([
    ['1.3', ['comments', 'fillDocument']],
    ['1.4', ['fillDocument']],
    ['1.5', []],
  ])('WordApi %s', async (version, lacking) => {
    host = await startWord({ sets: { WordApi: version } });
    expect(lacks('word')).toEqual(lacking);
  });

  it('an Excel of ExcelApi 1.8 is told of the page, whatever is asked of it, and stays as it is', async () => {
    host = await startExcel({ sets: { ExcelApi: '1.8' } });
    const check = new LiveCheck({ changed: () => undefined });
    for (const work of [createBook(fullBook()), check.start(), readSelection()])
      expect(await told(work)).toContain('cũ hơn mức cần thiết (ExcelApi 1.9)');
    expect(host.workbook.snapshot().sheets).toHaveLength(1);
    expect(host.counters.syncs).toBe(0);
  });

  it.each(Object.entries(features))('%s has its sentence in both languages', async (_, { missing }) => {
    host = await startWord();
    await Promise.all([loadLiveWords(), loadLanguage('en')]);
    const key = missing as 'feature.noNotes';
    for (const lang of ['vi', 'en'] as const)
      expect(say(lang, key, { need: '1.0' })).toMatch(/^\p{Lu}.+\.$/u);
  });
});
