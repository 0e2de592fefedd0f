import { documentBenches } from './document';
import { answerJob } from './jobs';
import { type Measured, show } from './measure';
import { normBenches } from './norms';
import { reviewBenches } from './review';
import { workbookBenches } from './workbook';

const BENCHES: Readonly<Record<string, () => Promise<Measured[]>>> = {
  norms: normBenches,
  review: reviewBenches,
  workbook: workbookBenches,
  document: documentBenches,
};

/** Every bench beside its peer, in this one run, or those that are named. */
async function main(names: readonly string[]): Promise<void> {
  const rows: Measured[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length === 0 || names.includes(name)) rows.push(...(await bench()));
  }
  show(rows);
  if (rows.some(({ met }) => !met)) process.exitCode = 1;
}

const [first, ...rest] = process.argv.slice(2);
void (first === 'job' ? answerJob(rest) : main(process.argv.slice(2)));
