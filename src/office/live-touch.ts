import type { Area } from '../workbook';

/** Something that happened to a sheet of the open workbook. */
export interface Touch {
  /** The sheet's id. */
  readonly sheet: string;
  /** The cells whose contents changed; undefined when rows or columns came, went or moved. */
  readonly area?: Area;
}

export const around = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

/** What happened to each sheet since it was last looked at, however many events told of it. */
export function together(touches: readonly Touch[]): Touch[] {
  const bySheet = new Map<string, Touch>();
  for (const touch of touches) {
    const known = bySheet.get(touch.sheet);
    if (known === undefined) bySheet.set(touch.sheet, touch);
    else if (known.area !== undefined && touch.area !== undefined)
      bySheet.set(touch.sheet, { sheet: touch.sheet, area: around(known.area, touch.area) });
    else bySheet.set(touch.sheet, { sheet: touch.sheet });
  }
  return [...bySheet.values()];
}
