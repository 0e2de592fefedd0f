import { Executor } from '../wire/executor';
import { Faults } from './faults';
import { HostError } from '../wire/errors';
import { WireObject } from '../wire/object';
import { ActionType, type RequestBody, type ResponseBody } from '../wire/protocol';
import type { EventHub } from '../model/events';

/** One message of the Common API: a dispatch id and its arguments, as office.js shapes them. */
export interface DdaCall {
  DdaMethod: { DispatchId: number };
  ArrayData?: unknown[];
  [key: string]: unknown;
}

export type Common = Record<number, (call: DdaCall) => Record<string, unknown>>;

export interface Counters {
  /** Round trips of context.sync(). */
  syncs: number;
  /** Bytes of each of those requests. */
  bytes: number[];
  /** Calls of the Common API. */
  calls: number;
}

/** Excel on the web: 5 MB per request and response (office-add-ins: resource-limits-and-performance). */
const MAX_PAYLOAD = 5 * 1024 * 1024;
const RICH_API = 93;

class Internal extends WireObject {
  readonly wireClass = 'AddinInternalService';
  NotifyActionHandlerReady(): void {
    /* office.js tells that ribbon handlers may be called */
  }
}

/** What both front ends share: the executor, the counters, and the list of what went wrong. */
export class Session {
  readonly counters: Counters = { syncs: 0, bytes: [], calls: 0 };
  readonly problems: string[] = [];
  readonly savedSettings: Record<string, unknown> = {};
  readonly completedCommands: unknown[] = [];
  /** Called with the events of a batch once its answer is on the way. */
  deliver: (entries: unknown[][]) => void = () => undefined;
  readonly faults = new Faults();
  private readonly executor: Executor;
  private scheduled = false;

  constructor(
    root: WireObject,
    private readonly events: EventHub | null,
    factories: Record<string, () => WireObject> = {},
    private readonly common: Common = {},
  ) {
    this.executor = new Executor({
      root,
      factories: { 'Microsoft.InternalService.AddinInternalService': () => new Internal(), ...factories },
      onUnknown: (what) => this.problems.push(`not emulated: ${what}`),
      onEvent: (target, method) => events?.register(target, method) ?? false,
    });
    if (events)
      events.onQueued = () => {
        this.schedule();
      };
  }

  /** Answers one executeMethod message. */
  execute(call: DdaCall): Record<string, unknown> {
    const id = call.DdaMethod.DispatchId;
    if (id === RICH_API) {
      const body = JSON.stringify(this.batch(String(call.ArrayData?.[4])));
      return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], body] };
    }
    this.counters.calls++;
    const answer = this.common[id] ?? this.standard[id];
    if (answer) return { Version: 1, ...answer(call) };
    this.problems.push(`not emulated: Common API dispatch id ${id}`);
    return { Version: 1, Error: 5001 };
  }

  /** Dispatch ids of office.js: 75/76 load and save settings, 94 a ribbon command has completed. */
  private readonly standard: Common = {
    75: () => ({ Error: 0, Properties: Object.entries(this.savedSettings) }),
    76: (call) => {
      Object.assign(this.savedSettings, settingsOf(call));
      return { Error: 0 };
    },
    94: (call) => {
      this.completedCommands.push(call);
      return { Error: 0 };
    },
  };

  private batch(text: string): ResponseBody {
    const bytes = Buffer.byteLength(text);
    const request = JSON.parse(text) as RequestBody;
    const internal = Object.values(request.ObjectPaths ?? {}).some((p) =>
      p.Name.startsWith('Microsoft.InternalService'),
    );
    // Excel.run ends with a request of its own that only drops references.
    const done = request.Actions.filter((a) => a.ActionType !== ActionType.Instantiate);
    const cleanup = done.length > 0 && done.every((a) => a.Name === '_RemoveReference');
    if (!internal && !cleanup) {
      this.counters.syncs++;
      this.counters.bytes.push(bytes);
    }
    if (bytes > MAX_PAYLOAD)
      return refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    const response = internal || cleanup ? this.executor.run(request) : this.tried(request);
    if (Buffer.byteLength(JSON.stringify(response)) > MAX_PAYLOAD)
      return refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
    return response;
  }

  private tried(request: RequestBody): ResponseBody {
    const fault = this.faults.begin();
    const actions = request.Actions.length;
    const stops = { before: 0, midway: Math.floor(actions * (fault?.share ?? 0)), after: actions };
    const done = fault
      ? this.executor.run(request, { before: stops[fault.when], error: fault.error })
      : this.executor.run(request);
    this.faults.end();
    return fault?.when === 'after' && done.Error === undefined
      ? refusal(fault.error.code, fault.error.message)
      : done;
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      // 65536 is the category of RichApi events (OfficeExtension.Constants.eventMessageCategory).
      const entries = (this.events?.take() ?? []).map((e) => [
        65536,
        e.eventType,
        e.targetId,
        JSON.stringify(e.args),
        1,
        false,
      ]);
      if (entries.length) this.deliver(entries);
    }, 0);
  }

  resetCounters(): void {
    Object.assign(this.counters, { syncs: 0, bytes: [], calls: 0 });
  }

  assertClean(): void {
    if (this.problems.length) throw new Error(`The emulated host saw:\n- ${this.problems.join('\n- ')}`);
  }
}

function refusal(code: string, message: string): ResponseBody {
  const e = new HostError(code, message, 413);
  return {
    Results: [],
    Error: { Code: e.code, Message: e.message, Location: '', ActionIndex: 0, HttpStatusCode: e.http },
  };
}

/** saveAsync sends names and JSON texts side by side. */
function settingsOf(call: DdaCall): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const list of Object.values(call))
    if (Array.isArray(list)) for (const pair of list) if (Array.isArray(pair)) out[String(pair[0])] = pair[1];
  return out;
}
