import {
  invoke,
  isWire,
  methodNames,
  propertyNames,
  read,
  WireCollection,
  type WireObject,
  write,
} from './object';

/** Several objects of one kind behind one face: a setting goes to each, a reading is null where they differ. */
export class Many extends WireCollection {
  constructor(
    readonly wireClass: string,
    private readonly each: readonly WireObject[],
  ) {
    super();
    const [first] = each;
    if (first === undefined) throw new Error('an empty set of ranges');
    for (const name of propertyNames(first))
      Object.defineProperty(this, name, {
        enumerable: true,
        get: () => this.shared(each.map((one) => read(one, name))),
        set: (value: unknown) => {
          for (const one of each) write(one, name, value);
        },
      });
    for (const name of methodNames(first))
      Object.defineProperty(this, name, {
        enumerable: true,
        value: (...args: unknown[]) => this.shared(each.map((one) => invoke(one, name, args))),
      });
  }

  items(): readonly WireObject[] {
    return [];
  }

  override item(key: unknown): WireObject | null {
    const found = this.each.map((one) => (one instanceof WireCollection ? one.item(key) : null));
    return found.every(isWire) ? new Many(found[0]?.wireClass ?? '', found) : null;
  }

  private shared(values: readonly unknown[]): unknown {
    const wires = values.filter(isWire);
    if (wires.length === values.length) return new Many(wires[0]?.wireClass ?? '', wires);
    return values.every((value) => value === values[0]) ? values[0] : null;
  }
}
