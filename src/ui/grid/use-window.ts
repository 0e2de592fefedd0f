import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { HEAD_HEIGHT, ROW_HEIGHT } from './grid-styles';
import type { Spot } from './selection';

/** Rows drawn beyond those in sight, so that a scroll of a few rows finds them there. */
const MORE = 6;

export interface Sight {
  readonly first: number;
  readonly last: number;
  readonly page: number;
  readonly width: number;
}

/** Which rows are in sight of a scrolling box. */
export function useWindow(box: RefObject<HTMLDivElement | null>, rows: number): Sight {
  const [seen, setSeen] = useState({ top: 0, height: 600, width: 1000 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => {
      setSeen((before) => {
        const now = { top: element.scrollTop, height: element.clientHeight, width: element.clientWidth };
        const same = before.top === now.top && before.height === now.height && before.width === now.width;
        return same ? before : now;
      });
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [box]);
  const page = Math.max(1, Math.floor((seen.height - HEAD_HEIGHT) / ROW_HEIGHT));
  const first = Math.max(0, Math.floor(seen.top / ROW_HEIGHT) - MORE);
  return { first, last: Math.min(rows - 1, first + page + 2 * MORE), page, width: seen.width };
}

/** Brings a cell into sight when the selection goes there, past what is frozen. */
export function useInSight(
  box: RefObject<HTMLDivElement | null>,
  { row, column }: Spot,
  lefts: readonly number[],
  frozen: number,
): void {
  const left = lefts[column] ?? 0;
  const right = lefts[column + 1] ?? left;
  const edge = lefts[frozen] ?? 0;
  const free = column >= frozen;
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const top = row * ROW_HEIGHT;
    const height = element.clientHeight - HEAD_HEIGHT;
    const bottom = top + ROW_HEIGHT;
    const { scrollTop, scrollLeft, clientWidth } = element;
    const down = top < scrollTop ? top : Math.max(scrollTop, bottom - height);
    const before = left - edge;
    const across = !free
      ? scrollLeft
      : before < scrollLeft
        ? before
        : Math.min(before, Math.max(scrollLeft, right - clientWidth));
    element.scrollTo({ top: down, left: across });
  }, [box, row, left, right, edge, free]);
}
