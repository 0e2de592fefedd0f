import { OFFICE } from '../../ooxml';
import type { ChartModel, SeriesModel } from '../model/sheet-model';
import { FONT } from '../model/styles';
import { attributes, DECLARATION, escapeXml } from './xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const AMOUNT = '#,##0';
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
const INK = '262626';
const GRID = 'BFBFBF';

const solid = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const pattern = (preset: string) =>
  `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${INK}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;

/** Told apart by darkness and hatching, not by hue: the page is printed in black and white, and copied. */
const FILLS = [solid('404040'), pattern('wdUpDiag'), solid('BFBFBF'), pattern('pct20'), solid('FFFFFF')];

function fontXml(size: number, bold: boolean): string {
  const faces = ['latin', 'cs'].map((script) => `<a:${script} typeface="${FONT.name}"/>`).join('');
  return `<a:defRPr${attributes({ sz: size * 100, b: bold ? 1 : 0 })}>${solid('000000')}${faces}</a:defRPr>`;
}

function textXml(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml(size, false)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function titleXml(title: string): string {
  const run = `<a:r><a:rPr lang="vi-VN" sz="1200" b="1">${solid('000000')}<a:latin typeface="${FONT.name}"/><a:cs typeface="${FONT.name}"/></a:rPr><a:t>${escapeXml(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml(12, true)}</a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function pointsXml(values: readonly (string | number)[]): string {
  const points = values.map(
    (value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

const line = (color: string) => `<a:ln w="9525">${solid(color)}</a:ln>`;

function seriesXml(series: SeriesModel, index: number, categories: ChartModel['categories']): string {
  const fill = FILLS[index % FILLS.length] ?? '';
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`,
    `<c:spPr>${fill}${line(INK)}</c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat><c:strRef><c:f>${escapeXml(categories.reference)}</c:f><c:strCache>${pointsXml(categories.values)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${escapeXml(series.reference)}</c:f><c:numCache><c:formatCode>${AMOUNT}</c:formatCode>${pointsXml(series.values)}</c:numCache></c:numRef></c:val>`,
    '</c:ser>',
  ].join('');
}

/** The first category on top, as in the list it is drawn from; the amounts stay at the bottom. */
function axesXml(): string {
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(INK)}</c:spPr>${textXml(10)}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="b"/><c:majorGridlines><c:spPr>${line(GRID)}</c:spPr></c:majorGridlines><c:numFmt formatCode="${AMOUNT}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${line(INK)}</c:spPr>${textXml(9)}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

/** Horizontal bars side by side. The points are cached, so that it shows in a viewer that counts nothing. */
export function chartPart({ title, categories, series }: ChartModel): string {
  const bars = series.map((one, index) => seriesXml(one, index, categories)).join('');
  const namespaces = `xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}/relationships"`;
  return [
    `${DECLARATION}<c:chartSpace ${namespaces}><c:roundedCorners val="0"/><c:chart>${titleXml(title)}<c:autoTitleDeleted val="0"/>`,
    '<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    `${bars}<c:gapWidth val="60"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>${axesXml()}</c:plotArea>`,
    series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(10)}</c:legend>` : '',
    // It also draws what stands on a hidden sheet.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${solid('FFFFFF')}${line(GRID)}</c:spPr>${textXml(10)}</c:chartSpace>`,
  ].join('');
}
