import { useCallback, useEffect, useRef, useState } from 'react';
import { type MessageKey, type Params, Refusal } from '../locales';
import type { Level } from '../plan';
import type { Reading } from '../workbook';
import type { HandedOver } from './hand-over';
import { type Opened, openExample, readPicked } from './pick';

/** What a job ended with: a sentence, the file it handed over and what it met on the way, if there is any. */
export interface Done {
  readonly key: MessageKey;
  readonly params?: Params;
  readonly file?: HandedOver;
  readonly remarks?: Reading['remarks'];
}

export type Notice =
  { readonly kind: 'done'; readonly done: Done } | { readonly kind: 'failed'; readonly error: unknown };

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How a job tells its progress and hears that it should stop; most need neither. */
export interface Course {
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export interface Workspace {
  readonly opened: Opened | undefined;
  readonly notice: Notice | undefined;
  /** The name of the job under way. */
  readonly busy: string | undefined;
  readonly progress: Progress | undefined;
  readonly run: (job: string, work: (course: Course) => Promise<Done>) => void;
  readonly cancel: () => void;
  readonly open: (file: File) => void;
  readonly showExample: (level: Level) => void;
  /** A plan that was made here instead of opened. */
  readonly take: (opened: Opened, done: Done) => void;
  /** How the last job ended is known by now. */
  readonly dismiss: () => void;
}

const FIRST_EXAMPLE: Level = 'commune';

/** A person who stopped a job is told so, not warned. */
const endOf = (error: unknown): Notice =>
  error instanceof Refusal && error.key === 'office.cancelled'
    ? { kind: 'done', done: { key: error.key } }
    : { kind: 'failed', error };

/**
 * The plan a pane or the page works on, one job at a time, and how the last one ended. It begins with an example, or
 * with nothing where people first choose.
 */
export function useWorkspace(first: Level | 'nothing' = FIRST_EXAMPLE): Workspace {
  const [opened, setOpened] = useState<Opened>();
  const [notice, setNotice] = useState<Notice>();
  const [busy, setBusy] = useState<string>();
  const [progress, setProgress] = useState<Progress>();
  const underWay = useRef<AbortController>(undefined);

  const run = useCallback((job: string, work: (course: Course) => Promise<Done>) => {
    if (underWay.current !== undefined) return;
    const controller = new AbortController();
    underWay.current = controller;
    setBusy(job);
    setNotice(undefined);
    setProgress(undefined);
    work({ progress: setProgress, signal: controller.signal })
      .then(
        (done) => {
          setNotice({ kind: 'done', done });
        },
        (error: unknown) => {
          setNotice(endOf(error));
        },
      )
      .finally(() => {
        underWay.current = undefined;
        setBusy(undefined);
        setProgress(undefined);
      });
  }, []);

  const cancel = useCallback(() => underWay.current?.abort(), []);

  const open = useCallback(
    (file: File) => {
      run('open', async () => {
        setOpened(await readPicked(file));
        return { key: 'done.opened', params: { file: file.name } };
      });
    },
    [run],
  );

  const showExample = useCallback(
    (level: Level) => {
      run('example', async () => {
        setOpened(await openExample(level));
        return { key: 'done.example' };
      });
    },
    [run],
  );

  const take = useCallback((made: Opened, done: Done) => {
    setOpened(made);
    setNotice({ kind: 'done', done });
  }, []);

  const dismiss = useCallback(() => {
    setNotice(undefined);
  }, []);

  useEffect(() => {
    if (first === 'nothing') return;
    openExample(first).then(setOpened, (error: unknown) => {
      setNotice({ kind: 'failed', error });
    });
  }, [first]);

  return { opened, notice, busy, progress, run, cancel, open, showExample, take, dismiss };
}
