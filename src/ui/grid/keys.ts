/** What a key does while nothing is being typed; the arrows and their kin lead somewhere instead. */
type Does =
  | 'edit'
  | 'clear'
  | 'fillDown'
  | 'insert'
  | 'remove'
  | 'undo'
  | 'redo'
  | 'all'
  | 'row'
  | 'release'
  | 'down'
  | 'next';

export interface GridKey {
  readonly name: string;
  readonly ctrl: boolean;
  readonly does: Does | undefined;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const PLAIN: Readonly<Record<string, Does>> = {
  F2: 'edit',
  Delete: 'clear',
  Backspace: 'clear',
  Escape: 'release',
  Enter: 'down',
  Tab: 'next',
};

/** With Ctrl, or ⌘ on a Mac. */
const WITH_CTRL: Readonly<Record<string, Does>> = {
  d: 'fillDown',
  Enter: 'insert',
  Delete: 'remove',
  z: 'undo',
  y: 'redo',
  a: 'all',
};

function doneBy(name: string, ctrl: boolean, { altKey, shiftKey }: Pressed): Does | undefined {
  if (altKey) return !ctrl && name === 'ArrowDown' ? 'edit' : undefined;
  if (!ctrl) return shiftKey && name === ' ' ? 'row' : PLAIN[name];
  return shiftKey && name === 'z' ? 'redo' : WITH_CTRL[name];
}

export function keyOf(pressed: Pressed): GridKey {
  const { key } = pressed;
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  const name = ctrl && key.length === 1 ? key.toLowerCase() : key;
  return { name, ctrl, does: doneBy(name, ctrl, pressed) };
}
