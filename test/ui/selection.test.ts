import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/ui/grid/keys';
import { moved, only, rangeOf, tabbed, within } from '../../src/ui/grid/selection';

const bounds = { rows: 5, columns: 3, page: 2 };
const at = (row: number, column: number) => ({ row, column });

describe('where a key leads', () => {
  it.each([
    ['ArrowDown', false, [1, 1]],
    ['ArrowUp', false, [0, 1]],
    ['ArrowLeft', false, [0, 0]],
    ['ArrowDown', true, [4, 1]],
    ['PageDown', false, [2, 1]],
    ['Home', false, [0, 0]],
    ['End', false, [0, 2]],
    ['End', true, [4, 2]],
  ] as const)('%s, with Ctrl %s', (key, far, [row, column]) => {
    expect(moved(only(at(0, 1)), { key, far, grow: false }, bounds)).toEqual(only(at(row, column)));
  });

  it('with Shift what is marked grows from where it began', () => {
    const grown = moved(only(at(3, 2)), { key: 'ArrowUp', far: true, grow: true }, bounds)!;
    expect(grown).toEqual({ at: at(3, 2), to: at(0, 2) });
    expect(rangeOf(grown)).toEqual({ top: 0, bottom: 3, left: 2, right: 2 });
  });

  it('a letter leads nowhere', () => {
    expect(moved(only(at(0, 0)), { key: 'a', far: false, grow: false }, bounds)).toBeUndefined();
  });

  it('Tab reads on to the next row, and leaves at the end', () => {
    expect(tabbed(only(at(0, 2)), false, bounds)).toEqual(only(at(1, 0)));
    expect(tabbed(only(at(1, 0)), true, bounds)).toEqual(only(at(0, 2)));
    expect(tabbed(only(at(4, 2)), false, bounds)).toBeUndefined();
    expect(tabbed(only(at(0, 0)), true, bounds)).toBeUndefined();
  });

  it('a grid that became smaller keeps what is marked inside it', () => {
    expect(within({ at: at(9, 1), to: at(2, 7) }, bounds)).toEqual({ at: at(4, 1), to: at(2, 2) });
  });
});

describe('what a key does', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  it.each([
    [{ key: 'F2' }, 'edit'],
    [{ key: 'ArrowDown', altKey: true }, 'edit'],
    [{ key: 'D', ctrlKey: true }, 'fillDown'],
    [{ key: 'z', metaKey: true }, 'undo'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
    [{ key: 'Enter', ctrlKey: true }, 'insert'],
    [{ key: 'Enter' }, 'down'],
    [{ key: 'd' }, undefined],
    [{ key: ' ' }, undefined],
    [{ key: ' ', shiftKey: true }, 'row'],
  ] as const)('%j', (pressed, does) => {
    expect(keyOf({ ...plain, ...pressed }).does).toBe(does);
  });
});
