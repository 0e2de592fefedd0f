import { invalidArgument } from './errors';
import { WireObject } from './object';

type Check = (value: unknown) => boolean;

/** A plain object of settings: only declared names exist, and a check may refuse a value. */
export class Bag extends WireObject {
  constructor(
    readonly wireClass: string,
    store: Record<string, unknown>,
    checks: Record<string, Check> = {},
    onSet: (name: string) => void = () => undefined,
  ) {
    super();
    for (const name of Object.keys(store))
      Object.defineProperty(this, name, {
        enumerable: true,
        get: () => store[name],
        set: (value: unknown) => {
          if (checks[name] && !checks[name](value)) throw invalidArgument(`${wireClass}.${name}`);
          onSet(name);
          store[name] = value;
        },
      });
  }
}

export const oneOf =
  (...values: string[]): Check =>
  (v) =>
    values.includes(v as string);
export const isBoolean: Check = (v) => typeof v === 'boolean';
export const isNumber: Check = (v) => typeof v === 'number' && Number.isFinite(v);
export const isString: Check = (v) => typeof v === 'string';
