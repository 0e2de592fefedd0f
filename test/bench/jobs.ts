import { execFile } from 'node:child_process';
import { read } from '@e965/xlsx';
import type { Plan } from '../../src/plan';
import { bookFile, openBookFile } from '../../src/workbook';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { bigPlan, bookOf, budgetSheet } from './big-book';
import { documentTime } from './document';
import { median, medians } from './measure';
import { type WriterName, WRITERS } from './writers';

/** Times in milliseconds, sizes in MB. */
type Figures = Readonly<Record<string, number>>;

const peak = () => process.resourceUsage().maxRSS / 1024;
const MB = 1e6;

async function once(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Work that is measured in a process of its own: what one writer leaves in memory is not the next one's. */
const JOBS: Readonly<Record<string, (...args: string[]) => Promise<Figures>>> = {
  /** The highest memory of a process that writes the sheet once. */
  memory: async (writer, lines) => {
    const write = await WRITERS[writer as WriterName](await budgetSheet(Number(lines)));
    const file = await write();
    return { peak: peak(), size: file.length / MB };
  },
  time: async (writer, lines) => {
    const write = await WRITERS[writer as WriterName](await budgetSheet(Number(lines)));
    return { time: await median(write) };
  },
  /** Our reading of a whole book beside the cell reader alone. */
  reading: async (lines) => {
    const file = await bookFile(await bigPlan(Number(lines)));
    const works = [
      () => openBookFile(file),
      () => read(file, { type: 'array', dense: true }),
      () => read(file, { type: 'array' }),
    ];
    const [ours = 0, dense = 0, usual = 0] = await medians(works, 3);
    return { ours, dense, usual };
  },
  /** A long plan in Word: written, written by the library, brought up to date. */
  document: documentTime,
  /** From plan to file, small and large in one process, so that both are equally warm. */
  full: async (small, large) => {
    const write = async (plan: Plan) => writeXlsx(await bookOf(plan));
    const few = await bigPlan(Number(small));
    const many = await bigPlan(Number(large));
    const short = await median(() => write(few), 3);
    let size = 0;
    const long = await once(async () => {
      size = (await write(many)).length;
    });
    return { short, long, peak: peak(), size: size / MB };
  },
};

/** The figures of a job, from a new process of the same program. */
export function runJob(name: string, ...args: readonly (string | number)[]): Promise<Figures> {
  const program = process.argv[1] ?? '';
  return new Promise((done, fail) => {
    execFile(process.execPath, [program, 'job', name, ...args.map(String)], (error, stdout, stderr) => {
      if (error === null) done(JSON.parse(stdout) as Figures);
      else fail(new Error(`${name} ${args.join(' ')}: ${stderr}`));
    });
  });
}

/** The other side of `runJob`: says the figures of the job that the arguments name. */
export async function answerJob([name = '', ...args]: readonly string[]): Promise<void> {
  const job = JOBS[name];
  if (job === undefined) throw new Error(`no job ${name}`);
  console.log(JSON.stringify(await job(...args)));
}
