import { parsePlanText } from '../plan';
import type { Opened } from '../ui';

/** Work that stands in no file yet, with what came beside it. */
export interface Draft {
  readonly id: string;
  /** When it was written: milliseconds, as clocks count. */
  readonly at: number;
  readonly title: string;
  /** The plan as JSON: written in a tenth of the time that a browser takes to copy the records. */
  readonly plan: string;
  readonly beside: Omit<Opened, 'plan'>;
}

export function draftOf(id: string, at: number, { plan, ...beside }: Opened): Draft {
  return { id, at, title: plan.title, plan: JSON.stringify(plan), beside };
}

/** A draft as any other plan that is opened: checked, and brought to today's shape when an older page wrote it. */
export function openedFrom({ plan, beside }: Draft): Opened {
  return { ...beside, plan: parsePlanText(plan) };
}

const NAME = 'du-toan-55';
const DRAFTS = 'drafts';
const SETTINGS = 'settings';
const OFF = 'keep-off';

const answered = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('storage'));
    };
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(DRAFTS, { keyPath: 'id' });
    request.result.createObjectStore(SETTINGS);
  };
  return answered(request);
}

const lockName = (id: string) => `${NAME} ${id}`;

/** The drafts that this browser keeps for this page, and whether it may. */
export class DraftBox {
  private base: Promise<IDBDatabase> | undefined;

  private async store(name: string, mode: IDBTransactionMode): Promise<IDBObjectStore> {
    this.base ??= open();
    return (await this.base).transaction(name, mode).objectStore(name);
  }

  async isOn(): Promise<boolean> {
    const off: unknown = await answered((await this.store(SETTINGS, 'readonly')).get(OFF));
    return off !== true;
  }

  /** Turned off, nothing is kept, and nothing that was kept stays. */
  async turn(on: boolean): Promise<void> {
    if (!on) await this.clear();
    await answered((await this.store(SETTINGS, 'readwrite')).put(!on, OFF));
  }

  /** The newest first. */
  async list(): Promise<Draft[]> {
    const all = (await answered((await this.store(DRAFTS, 'readonly')).getAll())) as Draft[];
    return all.sort((a, b) => b.at - a.at);
  }

  async put(draft: Draft): Promise<void> {
    await answered((await this.store(DRAFTS, 'readwrite')).put(draft));
  }

  async remove(id: string): Promise<void> {
    await answered((await this.store(DRAFTS, 'readwrite')).delete(id));
  }

  async clear(): Promise<void> {
    await answered((await this.store(DRAFTS, 'readwrite')).clear());
  }
}

/** Takes a draft for this tab, until the tab is gone; false when another tab has it. */
export function hold(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(lockName(id), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}

/** The drafts that no open tab works on. */
export async function leftBehind(drafts: readonly Draft[]): Promise<Draft[]> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return drafts.filter(({ id }) => !names.has(lockName(id)));
}
