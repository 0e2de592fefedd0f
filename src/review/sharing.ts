type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (value: unknown) => (isBag(value) && typeof value['id'] === 'string' ? value['id'] : undefined);

function sharedList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const byId = new Map(before.map((value) => [idOf(value), value]));
  const shared = now.map((value, index) => {
    const id = idOf(value);
    return sharing(id === undefined ? before[index] : byId.get(id), value);
  });
  const same = before.length === shared.length && shared.every((value, index) => value === before[index]);
  return same ? before : shared;
}

function sharedBag(before: Bag, now: Bag): Bag {
  const names = Object.keys(now);
  const shared = Object.fromEntries(names.map((name) => [name, sharing(before[name], now[name])]));
  const same =
    names.length === Object.keys(before).length && names.every((name) => shared[name] === before[name]);
  return same ? before : shared;
}

/**
 * What is said now, made of the objects of before wherever they say the same; records are known by their ids, wherever
 * they stand. A plan read anew from its cells is then, to the review, the plan of before with an edit.
 */
export function sharing<T>(before: unknown, now: T): T {
  if (Array.isArray(now)) return (Array.isArray(before) ? sharedList(before, now) : now) as T;
  if (isBag(now)) return (isBag(before) ? sharedBag(before, now) : now) as T;
  return now;
}
