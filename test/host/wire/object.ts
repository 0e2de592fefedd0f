/**
 * What the executor sees of a model. Members whose name begins with a capital are the wire (office.js sends
 * camelCase, the wire is PascalCase); everything in lower case stays inside the host.
 */
export abstract class WireObject {
  /** The class name of office.js, for error text. */
  abstract readonly wireClass: string;
  /** The identity a proxy learns when it is instantiated, if the class has no Id. */
  get wireId(): string | number | undefined {
    return undefined;
  }
  /** Kept alive by a reference id between requests (ranges, everything in Word). */
  get tracked(): boolean {
    return false;
  }
  /** The target id of events registered on this object. */
  get eventTarget(): string | undefined {
    return undefined;
  }
}

/** A collection: `items` in proxies, an indexer, and getItemAt for those that have one. */
export abstract class WireCollection extends WireObject {
  abstract items(): readonly WireObject[];
  item(key: unknown): WireObject | null {
    return this.items().find((i) => i.wireId === key) ?? null;
  }
}

export const isWire = (v: unknown): v is WireObject => v instanceof WireObject;

type Descriptors = Map<string, { name: string; method: boolean }>;
const known = new WeakMap<object, Descriptors>();

function describe(holder: object, into: Descriptors): Descriptors {
  for (const [name, d] of Object.entries(Object.getOwnPropertyDescriptors(holder)))
    if (/^_?[A-Z]/.test(name) && !into.has(name.toLowerCase()))
      into.set(name.toLowerCase(), { name, method: typeof d.value === 'function' });
  return into;
}

function membersOf(object: WireObject): Descriptors {
  const proto = Object.getPrototypeOf(object) as object;
  let inherited = known.get(proto);
  if (!inherited) {
    inherited = new Map();
    for (let p = proto; p !== WireObject.prototype; p = Object.getPrototypeOf(p) as object)
      describe(p, inherited);
    known.set(proto, inherited);
  }
  const own = Object.keys(object).some((k) => /^[A-Z]/.test(k));
  return own ? describe(object, new Map(inherited)) : inherited;
}

/** The exact wire name of a property or method, or undefined when the emulated host has none. */
export function member(object: WireObject, name: string, method: boolean): string | undefined {
  const found = membersOf(object).get(name.toLowerCase());
  return found && found.method === method ? found.name : undefined;
}

export const propertyNames = (object: WireObject): string[] =>
  [...membersOf(object).values()].filter((m) => !m.method && !m.name.startsWith('_')).map((m) => m.name);

export const methodNames = (object: WireObject): string[] =>
  [...membersOf(object).values()].filter((m) => m.method).map((m) => m.name);

export const read = (object: WireObject, name: string): unknown =>
  (object as unknown as Record<string, unknown>)[name];

export const write = (object: WireObject, name: string, value: unknown): void => {
  (object as unknown as Record<string, unknown>)[name] = value;
};

export const invoke = (object: WireObject, name: string, args: unknown[]): unknown =>
  (object as unknown as Record<string, (...a: unknown[]) => unknown>)[name]?.(...args);
