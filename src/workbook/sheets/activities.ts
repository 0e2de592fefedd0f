import { type Activity, totalsByActivity } from '../../plan';
import type { BookContext } from '../book-context';
import { cellName } from '../model/address';
import type { ConditionalModel, NamedReference, SheetModel } from '../model/sheet-model';
import activities from './data/activities.json';
import { columnArea, HEADER_ROW, layoutTable } from './table-sheet';

const SPARE = 200;
const place = (field: string) => activities.columns.findIndex((column) => column.field === field);
const first = (field: string) => `$${cellName(HEADER_ROW + 1, place(field))}`;
const title = (field: string) => activities.columns[place(field)]?.title ?? '';

function marks(rows: number): ConditionalModel[] {
  const amount = first('amount');
  const counted = `SUMIFS(DT_ThanhTien,DT_MaHD,${first('id')})`;
  return [
    {
      area: columnArea(activities, title('amount'), rows, SPARE),
      formula: `AND(${amount}<>"",${amount}<>${counted})`,
      look: 'overtyped',
    },
    {
      area: columnArea(activities, title('to'), rows, SPARE),
      formula: `AND(${first('to')}<>"",${first('to')}<${first('from')})`,
      look: 'over',
    },
  ];
}

/** «Hoạt động»: what is done, by whom, when, where, with what result and for how much. */
export function layoutActivities(context: BookContext): { sheet: SheetModel; names: NamedReference[] } {
  const totals = totalsByActivity(context.plan);
  const { plan } = context;
  const sheet = layoutTable<Activity>(
    activities,
    context.codecs,
    {
      tabColor: '#B9770E',
      frozenColumns: 3,
      hiddenTitles: new Set(plan.activities.some(({ part }) => part !== '') ? [] : [title('part')]),
      conditionals: marks(plan.activities.length),
    },
    plan.activities,
    ({ id }) => totals.get(id) ?? 0,
    context.keptOf(activities.table),
  );
  return {
    sheet,
    names: [
      { name: 'MaHoatDong', formula: `${activities.table}[${title('id')}]` },
      // Conditional formats know no structured references; they know names.
      { name: 'DT_ThanhTien', formula: 'tblDuToan[Thành tiền]' },
      { name: 'DT_MaHD', formula: 'tblDuToan[Mã HĐ]' },
    ],
  };
}
