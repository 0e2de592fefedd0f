import { useCallback, useEffect, useRef, useState } from 'react';
import type { LiveCheck, LiveState, Undone } from '../../office';
import { loadReview } from '../../review';
import type { PlanWrites } from '../../workbook';

export type Words = Awaited<ReturnType<typeof loadReview>>;

/** How the last thing somebody did ended: a sentence, or what was thrown. */
export type Told = { readonly key: ToldKey } | { readonly error: unknown };
type ToldKey = 'live.fixed' | 'live.undone' | 'live.answered' | 'live.notesWritten' | 'live.hiddenCell';

export interface Live {
  readonly on: boolean;
  readonly state: LiveState | undefined;
  /** The rules' own words, loaded with the first check. */
  readonly words: Words | undefined;
  readonly told: Told | undefined;
  readonly canUndo: boolean;
  readonly turn: (on: boolean) => void;
  readonly again: () => void;
  readonly write: (writes: PlanWrites, key: 'live.fixed' | 'live.answered') => void;
  readonly undo: () => void;
  /** Does something and says how it ended. */
  readonly act: (work: () => Promise<ToldKey | undefined>) => void;
}

/** The live check of the open workbook, as the pane shows it. */
export function useLive(): Live {
  const [on, setOn] = useState(false);
  const [state, setState] = useState<LiveState>();
  const [words, setWords] = useState<Words>();
  const [told, setTold] = useState<Told>();
  const [undone, setUndone] = useState<readonly Undone[]>([]);
  const check = useRef<LiveCheck>(undefined);

  const act = useCallback((work: () => Promise<ToldKey | undefined>) => {
    setTold(undefined);
    work().then(
      (key) => {
        setTold(key === undefined ? undefined : { key });
      },
      (error: unknown) => {
        setTold({ error });
      },
    );
  }, []);

  const ready = useCallback(async () => {
    const [{ LiveCheck: Check }, loaded] = await Promise.all([import('../../office'), loadReview()]);
    setWords(loaded);
    check.current ??= new Check({ changed: setState });
    return check.current;
  }, []);

  const turn = useCallback(
    (wanted: boolean) => {
      setOn(wanted);
      act(async () => {
        const live = await ready();
        try {
          await (wanted ? live.start() : live.stop());
        } catch (error) {
          setOn(false);
          throw error;
        }
        return undefined;
      });
    },
    [act, ready],
  );

  const again = useCallback(() => {
    act(async () => {
      await (await ready()).check();
      return undefined;
    });
  }, [act, ready]);

  const write = useCallback(
    (writes: PlanWrites, key: 'live.fixed' | 'live.answered') => {
      act(async () => {
        setUndone(await (await ready()).write(writes));
        return key;
      });
    },
    [act, ready],
  );

  const undo = useCallback(() => {
    act(async () => {
      await (await ready()).takeBack(undone);
      setUndone([]);
      return 'live.undone';
    });
  }, [act, ready, undone]);

  // A pane that goes takes its colours along; nobody waits for it.
  useEffect(() => () => void check.current?.stop().catch(() => undefined), []);

  return { on, state, words, told, canUndo: undone.length > 0, turn, again, write, undo, act };
}
