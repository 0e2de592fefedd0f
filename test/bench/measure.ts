export interface Measured {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly wanted: string;
  readonly met: boolean;
}

/** The middle of several runs, after one that warms up; milliseconds. */
export async function median(work: () => unknown, runs = 7): Promise<number> {
  return (await medians([work], runs))[0] ?? 0;
}

/** The same for several, taking turns, so that a busy moment of the machine meets them all. */
export async function medians(works: readonly (() => unknown)[], runs = 7): Promise<number[]> {
  const times: number[][] = works.map(() => []);
  for (let run = 0; run <= runs; run += 1) {
    for (const [index, work] of works.entries()) {
      const begin = performance.now();
      await work();
      if (run > 0) times[index]?.push(performance.now() - begin);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0);
}

export const ms = (time: number) => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;

/** One line a bench, in columns. */
export function show(rows: readonly Measured[]): void {
  for (const { what, ours, peer, wanted, met } of rows) {
    console.log(`${met ? 'ok  ' : 'OVER'}  ${what}\n      ours ${ours}; ${peer}; wanted ${wanted}`);
  }
}
