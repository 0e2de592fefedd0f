import { invalidArgument, itemNotFound } from '../wire/errors';
import { Bag, isBoolean, isString } from '../wire/bag';
import { WireCollection, WireObject } from '../wire/object';
import { a1, type Box, columns, quoteSheet, rows } from '../model/address';
import type { Chart, ChartSeries } from '../model/chart';
import type { Sheet } from '../model/sheet';
import { WireRange } from './range';
import { toBox } from './resolve';
import { WireWorksheet } from './worksheet';

/** excel.charttype: the kinds that are one list of categories under one or more series. */
const TYPES = ['BarClustered', 'BarStacked', 'ColumnClustered', 'ColumnStacked', 'Line', 'Pie'];

const reference = (sheet: Sheet, box: Box): string => `=${quoteSheet(sheet.name)}!${a1(box, true)}`;

function source(data: unknown): string {
  if (!(data instanceof WireRange)) throw invalidArgument('sourceData is not a range');
  return reference(data.sheet, data.box);
}

/** ChartSeries: learn.microsoft.com/javascript/api/excel/excel.chartseries */
class WireSeries extends WireObject {
  readonly wireClass = 'ChartSeries';
  constructor(
    private readonly sheet: Sheet,
    private readonly chart: Chart,
    private readonly entry: ChartSeries,
  ) {
    super();
  }
  private edit(): ChartSeries {
    this.sheet.guard('allowEditObjects');
    return this.entry;
  }
  get Name(): string {
    return this.entry.name;
  }
  set Name(v: unknown) {
    this.edit().name = String(v);
  }
  SetValues(data: unknown): void {
    this.edit().values = source(data);
  }
  SetXAxisValues(data: unknown): void {
    this.edit().categories = source(data);
  }
  /** excel.chartseries#getDimensionDataSourceString: "" when the data is not a range. */
  GetDimensionDataSourceString(dimension: unknown): string {
    if (dimension === 'Values') return this.entry.values.slice(1);
    if (dimension === 'Categories') return this.entry.categories.slice(1);
    throw invalidArgument(`dimension ${String(dimension)}`);
  }
  Delete(): void {
    this.edit();
    this.chart.series = this.chart.series.filter((s) => s !== this.entry);
  }
}

/** ChartSeriesCollection: learn.microsoft.com/javascript/api/excel/excel.chartseriescollection */
class WireSeriesList extends WireCollection {
  readonly wireClass = 'ChartSeriesCollection';
  constructor(
    private readonly sheet: Sheet,
    private readonly chart: Chart,
  ) {
    super();
  }
  get Count(): number {
    return this.chart.series.length;
  }
  items(): WireSeries[] {
    return this.chart.series.map((s) => new WireSeries(this.sheet, this.chart, s));
  }
  Add(name?: unknown, index?: unknown): WireSeries {
    this.sheet.guard('allowEditObjects');
    const at = index === undefined ? this.Count : Number(index);
    if (!Number.isInteger(at) || at < 0 || at > this.Count) throw invalidArgument('series index');
    const entry = { name: typeof name === 'string' ? name : `Series${at + 1}`, values: '', categories: '' };
    this.chart.series.splice(at, 0, entry);
    return new WireSeries(this.sheet, this.chart, entry);
  }
}

/** Chart: learn.microsoft.com/javascript/api/excel/excel.chart */
export class WireChart extends WireObject {
  readonly wireClass = 'Chart';
  constructor(
    private readonly sheet: Sheet,
    private readonly chart: Chart,
  ) {
    super();
  }
  get Id(): string {
    return this.chart.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(v: unknown) {
    this.sheet.guard('allowEditObjects');
    if (typeof v !== 'string' || v === '') throw invalidArgument('chart name');
    this.chart.name = v;
  }
  get ChartType(): string {
    return this.chart.type;
  }
  set ChartType(v: unknown) {
    this.sheet.guard('allowEditObjects');
    this.chart.type = checkType(v);
  }
  get Worksheet(): WireWorksheet {
    return new WireWorksheet(this.sheet);
  }
  get Title(): Bag {
    const { title } = this.chart;
    const store: Record<string, unknown> = {};
    for (const [name, key] of [['Text', 'text'] as const, ['Visible', 'visible'] as const])
      Object.defineProperty(store, name, {
        enumerable: true,
        get: () => title[key],
        set: (v: unknown) => Object.assign(title, { [key]: v, ...(key === 'text' ? { visible: true } : {}) }),
      });
    return new Bag('ChartTitle', store, { Text: isString, Visible: isBoolean }, () => {
      this.sheet.guard('allowEditObjects');
    });
  }
  get Series(): WireSeriesList {
    return new WireSeriesList(this.sheet, this.chart);
  }
  /** Over the cells from the first to the last; one cell alone keeps the size (excel.chart#setPosition). */
  SetPosition(start: unknown, end?: unknown): void {
    this.sheet.guard('allowEditObjects');
    const first = toBox(this.sheet, start);
    const size = { height: rows(this.chart.box), width: columns(this.chart.box) };
    const last =
      end === undefined
        ? { r1: first.r0 + size.height - 1, c1: first.c0 + size.width - 1 }
        : toBox(this.sheet, end);
    if (last.r1 < first.r0 || last.c1 < first.c0) throw invalidArgument('chart position');
    this.chart.box = { r0: first.r0, c0: first.c0, r1: last.r1, c1: last.c1 };
  }
  Delete(): void {
    this.sheet.guard('allowEditObjects');
    this.sheet.charts = this.sheet.charts.filter((c) => c !== this.chart);
  }
}

function checkType(v: unknown): string {
  if (!TYPES.includes(String(v))) throw invalidArgument(`chart type ${String(v)} is not emulated`);
  return String(v);
}

/** A series a column or a row; a text above or before its numbers is its name, the first line the categories. */
function seriesOf({ sheet, box }: WireRange, seriesBy: unknown): ChartSeries[] {
  if (!['Auto', 'Columns', 'Rows'].includes(String(seriesBy))) throw invalidArgument('seriesBy');
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && columns(box) > rows(box));
  const isText = (r: number, c: number): boolean =>
    typeof sheet.value(r, c) === 'string' && sheet.cell(r, c) !== undefined;
  const [lines, length] = byRows ? [rows(box), columns(box)] : [columns(box), rows(box)];
  const at = (line: number, i: number): [number, number] =>
    byRows ? [box.r0 + line, box.c0 + i] : [box.r0 + i, box.c0 + line];
  const part = (line: number, from: number): string => {
    const [r0, c0] = at(line, from);
    const [r1, c1] = at(line, length - 1);
    return reference(sheet, { r0, c0, r1, c1 });
  };
  const named = length > 1 && isText(...at(lines - 1, 0)) ? 1 : 0;
  const categories = lines > 1 && isText(...at(0, length - 1)) ? 1 : 0;
  return Array.from({ length: lines - categories }, (_, i) => ({
    name: named ? String(sheet.value(...at(i + categories, 0))) : `Series${i + 1}`,
    values: part(i + categories, named),
    categories: categories ? part(0, named) : '',
  }));
}

/** ChartCollection: learn.microsoft.com/javascript/api/excel/excel.chartcollection */
export class WireCharts extends WireCollection {
  readonly wireClass = 'ChartCollection';
  constructor(private readonly sheet: Sheet) {
    super();
  }
  get Count(): number {
    return this.sheet.charts.length;
  }
  items(): WireChart[] {
    return this.sheet.charts.map((c) => new WireChart(this.sheet, c));
  }
  /** By name, the first of several (excel.chartcollection#getItem). */
  override item(key: unknown): WireChart | null {
    const text = String(key).toLowerCase();
    const found = this.sheet.charts.find((c) => c.name.toLowerCase() === text || c.id === key);
    return found ? new WireChart(this.sheet, found) : null;
  }
  GetItem(key: unknown): WireChart {
    const found = this.item(key);
    if (!found) throw itemNotFound();
    return found;
  }
  Add(type: unknown, data: unknown, seriesBy: unknown = 'Auto'): WireChart {
    this.sheet.guard('allowEditObjects');
    if (!(data instanceof WireRange)) throw invalidArgument('sourceData is not a range');
    const chart: Chart = {
      id: this.sheet.book.guid(),
      name: `Chart ${this.Count + 1}`,
      type: checkType(type),
      title: { text: '', visible: true },
      box: { r0: 0, c0: 0, r1: 14, c1: 7 },
      series: seriesOf(data, seriesBy),
    };
    this.sheet.charts.push(chart);
    return new WireChart(this.sheet, chart);
  }
}
