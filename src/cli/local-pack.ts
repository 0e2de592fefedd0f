import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';
import { Refusal } from '../locales';
import { type Catalogue, loadWholeCatalogue, type LocalNorm, readPack } from '../norms';
import { parsePlan, type Plan } from '../plan';
import { sameName } from '../workbook';
import type { Call } from './arguments';

/** The rows of a pack of local norms that somebody named. */
export async function packNorms(path: string, catalogue: Catalogue): Promise<LocalNorm[]> {
  const file = basename(path);
  const content = await readFile(path, 'utf8').catch(() => {
    throw new Refusal('file.missing', { file });
  });
  return readPack(file, content, catalogue);
}

const keyOf = ({ replaces, amount, unit, resolution, from, to }: Omit<LocalNorm, 'place' | 'content'>) =>
  JSON.stringify([replaces, amount, unit, resolution, from, to]);

/** What became of the pack: whose it is, whether it is of the plan's province, how many rows the plan took. */
export interface Packed {
  readonly plan: Plan;
  readonly pack?: { readonly place: string; readonly fits: boolean; readonly added: number };
}

/** `--norms pack.json [--place P]`: the pack's rows join the plan's own when both are of one province. */
export async function withPack(plan: Plan, { options }: Call): Promise<Packed> {
  const { '--norms': path, '--place': place } = options;
  if (path === undefined) {
    if (place !== undefined) throw new Refusal('cli.placeNeedsNorms', {});
    return { plan };
  }
  const rows = await packNorms(path, await loadWholeCatalogue());
  const packPlace = rows[0]?.place ?? '';
  const fits = sameName(packPlace) === sameName(place ?? plan.province);
  if (!fits) return { plan, pack: { place: packPlace, fits, added: 0 } };
  const known = new Set(plan.localNorms.map(keyOf));
  const fresh = rows.filter((row) => !known.has(keyOf(row))).map(({ place: _, ...row }) => row);
  return {
    plan: parsePlan({ ...plan, localNorms: [...plan.localNorms, ...fresh] }),
    pack: { place: packPlace, fits, added: fresh.length },
  };
}
