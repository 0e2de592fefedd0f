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
  RowSortedEvent: 19,
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

export type Author = 'addin' | 'user' | 'coauthor';

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
  /** Who edits just now: the add-in, the person at this screen, or somebody who works on the book elsewhere. */
  by: Author = 'addin';
  /** Excel says since ExcelApi 1.14 who wrote (excel.worksheetchangedeventargs#triggerSource). */
  tellsTrigger = true;

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

  /** What every event of a change says of its author. */
  origin(): Record<string, string> {
    const source = this.by === 'coauthor' ? 'Remote' : 'Local';
    if (!this.tellsTrigger) return { source };
    return { source, triggerSource: this.by === 'addin' ? 'ThisLocalAddin' : 'Unknown' };
  }

  /** Does something as somebody else than the add-in. */
  as<T>(author: Author, work: () => T): T {
    const before = this.by;
    this.by = author;
    try {
      return work();
    } finally {
      this.by = before;
    }
  }

  get listeners(): number {
    return this.registered.size;
  }
}
