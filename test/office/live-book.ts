import { LiveCheck, type LiveOptions, type LiveState, createBook } from '../../src/office';
import { examplePlan, type Plan } from '../../src/plan';
import { bookOf } from '../../src/workbook';
import { type Book, type ExcelHost, startExcel } from '../host';
import { fewLines } from './few-lines';

/** Long enough for the events of office.js and a short quiet time. */
const QUIET = 15;

export interface Live {
  readonly host: ExcelHost;
  readonly check: LiveCheck;
  /** What the check said, in order. */
  readonly said: LiveState[];
  readonly last: () => LiveState;
  /** Does something to the workbook and waits until the check has looked at it. */
  readonly after: (work: () => unknown) => Promise<LiveState>;
  /** «warning B-01 Dự toán!H4», worst first as the sheets stand. */
  readonly findings: () => string[];
  /** Marked cells by severity colour: «Dự toán!H4 #F8C9CC». */
  readonly marks: () => string[];
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The book of some lines of the commune's example, open in an Excel that checks it live. */
export async function openLive(
  options: {
    readonly version?: string;
    readonly lines?: number;
    readonly plan?: (plan: Plan) => Plan;
    readonly book?: (book: Book) => void;
    readonly live?: Partial<LiveOptions>;
  } = {},
): Promise<Live> {
  const host = await startExcel({ sets: { ExcelApi: options.version ?? '1.17' } });
  host.workbook.counts = false;
  const example = fewLines(await examplePlan('commune'), options.lines ?? 12);
  await createBook(await bookOf(options.plan?.(example) ?? example));
  options.book?.(host.workbook);
  const said: LiveState[] = [];
  const check = new LiveCheck({ changed: (state) => said.push(state), quiet: QUIET, ...options.live });
  const last = () => said.at(-1)!;
  await check.start();
  const settled = ['ready', 'unreadable', 'off'];
  const after = async (work: () => unknown) => {
    const before = said.length;
    await work();
    for (let waited = 0; waited < 5000; waited += 5) {
      await pause(5);
      if (said.length > before && settled.includes(last().phase)) return last();
      if (said.length === before && waited > 20 * QUIET) return last();
    }
    throw new Error(`still ${last().phase}`);
  };
  host.resetCounters();
  return {
    host,
    check,
    said,
    last,
    after,
    findings: () =>
      last().checked!.findings.map(
        ({ finding, sheet, cell }) => `${finding.severity} ${finding.rule} ${sheet}!${cell}`,
      ),
    marks: () => marksIn(host),
  };
}

/** The conditions that show: those whose number is the one the name holds. */
export function marksIn({ workbook }: ExcelHost): string[] {
  const { names, sheets } = workbook.snapshot();
  const now = names.find(({ name }) => name === 'dtDauSoat')?.formula.slice(1);
  return sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats
      .filter(({ formula }) => formula === `=dtDauSoat=${now ?? ''}`)
      .map(
        ({ range, format }) =>
          `${name}!${range} ${String((format as { fill: { color: unknown } }).fill.color)}`,
      ),
  );
}

/** Puts the cells, tables and sheets back to what they are now, and checks again. */
export function rewinder({ host, check, said }: Live): () => Promise<void> {
  const { workbook } = host;
  const sheets = [...workbook.sheets];
  const cells = sheets.map((sheet) => new Map(sheet.cells));
  const boxes = workbook.tables.map(({ box }) => box);
  const tables = [...workbook.tables];
  return async () => {
    // A sheet that was deleted took its marks along.
    for (const sheet of sheets.filter((one) => !workbook.sheets.includes(one)))
      sheet.conditionals = sheet.conditionals.filter(({ formula }) => !formula.includes('dtDauSoat'));
    workbook.sheets.splice(0, Infinity, ...sheets);
    workbook.tables.splice(0, Infinity, ...tables);
    sheets.forEach((sheet, index) => {
      sheet.cells = new Map(cells[index]);
      sheet.notes.clear();
      sheet.protection = { on: false, password: undefined, options: null };
    });
    tables.forEach((table, index) => {
      table.box = boxes[index]!;
      table.readHeaders();
    });
    await check.check();
    host.resetCounters();
    said.splice(0, said.length - 1);
  };
}
