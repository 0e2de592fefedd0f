import type { Book } from './book';

/** A copy of a value with all it holds, classes and cycles included; functions are shared. */
function copyOf<T>(value: T, known: Map<unknown, unknown>): T {
  if (typeof value !== 'object' || value === null) return value;
  const before = known.get(value);
  if (before !== undefined) return before as T;
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>();
    known.set(value, copy);
    for (const [key, item] of value) copy.set(copyOf(key, known), copyOf(item, known));
    return copy as T;
  }
  if (value instanceof Set) {
    const copy = new Set<unknown>();
    known.set(value, copy);
    for (const item of value) copy.add(copyOf(item, known));
    return copy as T;
  }
  const copy: object = Array.isArray(value)
    ? []
    : (Object.create(Object.getPrototypeOf(value) as object | null) as object);
  known.set(value, copy);
  for (const [key, item] of Object.entries(value))
    Object.assign(copy, { [key]: copyOf<unknown>(item, known) });
  return copy as T;
}

/** The same workbook again: what was made once is tried many times. */
export const cloneBook = (book: Book): Book => copyOf(book, new Map());
