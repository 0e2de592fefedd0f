import { type Finding, SEVERITIES, type Severity } from '../review';
import { areaName, parseArea } from '../workbook';

/** A finding and the cell where it is seen. */
export interface Placed {
  readonly finding: Finding;
  readonly sheet: string;
  readonly cell: string;
}

/** Excel takes 8,192 characters as the address of several areas. */
const LONGEST_ADDRESS = 8000;

/** The areas that one condition colours. */
export interface Painted {
  readonly sheet: string;
  readonly severity: Severity;
  /** «H4:H6,F9». */
  readonly address: string;
  /** Cells that no address holds any more. */
  readonly beyond: number;
}

/** What is said of a cell, by how grave it is. */
type Mark = Pick<Finding, 'severity' | 'acknowledged'> & Omit<Placed, 'finding'>;

/** The gravest that is said of each cell; what somebody answers for is not marked. */
function gravest(marks: readonly Mark[]): Map<string, Map<string, Severity>> {
  const sheets = new Map<string, Map<string, Severity>>();
  for (const { severity, acknowledged, sheet, cell } of marks) {
    if (acknowledged !== undefined) continue;
    const cells = sheets.get(sheet) ?? new Map<string, Severity>();
    sheets.set(sheet, cells);
    const known = cells.get(cell);
    if (known === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known))
      cells.set(cell, severity);
  }
  return sheets;
}

/** Cells below one another are one area. */
function addressOf(cells: readonly string[]): { address: string; beyond: number } {
  const places = cells.flatMap((cell) => parseArea(cell) ?? []);
  places.sort((a, b) => a.left - b.left || a.top - b.top);
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const place of places) {
    const last = areas.at(-1);
    if (last?.left === place.left && last.bottom === place.top - 1) last.bottom = place.top;
    else areas.push({ ...place });
  }
  let address = '';
  let beyond = 0;
  for (const area of areas) {
    const next = address === '' ? areaName(area) : `${address},${areaName(area)}`;
    if (next.length <= LONGEST_ADDRESS) address = next;
    else beyond += area.bottom - area.top + 1;
  }
  return { address, beyond };
}

/** What to colour, one entry for each sheet and severity. */
export function paintOf(marks: readonly Mark[]): Painted[] {
  return [...gravest(marks)].flatMap(([sheet, cells]) =>
    SEVERITIES.flatMap((severity): Painted[] => {
      const own = [...cells].flatMap(([cell, found]) => (found === severity ? [cell] : []));
      return own.length === 0 ? [] : [{ sheet, severity, ...addressOf(own) }];
    }),
  );
}
