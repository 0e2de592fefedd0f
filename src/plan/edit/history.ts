/** A state with what was before it and what was taken back; `what` names the step in a person's words. */
export interface History<State, What> {
  readonly past: readonly Step<State, What>[];
  readonly present: State;
  readonly future: readonly Step<State, What>[];
}

interface Step<State, What> {
  /** Before the step among the past, after it among the future. */
  readonly state: State;
  readonly what: What;
}

/** States share what did not change, so this many cost little. */
const MOST = 300;

export function begin<State, What>(present: State): History<State, What> {
  return { past: [], present, future: [] };
}

export function did<State, What>(
  { past, present }: History<State, What>,
  next: State,
  what: What,
): History<State, What> {
  return { past: [...past, { state: present, what }].slice(-MOST), present: next, future: [] };
}

/** The history one step back; the same when there is none. */
export function undo<State, What>(history: History<State, What>): History<State, What> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const { what } = last;
  return {
    past: history.past.slice(0, -1),
    present: last.state,
    future: [{ state: history.present, what }, ...history.future],
  };
}

export function redo<State, What>(history: History<State, What>): History<State, What> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  const past = [...history.past, { state: history.present, what: next.what }];
  return { past, present: next.state, future };
}
