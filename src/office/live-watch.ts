import { parseArea } from '../workbook';
import { can } from './features';
import type { Touch } from './live-touch';
import { inExcel } from './run-excel';

/** Events of a write are still on their way when its request has been answered. */
const LATE_EVENTS_MS = 150;

let writing = 0;

/** A write of ours: an Excel that does not say who wrote is not listened to meanwhile. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  writing += 1;
  try {
    return await work();
  } finally {
    setTimeout(() => {
      writing -= 1;
    }, LATE_EVENTS_MS);
  }
}

interface Change {
  readonly address: string;
  readonly changeType?: string;
  readonly worksheetId: string;
  readonly triggerSource?: string;
}

const isOurs = ({ triggerSource }: Change) =>
  triggerSource === undefined ? writing > 0 : triggerSource === 'ThisLocalAddin';

/** «A1:B2,D4» has no single area; the sheet is then read anew. */
function touchOf({ address, changeType, worksheetId }: Change): Touch {
  const area = changeType === 'RangeEdited' ? parseArea(address) : undefined;
  return area === undefined ? { sheet: worksheetId } : { sheet: worksheetId, area };
}

type Registered = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>;

/** Listens to the whole workbook. A handler only passes on what happened: Excel waits while it runs. */
export async function watchBook(touched: (touch: Touch) => void): Promise<() => Promise<void>> {
  const registered: Registered[] = [];
  const changed = (change: Change) => {
    if (!isOurs(change)) touched(touchOf(change));
    return Promise.resolve();
  };
  const moved = ({ worksheetId }: { readonly worksheetId: string }) => {
    touched({ sheet: worksheetId });
    return Promise.resolve();
  };
  await inExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    registered.push(
      worksheets.onChanged.add(changed),
      tables.onChanged.add(changed),
      worksheets.onDeleted.add(moved),
    );
    if (can('sorting')) registered.push(worksheets.onRowSorted.add(moved));
    await context.sync();
  });
  return async () => {
    for (const one of registered) one.remove();
    await registered[0]?.context.sync();
  };
}
