import { HostError, itemNotFound } from './errors';
import { invoke, isWire, member, methodNames, WireCollection, type WireObject, write } from './object';
import { ActionType, type ArgumentInfo, PathType, type RequestBody, type ResponseBody } from './protocol';
import { identity, queryObject } from './query';

type Resolved = WireObject | null;

export interface ExecutorOptions {
  root: WireObject;
  /** Objects that office.js makes by type name (`new`), e.g. Microsoft.WordServices.Application. */
  factories: Record<string, () => WireObject>;
  onUnknown: (what: string) => void;
  onEvent: (target: string, method: string) => boolean;
}

/** Runs batches of the RichApi protocol against a tree of wire objects. */
export class Executor {
  private readonly refs = new Map<string, WireObject>();
  private readonly refIds = new Map<WireObject, string>();
  private nextRef = 1;

  constructor(private readonly options: ExecutorOptions) {}

  /** `stop` breaks the batch off before that action, as a fault would. */
  run(body: RequestBody, stop?: { before: number; error: HostError }): ResponseBody {
    const batch = new Batch(this, this.options, body);
    const results: ResponseBody['Results'] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (stop?.before === index) throw stop.error;
        results.push({ ActionId: action.Id, Value: batch.perform(action) ?? null });
      } catch (error) {
        // Earlier actions of a failed batch stay done: Excel does not roll a batch back
        // (learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model).
        const e = error instanceof HostError ? error : this.crash(error);
        return {
          Results: results,
          Error: {
            Code: e.code,
            Message: e.message,
            Location: '',
            ActionIndex: index,
            HttpStatusCode: e.http,
          },
        };
      }
    }
    return { Results: results };
  }

  private crash(error: unknown): HostError {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.options.onUnknown(`the emulated host crashed: ${text}`);
    return new HostError('GeneralException', text, 500);
  }

  keep(object: WireObject): string {
    const known = this.refIds.get(object);
    if (known) return known;
    const id = `{${this.nextRef++}}`;
    this.refs.set(id, object);
    this.refIds.set(object, id);
    return id;
  }

  drop(id: string): void {
    const object = this.refs.get(id);
    if (object) this.refIds.delete(object);
    this.refs.delete(id);
  }

  referenceOf = (object: WireObject): string | undefined => this.refIds.get(object);
  byReference = (id: string): WireObject | undefined => this.refs.get(id);
}

class Batch {
  private readonly cache = new Map<number, Resolved>();

  constructor(
    private readonly executor: Executor,
    private readonly options: ExecutorOptions,
    private readonly body: RequestBody,
  ) {}

  perform(action: RequestBody['Actions'][number]): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.resolve(action.ObjectPathId);
    // Whatever is done to a null object has no effect: OfficeDev/office-js-snippets begin with
    // worksheets.getItemOrNullObject("Sample").delete().
    if (!object) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.identify(object);
      case ActionType.Query:
        return queryObject(object, action.QueryInfo ?? {}, this.tools);
      case ActionType.Method: {
        const result = this.call(object, action.Name, this.args(action.ArgumentInfo));
        return isWire(result) ? this.identify(result) : result;
      }
      case ActionType.SetProperty:
        this.set(object, action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        for (const [k, v] of Object.entries(action.ObjectState ?? {})) this.set(object, k, v);
        return null;
      default:
        throw this.unknown(`action type ${action.ActionType}`);
    }
  }

  private readonly tools = {
    identify: (o: WireObject): Record<string, unknown> => this.identify(o) ?? {},
    unknown: (what: string): HostError => this.unknown(what),
  };

  private unknown(what: string): HostError {
    this.options.onUnknown(what);
    return new HostError('ApiNotFound', `The emulated host does not implement ${what}.`, 404);
  }

  private present(object: Resolved): WireObject {
    if (!object) throw new HostError('InvalidObjectPath', 'The object path points at a null object.');
    return object;
  }

  private identify(object: Resolved): Record<string, unknown> | null {
    if (!object) return null;
    if (this.body.AutoKeepReference && object.tracked) this.executor.keep(object);
    return identity(object, this.executor.referenceOf(object));
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    const substitute = (a: unknown, ids: unknown): unknown => {
      if (Array.isArray(a) && Array.isArray(ids)) return a.map((x, i) => substitute(x, ids[i]));
      return typeof ids === 'number' && ids > 0 ? this.resolve(ids) : a;
    };
    return (info?.Arguments ?? []).map((a, i) => substitute(a, info?.ReferencedObjectPathIds?.[i]));
  }

  private set(object: WireObject, name: string, value: unknown): void {
    const own = member(object, name, false);
    if (!own) throw this.unknown(`${object.wireClass}.${name} (set)`);
    write(object, own, value);
  }

  private call(object: WireObject, name: string, args: unknown[]): unknown {
    if (name === '_KeepReference') {
      this.executor.keep(object);
      return null;
    }
    if (name === '_RemoveReference') {
      this.executor.drop(String(args[0]));
      return null;
    }
    if (/^_(Unr|R)egister/.test(name) && object.eventTarget !== undefined) {
      if (!this.options.onEvent(object.eventTarget, name))
        throw this.unknown(`${object.wireClass}.${name}()`);
      return null;
    }
    const own = member(object, name, true);
    // An argument that was left out travels as null.
    if (own)
      return invoke(
        object,
        own,
        args.map((a) => a ?? undefined),
      );
    if (object instanceof WireCollection) {
      if (name === 'GetCount') return object.items().length;
      if (name === 'GetItemAt') {
        const found = object.items()[Number(args[0])];
        if (!found) throw new HostError('InvalidArgument', 'The index is out of range.');
        return found;
      }
      if (name === 'GetItemOrNullObject') return object.item(args[0]);
    }
    throw this.unknown(`${object.wireClass}.${name}() [has: ${methodNames(object).join(', ')}]`);
  }

  private resolve(id: number): Resolved {
    const cached = this.cache.get(id);
    if (cached !== undefined) return cached;
    const path = this.body.ObjectPaths?.[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `No object path ${id}.`);
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : undefined;
    const object = parent === null ? null : this.walk(path, parent);
    this.cache.set(id, object);
    return object;
  }

  private walk(
    path: NonNullable<RequestBody['ObjectPaths']>[string],
    parent: WireObject | undefined,
  ): Resolved {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.options.root;
      case PathType.New: {
        const make = this.options.factories[path.Name];
        if (!make) throw this.unknown(`new ${path.Name}`);
        return make();
      }
      case PathType.Reference: {
        const kept = this.executor.byReference(path.Name);
        if (!kept)
          throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
        return kept;
      }
      case PathType.Null:
        return null;
      default:
        return this.step(path, this.present(parent ?? null));
    }
  }

  private step(path: NonNullable<RequestBody['ObjectPaths']>[string], parent: WireObject): Resolved {
    let result: unknown;
    if (path.ObjectPathType === PathType.Method)
      result = this.call(parent, path.Name, this.args(path.ArgumentInfo));
    else if (path.ObjectPathType === PathType.Property) {
      const own = member(parent, path.Name, false);
      if (!own) throw this.unknown(`${parent.wireClass}.${path.Name}`);
      result = (parent as unknown as Record<string, unknown>)[own];
    } else if (path.ObjectPathType === PathType.Indexer && parent instanceof WireCollection) {
      result = parent.item(this.args(path.ArgumentInfo)[0]);
      if (!result) throw itemNotFound();
    } else throw this.unknown(`${parent.wireClass}[] (path type ${path.ObjectPathType})`);
    return isWire(result) ? result : null;
  }
}
