import {
  lineAmounts,
  milliToNumber,
  type Plan,
  planTotal,
  partOf,
  quarterOf,
  SOURCES,
  toSerial,
  totalsByActivity,
} from '../../src/plan';
import { columnName, quoteSheet } from '../../src/workbook/model/address';
import type {
  BookModel,
  Cell,
  CellValue,
  NamedReference,
  SheetModel,
} from '../../src/workbook/model/sheet-model';
import choices from '../../src/workbook/sheets/data/choices.json';
import { WORD_LISTS } from '../../src/workbook/sheets/words-formula';

const plain = (rows: readonly (readonly CellValue[])[]) =>
  rows.map((cells) => ({
    cells: cells.map((value): Cell => ({ value: value === '' ? null : value, style: 'helper' })),
  }));

function sheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  tables: SheetModel['tables'] = [],
): SheetModel {
  return {
    name,
    tabColor: '#000000',
    widths: [],
    rows: plain(rows),
    tables,
    validations: [],
    frozenRows: 0,
    frozenColumns: 0,
    page: { landscape: true },
  };
}

function tableSheet(
  name: string,
  table: string,
  titles: readonly string[],
  rows: readonly (readonly CellValue[])[],
): SheetModel {
  const body = rows.length === 0 ? [titles.map(() => null)] : rows;
  const columns = titles.map((title) => ({ title }));
  return sheet(name, [titles, ...body], [{ name: table, top: 0, left: 0, columns, rows: body.length }]);
}

function budget(plan: Plan): SheetModel {
  const amounts = lineAmounts(plan);
  const activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
  const titles =
    'Mã dòng,Mã HĐ,Nhóm chi,Nội dung chi,ĐVT,Số lượng,Số lần,Đơn giá,Thành tiền,NSTW,NS tỉnh,NS huyện,NS xã,Nguồn khác,Căn cứ,Tiểu mục,Ghi chú,TDA,Đơn vị,Quý';
  const rows = plan.lines.map((line): CellValue[] => {
    const activity = activities.get(line.activity)!;
    return [
      line.id,
      line.activity,
      line.group,
      line.content,
      line.unit,
      milliToNumber(line.quantity),
      line.times === 1000 ? null : milliToNumber(line.times),
      line.unitPrice,
      amounts.get(line.id)!,
      ...SOURCES.map((source) => line.sources[source] || null),
      line.basis,
      line.economicCode,
      line.note,
      partOf(plan, activity),
      activity.lead,
      quarterOf(line, activity),
    ];
  });
  return tableSheet('Dự toán', 'tblDuToan', titles.split(','), rows);
}

function activities(plan: Plan): SheetModel {
  const totals = totalsByActivity(plan);
  const titles =
    'Mã HĐ|Tiểu dự án|Nội dung, hoạt động|Đơn vị chủ trì|Đơn vị thực hiện|Đơn vị phối hợp|Từ ngày|Đến ngày|Địa điểm|Sản phẩm, kết quả|Số lượng sản phẩm|ĐVT sản phẩm|Kinh phí (đồng)|Ghi chú';
  const rows = plan.activities.map((activity): CellValue[] => [
    activity.id,
    activity.part,
    activity.name,
    activity.lead,
    activity.executing,
    activity.coordinating,
    toSerial(activity.from),
    toSerial(activity.to),
    activity.place,
    activity.product,
    activity.productQuantity === 0 ? null : milliToNumber(activity.productQuantity),
    activity.productUnit,
    totals.get(activity.id)!,
    activity.note,
  ]);
  return tableSheet('Hoạt động', 'tblHoatDong', titles.split('|'), rows);
}

function funding(plan: Plan): SheetModel {
  const titles = 'Mã NV,Quyết định,Tiểu dự án,Nguồn,Số tiền,Chương,Loại – khoản,Mã CTMT,Mã nguồn';
  const rows = plan.funding.map((record): CellValue[] => [
    record.id,
    record.document,
    record.part,
    choices.sources.labels[record.source],
    record.amount,
    record.chapter,
    record.category,
    record.programmeCode,
    record.sourceCode,
  ]);
  return tableSheet('Nguồn vốn', 'tblNguonVon', titles.split(','), rows);
}

const INFO = 'Thông tin';
const LISTS = 'Danh mục';

function info(plan: Plan): { sheet: SheetModel; names: NamedReference[] } {
  const values: Record<string, CellValue> = {
    CoQuan: plan.issuer.name,
    SoVanBan: plan.number,
    KyHieu: plan.symbol,
    DiaDanh: plan.place,
    NgayVanBan: toSerial(plan.date),
    TrichYeu: plan.title,
    TieuDuAn: plan.part,
    InKem: choices.yesNo.labels[plan.appendix ? 'true' : 'false'],
    KyThayMat: plan.signature.onBehalf,
    KyThay: plan.signature.deputyFor,
    ChucVu: plan.signature.position,
    NguoiKy: plan.signature.name,
    TongKinhPhi: planTotal(plan),
  };
  const names = Object.keys(values).map((name, row) => ({
    name,
    formula: `${quoteSheet(INFO)}!$A$${row + 1}`,
  }));
  return {
    sheet: sheet(
      INFO,
      Object.values(values).map((value) => [value]),
    ),
    names,
  };
}

function lists(): { sheet: SheetModel; names: NamedReference[] } {
  const rows = Array.from({ length: 1000 }, (_, row) => WORD_LISTS.map(({ values }) => values[row] ?? null));
  const names = WORD_LISTS.map(({ name, values }, at) => ({
    name,
    formula: `${quoteSheet(LISTS)}!$${columnName(at)}$1:$${columnName(at)}$${values.length}`,
  }));
  return { sheet: { ...sheet(LISTS, rows), hidden: true }, names };
}

/** The least book that forms need: what `plan` holds in tables and names, and sheets laid out of that plan or another. */
export function scratchBook(plan: Plan, forms: readonly SheetModel[]): BookModel {
  const said = info(plan);
  const words = lists();
  return {
    title: plan.title,
    creator: plan.issuer.name,
    sheets: [...forms, said.sheet, budget(plan), activities(plan), funding(plan), words.sheet],
    names: [...said.names, ...words.names],
    mark: { schema: 2, id: '00000000', layout: '00000000' },
  };
}
