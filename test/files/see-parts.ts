import { cellName, columnName } from '../../src/workbook/model/address';
import { attribute, decode, elements, only, type Parts, relatedParts, textIn } from './xlsx-xml';

/** What a person sees of a sheet beside its cells, whichever program shows it. */
export interface SeenParts {
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Letters, sorted by their place. */
  readonly hiddenColumns: readonly string[];
  /** «A1:C1», sorted as text. */
  readonly merges: readonly string[];
  /** «A1: text», sorted as text. */
  readonly notes: readonly string[];
  /** «A5:A9 =formula → bold color=#9C0006 fill=#FBE3E4», the one that wins first. */
  readonly conditionals: readonly string[];
  /** «name | title | A3:H20 | category reference | series name: reference; …» */
  readonly charts: readonly string[];
  /** «A1:N24» without dollars; '' when everything is printed. */
  readonly printArea: string;
}

/** A conditional look as text; parts it leaves alone are left out. */
export function diffLook(look: {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly color?: string | undefined;
  readonly fill?: string | undefined;
}): string {
  return [
    look.bold === true ? 'bold' : '',
    look.italic === true ? 'italic' : '',
    look.color === undefined ? '' : `color=${look.color.toUpperCase()}`,
    look.fill === undefined ? '' : `fill=${look.fill.toUpperCase()}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** One line for a chart, the same from a file and from the live host. */
export function chartLine(chart: {
  readonly name: string;
  readonly title: string;
  readonly area: string;
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly reference: string }[];
}): string {
  const series = chart.series.map(({ name, reference }) => `${name}: ${reference}`).join('; ');
  return [chart.name, chart.title, chart.area, chart.categories, series].join(' | ');
}

function looksOf(styles: string): string[] {
  return elements(only(styles, 'dxfs').inner, 'dxf').map(({ inner }) => {
    const color = (xml: string, tag: string) => {
      const rgb = attribute(only(xml, tag).open, 'rgb');
      return rgb === undefined ? undefined : `#${rgb.slice(2)}`;
    };
    return diffLook({
      bold: inner.includes('<b/>'),
      italic: inner.includes('<i/>'),
      color: color(only(inner, 'font').inner, 'color'),
      // In a conditional look the colour behind the pattern is the one that shows.
      fill: color(only(inner, 'fill').inner, 'bgColor'),
    });
  });
}

function conditionalsOf(xml: string, looks: readonly string[]): string[] {
  const rules = elements(xml, 'conditionalFormatting').flatMap(({ open, inner }) =>
    elements(inner, 'cfRule').map((rule) => ({
      priority: Number(attribute(rule.open, 'priority')),
      line: `${attribute(open, 'sqref')} =${textIn(rule.inner, 'formula')} → ${looks[Number(attribute(rule.open, 'dxfId'))]}`,
    })),
  );
  return rules.sort((a, b) => a.priority - b.priority).map(({ line }) => line);
}

function notesOf(parts: Parts, path: string): string[] {
  return relatedParts(parts, path, 'comments')
    .flatMap((target) => elements(parts[target]!, 'comment'))
    .map(({ open, inner }) => `${attribute(open, 'ref')}: ${textIn(inner, 't')}`)
    .sort();
}

function anchorArea(anchor: string): string {
  const corner = (tag: string) => {
    const { inner } = only(anchor, tag);
    return [Number(only(inner, 'xdr:row').inner), Number(only(inner, 'xdr:col').inner)] as const;
  };
  const [top, left] = corner('xdr:from');
  const [bottom, right] = corner('xdr:to');
  // The second corner is where the first uncovered cell begins.
  return `${cellName(top, left)}:${cellName(bottom - 1, right - 1)}`;
}

function chartsOf(parts: Parts, path: string): string[] {
  return relatedParts(parts, path, 'drawing').flatMap((drawing) => {
    const charts = relatedParts(parts, drawing, 'chart');
    return elements(parts[drawing]!, 'xdr:twoCellAnchor').map(({ inner }, index) => {
      const chart = parts[charts[index]!]!;
      const series = elements(chart, 'c:ser');
      const reference = (xml: string, tag: string) => textIn(only(xml, tag).inner, 'c:f');
      return chartLine({
        name: attribute(only(inner, 'xdr:cNvPr').open, 'name')!,
        title: textIn(only(chart, 'c:title').inner, 'a:t'),
        area: anchorArea(inner),
        categories: reference(series[0]?.inner ?? '', 'c:cat'),
        series: series.map((one) => ({
          name: textIn(only(one.inner, 'c:tx').inner, 'c:v'),
          reference: reference(one.inner, 'c:val'),
        })),
      });
    });
  });
}

function hiddenColumnsOf(xml: string): string[] {
  return elements(xml, 'col')
    .filter(({ open }) => attribute(open, 'hidden') === '1')
    .flatMap(({ open }) => {
      const first = Number(attribute(open, 'min'));
      const count = Number(attribute(open, 'max')) - first + 1;
      return Array.from({ length: count }, (_, index) => columnName(first - 1 + index));
    });
}

/** The parts of one sheet of a file; `index` is its place in the book, `path` its part. */
export function seeFileParts(parts: Parts, path: string, index: number): SeenParts {
  const xml = parts[path]!;
  const workbook = parts['xl/workbook.xml']!;
  const area = elements(workbook, 'definedName').find(
    ({ open }) =>
      attribute(open, 'name') === '_xlnm.Print_Area' && attribute(open, 'localSheetId') === String(index),
  );
  const sheet = elements(only(workbook, 'sheets').inner, 'sheet')[index]!;
  return {
    hidden: (attribute(sheet.open, 'state') ?? 'visible') !== 'visible',
    protected: attribute(only(xml, 'sheetProtection').open, 'sheet') === '1',
    hiddenColumns: hiddenColumnsOf(xml),
    merges: elements(xml, 'mergeCell')
      .map(({ open }) => attribute(open, 'ref')!)
      .sort(),
    notes: notesOf(parts, path),
    conditionals: conditionalsOf(xml, looksOf(parts['xl/styles.xml']!)),
    charts: chartsOf(parts, path),
    printArea: decode(area?.inner ?? '')
      .replace(/^.*!/, '')
      .replaceAll('$', ''),
  };
}
