import type { HostError } from './errors';
import { isWire, member, propertyNames, read, WireCollection, type WireObject } from './object';
import type { QueryInfo } from './protocol';

type Answer = Record<string, unknown>;

interface Tools {
  identify(object: WireObject): Answer;
  unknown(what: string): HostError;
}

/** What a proxy learns of its object: an id (events and getItem need it) and a reference. */
export function identity(object: WireObject, reference: string | undefined): Answer {
  const out: Answer = {};
  const own = member(object, 'Id', false);
  if (own) out[own] = read(object, own);
  else if (object.wireId !== undefined) out['_Id'] = object.wireId;
  if (reference !== undefined) out['_ReferenceId'] = reference;
  return out;
}

/** Answers `load`: properties by path, `*` for all scalars, children of collections as `_Items`. */
export function queryObject(object: WireObject, info: QueryInfo, tools: Tools): Answer {
  const out = tools.identify(object);
  const asked = info.Select?.length ? [...info.Select] : ['*'];
  const select = [...asked, ...(info.Expand ?? [])].map((s) => s.split(/[/.]/));
  if (!(object instanceof WireCollection)) {
    for (const path of select) put(out, object, path, tools);
    return out;
  }
  const own = select.filter(([head]) => head && head !== '*' && member(object, head, false));
  for (const path of own) put(out, object, path, tools);
  const rest = select
    .filter((p) => !own.includes(p))
    .map((p) => (p[0] === 'items' ? p.slice(1) : p))
    .map((p) => (p.length ? p : ['*']));
  const from = info.Skip ?? 0;
  const list = object.items().slice(from, info.Top === undefined ? undefined : from + info.Top);
  out['_Items'] = list.map((child) => {
    const answer = tools.identify(child);
    for (const path of rest) put(answer, child, path, tools);
    return answer;
  });
  return out;
}

function put(out: Answer, object: WireObject, path: string[], tools: Tools): void {
  const [head = '*', ...rest] = path;
  if (head === '*' || head === '$all') {
    for (const name of propertyNames(object)) {
      const value = read(object, name);
      if (!isWire(value)) out[name] = value ?? null;
    }
    return;
  }
  if (head === '$none') return;
  const name = member(object, head, false);
  if (!name) throw tools.unknown(`${object.wireClass}.${head} (load)`);
  const value = read(object, name);
  if (!isWire(value)) out[name] = value ?? null;
  else out[name] = merge(out[name], queryObject(value, { Select: [rest.join('/') || '*'] }, tools));
}

const isAnswer = (v: unknown): v is Answer => typeof v === 'object' && v !== null && !Array.isArray(v);

function merge(a: unknown, b: Answer): Answer {
  if (!isAnswer(a)) return b;
  for (const [key, value] of Object.entries(b)) {
    const old = a[key];
    if (key === '_Items' && Array.isArray(old) && Array.isArray(value))
      value.forEach((v, i) => merge(old[i], v as Answer));
    else if (isAnswer(old) && isAnswer(value)) merge(old, value);
    else a[key] = value;
  }
  return a;
}
