import print from '../sheets/data/print.json';

/** How every sheet is printed, in inches; A4, one page wide. */
export const PAGE = {
  margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  footer: print.footer,
} as const;

/** $3:$3, the rows that repeat on every printed page. */
export function titleRowsReference([first, last]: readonly [number, number]): string {
  return `$${first + 1}:$${last + 1}`;
}
