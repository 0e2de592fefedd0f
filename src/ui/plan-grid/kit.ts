import { useEffect, useState } from 'react';
import type { NormSearch } from '../../norms';
import type { Plan } from '../../plan';
import type { Law } from '../../review';
import type { Cells, GridTable, loadGrid } from '../../workbook';

export type GridModule = Awaited<ReturnType<typeof loadGrid>>;

/** What the grid and the panel beside it work with: fetched once, when a plan is first edited. */
export interface Kit {
  readonly grid: GridModule;
  readonly law: Law;
  readonly cells: Readonly<Record<GridTable, Cells>>;
}

async function fetchKit(plan: Plan): Promise<Kit> {
  const [{ loadGrid }, { loadLaw }] = await Promise.all([import('../../workbook'), import('../../review')]);
  const [grid, law] = await Promise.all([loadGrid(), loadLaw(plan)]);
  const { Cells: Made } = grid;
  return {
    grid,
    law,
    cells: { lines: new Made('lines', law.facts), activities: new Made('activities', law.facts) },
  };
}

/** The kit for a plan; the law in it grows when a line names a norm of the long tables. */
export function useKit(plan: Plan): { kit: Kit | undefined; error: unknown } {
  const [state, setState] = useState<{ kit: Kit | undefined; error: unknown }>({
    kit: undefined,
    error: undefined,
  });
  const { lines } = plan;
  useEffect(() => {
    let stands = true;
    fetchKit(plan).then(
      (kit) => {
        if (!stands) return;
        setState((before) =>
          before.kit?.law.catalogue === kit.law.catalogue ? before : { kit, error: undefined },
        );
      },
      (error: unknown) => {
        if (stands) setState({ kit: undefined, error });
      },
    );
    return () => {
      stands = false;
    };
    // Only lines name norms.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [lines]);
  return state;
}

/** The index of words over the norms, built in the background. */
export function useNormSearch(): NormSearch | undefined {
  const [search, setSearch] = useState<NormSearch>();
  useEffect(() => {
    let stands = true;
    void import('../../norms')
      .then(({ loadSearch }) => loadSearch())
      .then((found) => {
        if (stands) setSearch(found);
      });
    return () => {
      stands = false;
    };
  }, []);
  return search;
}
