type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

/** The value at «sources.central». */
export function at(record: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (isBag(value) ? value[step] : undefined), record);
}

/** Puts a value at «sources.central», making what lies between. */
export function put(record: Bag, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let inner = record;
  for (const step of steps) {
    const next = inner[step];
    const bag: Bag = isBag(next) ? next : {};
    inner[step] = bag;
    inner = bag;
  }
  inner[last] = value;
}
