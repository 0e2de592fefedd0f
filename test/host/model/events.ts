/** eventType numbers as office.js registers them (excel-web-16.00.debug.js). */
const TYPES: Record<string, number> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
};
const TABLE_TYPES: Record<string, number> = {
  DataChangedEvent: 101,
  SelectionChangedEvent: 100,
  AddedEvent: 102,
  DeletedEvent: 103,
};

/** OfficeExtension.Constants.eventWorkbookId: the target of events of collections. */
export const WORKBOOK_TARGET = 'Workbook';

export interface HostEvent {
  eventType: number;
  targetId: string;
  args: Record<string, unknown>;
}

/** Who listens to what, and what has happened since the last flush. */
export class EventHub {
  private readonly registered = new Set<string>();
  private queue: HostEvent[] = [];
  onQueued: () => void = () => undefined;
  /** Edits by a person on the host side, not by the add-in. */
  byUser = false;

  /** `method` is the wire name, e.g. _RegisterDataChangedEvent; false if there is no such event here. */
  register(target: string, method: string): boolean {
    const m = /^_(Unr|R)egister(.+)$/.exec(method);
    const types = target.startsWith('table:') ? TABLE_TYPES : TYPES;
    const type = types[m?.[2] ?? ''];
    if (type === undefined) return false;
    const key = `${target.replace(/^table:/, '')}:${type}`;
    if (m?.[1] === 'R') this.registered.add(key);
    else this.registered.delete(key);
    return true;
  }

  fire(name: string, targets: string[], args: Record<string, unknown>, table = false): void {
    const eventType = (table ? TABLE_TYPES : TYPES)[name];
    if (eventType === undefined) throw new Error(`no event ${name}`);
    for (const targetId of targets)
      if (this.registered.has(`${targetId}:${eventType}`)) {
        this.queue.push({ eventType, targetId, args });
        this.onQueued();
      }
  }

  take(): HostEvent[] {
    const out = this.queue;
    this.queue = [];
    return out;
  }

  get listeners(): number {
    return this.registered.size;
  }
}
