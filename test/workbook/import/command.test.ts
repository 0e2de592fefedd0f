import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlanFile } from '../../../src/cli/files';
import { importTable } from '../../../src/cli/import';
import { run } from '../../../src/cli/run';
import { Refusal } from '../../../src/locales';
import { planTotal } from '../../../src/plan';
import { makeXlsx } from '../../files/make-xlsx';

let folder: string;
const at = (name: string) => join(folder, name);
const quiet = () => undefined;
const SAVED = join(__dirname, 'saved', 'three-rows.xlsx');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const key = async (...words: string[]) =>
  importTable(words, 'vi', quiet).then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.key : error),
  );

describe('dutoan import', () => {
  it('writes a book that reads back to the same money, and says what it understood', async () => {
    const out = await importTable([SAVED, '--out', at('so.xlsx'), '--level', 'xa'], 'vi', quiet);
    for (const part of [
      'B5:L16',
      '2 hoạt động, 4 dòng chi; cộng 12.050.000 đồng',
      'tổng 12.050.000 đồng: khớp',
      'J15: ',
    ])
      expect(out).toContain(part);
    const { plan } = await openPlanFile(at('so.xlsx'));
    expect([planTotal(plan), plan.issuer.level, plan.year, plan.lines.length]).toEqual([
      12_050_000,
      'commune',
      2025,
      4,
    ]);
  });

  it('speaks English, or JSON', async () => {
    const { out: english, code } = await run(['import', SAVED, '--out', at('en.xlsx')], 'en', quiet);
    expect(code).toBe(0);
    expect(english).toContain('Understood 2 activities and 4 lines');
    const json = JSON.parse(
      (await importTable([SAVED, '--out', at('json.xlsx'), '--json'], 'vi', quiet)) as string,
    ) as Record<string, unknown>;
    expect(json).toMatchObject({ table: { area: 'B5:L16' }, total: 12_050_000, statedTotal: 12_050_000 });
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(['mapping', 'activities', 'lines', 'suggestions', 'remarks', 'others']),
    );
  });

  it('keeps a book of other content beside the new one', async () => {
    writeFileSync(at('kept.xlsx'), 'somebody’s work');
    expect(await importTable([SAVED, '--out', at('kept.xlsx')], 'vi', quiet)).toContain('kept.cu.xlsx');
    expect(readFileSync(at('kept.cu.xlsx'), 'utf8')).toBe('somebody’s work');
  });

  it('never touches the table it reads', async () => {
    const made = makeXlsx([
      {
        rows: [
          ['TT', 'Nội dung', 'Thành tiền'],
          [1, 'Quà', 5000],
        ],
      },
    ]);
    writeFileSync(at('bang.xlsx'), made);
    writeFileSync(at('x.cu.xlsx'), made);
    expect(await key(at('bang.xlsx'), '--out', at('bang.xlsx'))).toBe('import.sameFile');
    expect(await key(at('x.cu.xlsx'), '--out', at('x.xlsx'))).toBe('import.sameFile');
    expect(readFileSync(at('bang.xlsx')).equals(Buffer.from(made))).toBe(true);
  });

  it('sends a workbook of its own to where it is opened', async () => {
    await importTable([SAVED, '--out', at('ours.xlsx')], 'vi', quiet);
    expect(await key(at('ours.xlsx'), '--out', at('again.xlsx'))).toBe('import.ownBook');
    expect(readdirSync(folder)).not.toContain('again.xlsx');
  });

  it('refuses in one sentence, and writes nothing', async () => {
    const before = readdirSync(folder);
    writeFileSync(at('thu.xlsx'), makeXlsx([{ rows: [['Kính gửi'], ['Trân trọng']] }]));
    expect(await key(at('thu.xlsx'), '--out', at('no.xlsx'))).toBe('import.noHeader');
    const ended = await run(['import', at('thu.xlsx'), '--out', at('no.xlsx')], 'vi', quiet);
    expect([ended.code, ended.out, ended.error.split('\n').length]).toEqual([2, '', 1]);
    expect(await key(at('none.xlsx'), '--out', at('no.xlsx'))).toBe('file.missing');
    expect(await key(SAVED)).toBe('import.needsOut');
    expect(await key(SAVED, '--out', at('no.docx'))).toBe('import.needsXlsx');
    expect(await key(SAVED, '--out', at('no.xlsx'), '--sheet', 'Phụ lục IX')).toBe('import.noSheet');
    expect(await key(SAVED, '--out', at('no.xlsx'), '--range', 'A1-B2')).toBe('import.badRange');
    expect(await key(SAVED, '--out', at('no.xlsx'), '--level', 'thon')).toBe('import.needsLevel');
    expect(await key(SAVED, '--out', at('no.xlsx'), '--year', '25')).toBe('cli.needsYear');
    expect(await key(SAVED, '--out', at('no.xlsx'), '--programme', 'abc')).toBe('cli.unknownProgramme');
    expect(readdirSync(folder).sort()).toEqual([...before, 'thu.xlsx'].sort());
  });
});
