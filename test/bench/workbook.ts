import { runJob } from './jobs';
import { type Measured, ms } from './measure';
import type { WriterName } from './writers';

const LINES = 5000;
const MANY = 50_000;

const mb = (size: number) => `${size < 10 ? size.toFixed(1) : size.toFixed(0)} MB`;
const share = (part: number, whole: number) => `${(part / whole).toFixed(2)} of it`;

const ROUNDS = 3;

/** Each writer alone in its process, in turns: a busy moment of the machine is not one writer's fault. */
async function writers(): Promise<(name: WriterName) => { time: number; peak: number; size: number }> {
  const names = ['ours', 'hucre', 'exceljs'] as const;
  const found = new Map(names.map((name) => [name, { time: Infinity, peak: 0, size: 0 }]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      const { time = 0 } = await runJob('time', name, LINES);
      const { peak = 0, size = 0 } = await runJob('memory', name, LINES);
      const before = found.get(name)!;
      found.set(name, { time: Math.min(time, before.time), peak: Math.max(peak, before.peak), size });
    }
  }
  return (name) => found.get(name)!;
}

async function writing(): Promise<Measured[]> {
  const figures = await writers();
  const [ours, hucre, exceljs] = [figures('ours'), figures('hucre'), figures('exceljs')];
  const file = (time: number, size: number) => `${ms(time)} for ${mb(size)}`;
  const beside = (name: string, most: number, peer: typeof ours): Measured => ({
    what: `write the sheet of ${LINES} lines, beside ${name}`,
    ours: file(ours.time, ours.size),
    peer: `${name} ${file(peer.time, peer.size)} (ours is ${share(ours.time, peer.time)})`,
    wanted: `at most ${most} of it`,
    met: ours.time <= peer.time * most,
  });
  return [
    beside('hucre', 0.75, hucre),
    beside('exceljs', 0.35, exceljs),
    {
      what: 'its peak memory',
      ours: mb(ours.peak),
      peer: `hucre ${mb(hucre.peak)}, exceljs ${mb(exceljs.peak)}`,
      wanted: 'less than both',
      met: ours.peak < Math.min(hucre.peak, exceljs.peak),
    },
  ];
}

async function reading(): Promise<Measured[]> {
  const { ours, dense, usual } = await runJob('reading', LINES);
  return [
    {
      what: `read the book of ${LINES} lines as a plan`,
      ours: ms(ours!),
      peer: `@e965/xlsx opens it in ${ms(usual!)}, with dense: true in ${ms(dense!)} (ours is ${share(ours!, dense!)})`,
      wanted: 'at most 1.5 times the opening with dense: true',
      met: ours! <= dense! * 1.5,
    },
  ];
}

async function growing(): Promise<Measured[]> {
  const { short, long, peak, size } = await runJob('full', LINES, MANY);
  return [
    {
      what: `lay out and write the full book of ${MANY} lines`,
      ours: `${ms(long!)} for ${mb(size!)}`,
      peer: `${LINES} lines take ${ms(short!)} (${(long! / short!).toFixed(1)} times)`,
      wanted: 'at most 12 times',
      met: long! <= short! * 12,
    },
    {
      what: 'its peak memory',
      ours: mb(peak!),
      peer: 'no peer',
      wanted: 'at most 1500 MB',
      met: peak! <= 1500,
    },
  ];
}

/** One after the other: two at once would share the processor. */
export async function workbookBenches(): Promise<Measured[]> {
  return [...(await writing()), ...(await reading()), ...(await growing())];
}
