import { OFFICE, type Relation } from '../../ooxml';
import type { BookModel, SheetModel, TableModel } from '../model/sheet-model';

/** A part beside a sheet, under the id by which the sheet names it. */
interface Named {
  readonly id: string;
  readonly path: string;
}

/** Where everything that belongs to one sheet stands in the package. */
export interface SheetParts {
  readonly sheet: SheetModel;
  readonly path: string;
  readonly tables: readonly (Named & { readonly table: TableModel; readonly number: number })[];
  readonly drawing?: Named & { readonly charts: readonly string[] };
  /** `id` is that of the shapes: the sheet does not name the comments themselves. */
  readonly notes?: Named & { readonly comments: string; readonly number: number };
  readonly relations: readonly Relation[];
}

/** Parts of a kind are numbered through the whole book; ids start anew in every sheet. */
export function placeParts(book: BookModel): SheetParts[] {
  const used = { table: 0, drawing: 0, chart: 0, notes: 0 };
  return book.sheets.map((sheet, index) => {
    const relations: Relation[] = [];
    const relate = (type: string, path: string): string => {
      const id = `rId${relations.length + 1}`;
      relations.push({ id, type: `${OFFICE}/relationships/${type}`, target: path.replace('xl/', '../') });
      return id;
    };
    const tables = sheet.tables.map((table) => {
      used.table += 1;
      const path = `xl/tables/table${used.table}.xml`;
      return { id: relate('table', path), path, table, number: used.table };
    });
    const placed = { sheet, path: `xl/worksheets/sheet${index + 1}.xml`, tables, relations };
    return { ...placed, ...placeDrawing(sheet, used, relate), ...placeNotes(sheet, used, relate) };
  });
}

type Relate = (type: string, path: string) => string;

function placeDrawing(
  sheet: SheetModel,
  used: { drawing: number; chart: number },
  relate: Relate,
): Pick<SheetParts, 'drawing'> {
  const { charts = [] } = sheet;
  if (charts.length === 0) return {};
  used.drawing += 1;
  const path = `xl/drawings/drawing${used.drawing}.xml`;
  const paths = charts.map(() => {
    used.chart += 1;
    return `xl/charts/chart${used.chart}.xml`;
  });
  return { drawing: { id: relate('drawing', path), path, charts: paths } };
}

function placeNotes(sheet: SheetModel, used: { notes: number }, relate: Relate): Pick<SheetParts, 'notes'> {
  if ((sheet.notes ?? []).length === 0) return {};
  used.notes += 1;
  const path = `xl/drawings/vmlDrawing${used.notes}.vml`;
  const comments = `xl/comments${used.notes}.xml`;
  const id = relate('vmlDrawing', path);
  relate('comments', comments);
  return { notes: { id, path, comments, number: used.notes } };
}
