import { useCallback, useEffect, useRef, useState } from 'react';
import { type Lang, type MessageKey, type Params, tell } from '../locales';
import { examplePlan, type Plan } from '../plan';
import type { HandedOver } from './hand-over';
import { readPicked } from './pick';

/** What a job ended with: a sentence, and the file it handed over if there is one. */
export interface Done {
  readonly key: MessageKey;
  readonly params?: Params;
  readonly file?: HandedOver;
}

export type Notice =
  { readonly kind: 'done'; readonly done: Done } | { readonly kind: 'failed'; readonly error: unknown };

export interface Origin {
  readonly key: MessageKey;
  readonly params?: Params;
}

export interface Workspace {
  readonly plan: Plan | undefined;
  readonly origin: Origin;
  readonly notice: Notice | undefined;
  /** The name of the job under way. */
  readonly busy: string | undefined;
  readonly run: (job: string, work: () => Promise<Done>) => void;
  readonly open: (file: File) => void;
  readonly useExample: () => void;
}

const EXAMPLE: Origin = { key: 'plan.example' };

export function failureText(lang: Lang, error: unknown): string {
  return tell(lang, error);
}

/** The plan a pane or the page works on, one job at a time, and how the last one ended. */
export function useWorkspace(): Workspace {
  const [held, setHeld] = useState<{ plan: Plan | undefined; origin: Origin }>({
    plan: undefined,
    origin: EXAMPLE,
  });
  const [notice, setNotice] = useState<Notice>();
  const [busy, setBusy] = useState<string>();
  const underWay = useRef(false);

  const run = useCallback((job: string, work: () => Promise<Done>) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(job);
    setNotice(undefined);
    work()
      .then(
        (done) => {
          setNotice({ kind: 'done', done });
        },
        (error: unknown) => {
          setNotice({ kind: 'failed', error });
        },
      )
      .finally(() => {
        underWay.current = false;
        setBusy(undefined);
      });
  }, []);

  const open = useCallback(
    (file: File) => {
      run('open', async () => {
        const plan = await readPicked(file);
        setHeld({ plan, origin: { key: 'plan.fromFile', params: { file: file.name } } });
        return { key: 'done.opened', params: { file: file.name } };
      });
    },
    [run],
  );

  const showExample = useCallback(() => {
    examplePlan('commune').then(
      (plan) => {
        setHeld({ plan, origin: EXAMPLE });
        setNotice(undefined);
      },
      (error: unknown) => {
        setNotice({ kind: 'failed', error });
      },
    );
  }, []);

  useEffect(showExample, [showExample]);

  return { plan: held.plan, origin: held.origin, notice, busy, run, open, useExample: showExample };
}
