import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { examplePlan } from '../../src/plan';
import { bookFile, planFromXlsx } from '../../src/workbook';

/** The workbook with one of its parts changed, as another program or a person with an editor would. */
function withPart(file: Uint8Array, path: string, change: (xml: string) => string | undefined): Uint8Array {
  const parts = unzipSync(file);
  const changed = change(strFromU8(parts[path]!));
  const { [path]: _, ...rest } = parts;
  return zipSync(changed === undefined ? rest : { ...parts, [path]: strToU8(changed) });
}

describe('a plan laid out as a workbook and read back from its cells', () => {
  it('is the same plan', async () => {
    const plan = await examplePlan('commune');
    expect(await planFromXlsx(await bookFile(plan))).toEqual(plan);
  });

  it('is the same plan without the customXml part', async () => {
    const plan = await examplePlan('commune');
    let file = await bookFile(plan);
    for (const part of [
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
    ]) {
      file = withPart(file, part, () => undefined);
    }
    expect(await planFromXlsx(file)).toEqual(plan);
  });

  it('comes back with exactly the unit price that was changed in the sheet', async () => {
    const plan = await examplePlan('commune');
    const file = withPart(await bookFile(plan), 'xl/worksheets/sheet3.xml', (xml) =>
      xml.replace(/(<c r="G4"[^>]*><v>)100000(<\/v>)/, '$1123456$2'),
    );
    const [first, ...rest] = plan.lines;
    expect((await planFromXlsx(file)).lines).toEqual([{ ...first, unitPrice: 123_456 }, ...rest]);
  });

  it('gives the same bytes every time', async () => {
    const plan = await examplePlan('commune');
    expect(await bookFile(plan)).toEqual(await bookFile(structuredClone(plan)));
  });
});
