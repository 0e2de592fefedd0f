/** A state that somebody watches, as React wants it: `useSyncExternalStore(it.subscribe, it.snapshot)`. */
export class Watched<State> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: State) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly snapshot = (): State => this.current;

  protected set(state: State): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
