import type { Grid } from './grid';
import type { Header } from './header';
import { isNoTitle, isTitle, levelIn, periodIn, scaleIn, unitNote, yearIn } from './row-words';
import { plain } from './text';

/** What is said around a table: its title, the year, the body, the money it counts in. */
export interface Surroundings {
  readonly title: string;
  readonly year: number | undefined;
  readonly period: string | undefined;
  readonly level: string | undefined;
  /** What a figure of the table is multiplied by to be đồng, where it is said. */
  readonly scale: number | undefined;
}

const ABOVE = 15;

interface Said {
  readonly row: number;
  readonly texts: readonly string[];
}

function linesAbove(grid: Grid, from: number, to: number): Said[] {
  const lines: Said[] = [];
  for (let row = Math.max(from, to - ABOVE); row < to; row += 1) {
    const texts = grid
      .filled(row)
      .filter((column) => typeof grid.value(row, column) === 'string')
      .map((column) => grid.text(row, column));
    lines.push({ row, texts });
  }
  return lines;
}

/** Of the last lines that stand together and begin like a title: from there to their end. */
function titleIn(lines: readonly Said[]): string {
  const alone = ({ texts }: Said) => texts.length === 1 && !isNoTitle(texts[0] ?? '');
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (alone(line)) blocks.at(-1)?.push(line.texts[0] ?? '');
    else blocks.push([]);
  }
  const titled = blocks.findLast((block) => block.some(isTitle));
  if (titled !== undefined) return titled.slice(titled.findIndex(isTitle)).join(' ');
  return (
    blocks
      .flat()
      .filter((text) => text.length >= 10)
      .at(-1) ?? ''
  );
}

/** What stands above a header, down from the end of the table before it. */
export function surroundings(grid: Grid, header: Header, from: number): Surroundings {
  const lines = linesAbove(grid, from, header.area.top);
  const texts = lines.flatMap(({ texts: said }) => said);
  const title = titleIn(lines);
  const all = [title, ...texts, grid.sheet.name];
  const first = <T>(read: (text: string) => T | undefined) =>
    all.map(read).find((value) => value !== undefined);
  const named = /^(sheet|trang tinh|trang|bang)\s*\d*$/i.test(plain(grid.sheet.name)) ? '' : grid.sheet.name;
  return {
    title: title === '' ? named : title,
    year: first(yearIn),
    period: first(periodIn),
    level: first(levelIn),
    scale: texts.map(unitNote).find((value) => value !== undefined),
  };
}

/** «Thành tiền (1.000 đồng)»: what a column's own title says its figures are in. */
export function scaleOfTitles(path: readonly string[]): number | undefined {
  const said = path.flatMap((title) => [...title.matchAll(/\(([^)]*)\)/g)].map(([, inside = '']) => inside));
  const own = path.map((title) => unitNote(title)).find((value) => value !== undefined);
  return said.map(scaleIn).findLast((value) => value !== undefined) ?? own;
}
