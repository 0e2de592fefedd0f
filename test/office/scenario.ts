import { expect, it } from '@jest/globals';

/** What was done, what the add-in said, what the workbook or document holds after. */
export interface Scenario<World> {
  readonly done: string;
  readonly work: (world: World) => unknown;
  readonly said: (world: World) => unknown;
  readonly says: unknown;
  readonly held?: (world: World) => unknown;
  readonly holds?: unknown;
}

/** Runs a table of scenarios, each from the same beginning. */
export function scenarios<World>(world: () => World, again: () => Promise<void>, table: Scenario<World>[]) {
  it.each(table.map((one) => [one.done, one] as const))(
    '%s',
    async (_, { work, said, says, held, holds }) => {
      await again();
      await work(world());
      expect(said(world())).toEqual(says);
      if (held !== undefined) expect(await held(world())).toEqual(holds);
    },
  );
}
