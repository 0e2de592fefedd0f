import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Opened, PlanStore } from '../ui';
import { type Draft, DraftBox, leftBehind, openedFrom } from './draft-box';
import { DraftKeeper, type KeptState } from './draft-keeper';

const NOTHING: KeptState = { at: undefined, failed: false };
const none = () => () => undefined;

export interface Kept {
  readonly isOn: boolean;
  readonly turn: (on: boolean) => void;
  /** Work of tabs that are gone. */
  readonly drafts: readonly Draft[];
  readonly state: KeptState;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
  /** Goes on with a draft in this tab. */
  readonly takeUp: (draft: Draft) => void;
}

const box = new DraftBox();

/** Keeps the plan at hand, and knows what other tabs left behind. */
export function useKept(
  opened: Opened | undefined,
  store: PlanStore | undefined,
  onOpen: (opened: Opened, at: number) => void,
): Kept {
  const [isOn, setOn] = useState(true);
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  /** Which draft a plan goes on writing, by the plan as it was opened. */
  const [ids] = useState(() => new WeakMap<Opened, string>());
  const look = useCallback(async () => {
    const left = await leftBehind(await box.list());
    setDrafts(left);
    return left;
  }, []);
  const takeUp = (draft: Draft) => {
    const found = openedFrom(draft);
    ids.set(found, draft.id);
    setDrafts((before) => before.filter(({ id }) => id !== draft.id));
    onOpen(found, draft.at);
  };
  useEffect(() => {
    const begin = async () => {
      const on = await box.isOn();
      setOn(on);
      // Who reloads goes on where they were.
      const [newest] = await look();
      if (newest !== undefined) takeUp(newest);
    };
    // A browser that keeps nothing has nothing to begin with.
    begin().catch(() => {
      setOn(false);
    });
    // Only when the page begins.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const keeper = useMemo(() => {
    if (opened === undefined || store === undefined || !isOn) return undefined;
    const id = ids.get(opened) ?? crypto.randomUUID();
    ids.set(opened, id);
    return new DraftKeeper(box, store, opened, id);
  }, [opened, store, isOn, ids]);
  useEffect(() => keeper?.start(), [keeper]);
  const state = useSyncExternalStore(keeper?.subscribe ?? none, keeper?.snapshot ?? (() => NOTHING));
  return {
    isOn,
    drafts,
    state,
    turn: (on) => {
      setOn(on);
      keeper?.forgotten();
      void box.turn(on).then(look);
    },
    remove: (id) => {
      void box.remove(id).then(look);
    },
    clear: () => {
      keeper?.forgotten();
      void box.clear().then(look);
    },
    takeUp,
  };
}
