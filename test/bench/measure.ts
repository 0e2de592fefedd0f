export interface Measured {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly wanted: string;
  readonly met: boolean;
}

/** The middle of several runs, after one that warms up; milliseconds. */
export async function median(work: () => unknown, runs = 7): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

export const ms = (time: number) => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;

/** One line a bench, in columns. */
export function show(rows: readonly Measured[]): void {
  for (const { what, ours, peer, wanted, met } of rows) {
    console.log(`${met ? 'ok  ' : 'OVER'}  ${what}\n      ours ${ours}; ${peer}; wanted ${wanted}`);
  }
}
