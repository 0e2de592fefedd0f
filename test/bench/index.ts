import { type Measured, show } from './measure';
import { normBenches } from './norms';

/** Every bench beside its peer, in this one run. */
async function main(): Promise<void> {
  const rows: Measured[] = [...(await normBenches())];
  show(rows);
  if (rows.some(({ met }) => !met)) process.exitCode = 1;
}

void main();
