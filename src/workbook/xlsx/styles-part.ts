import { BORDER_COLOR, type CellStyle, FONT, STYLE_NAMES, type StyleName, styleOf } from '../model/styles';
import { diffsXml } from './conditional-part';
import { attributes, DECLARATION, SPREADSHEET } from './xml';

const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '#,##0': 3, '@': 49 };
const FIRST_OWN_FORMAT = 164;

const rgb = (color: string) => `FF${color.slice(1).toUpperCase()}`;

/** Each distinct entry once, in order of first use. */
class Register {
  readonly items: string[];

  constructor(...first: string[]) {
    this.items = first;
  }

  indexOf(item: string): number {
    const found = this.items.indexOf(item);
    return found === -1 ? this.items.push(item) - 1 : found;
  }

  part(tag: string): string {
    return `<${tag} count="${this.items.length}">${this.items.join('')}</${tag}>`;
  }
}

function fontXml({ bold, italic, size, color }: Partial<CellStyle>): string {
  const flags = `${bold === true ? '<b/>' : ''}${italic === true ? '<i/>' : ''}`;
  return `<font>${flags}<sz val="${size ?? FONT.size}"/><color rgb="${rgb(color ?? FONT.color)}"/><name val="${FONT.name}"/><family val="1"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="${rgb(BORDER_COLOR)}"/></${name}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}

function alignmentXml(style: CellStyle): string {
  const { horizontal, vertical, wrap, indent } = style;
  return `<alignment${attributes({ horizontal, vertical, wrapText: wrap === true ? 1 : undefined, indent })}/>`;
}

/** The number a cell carries for its style; number 0 is the book's default. */
export function styleIndex(name: StyleName): number {
  return STYLE_NAMES.indexOf(name) + 1;
}

export function stylesPart(): string {
  const fonts = new Register(fontXml({}));
  const fills = new Register(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  const borders = new Register('<border><left/><right/><top/><bottom/><diagonal/></border>');
  const formats: string[] = [];
  const formatId = (code: string): number => {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    if (!formats.includes(code)) formats.push(code);
    return FIRST_OWN_FORMAT + formats.indexOf(code);
  };
  const xfs = STYLE_NAMES.map((name) => {
    const style: CellStyle = styleOf(name);
    const ids = {
      numFmtId: formatId(style.numberFormat),
      fontId: fonts.indexOf(fontXml(style)),
      fillId: style.fill === undefined ? 0 : fills.indexOf(fillXml(style.fill)),
      borderId: style.border === true ? borders.indexOf(borderXml()) : 0,
      xfId: 0,
    };
    const applied = { applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1 };
    return `<xf${attributes({ ...ids, ...applied })}>${alignmentXml(style)}</xf>`;
  });
  const base = `<xf${attributes({ numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })}`;
  const numFmts = formats.map(
    (code, index) => `<numFmt${attributes({ numFmtId: FIRST_OWN_FORMAT + index, formatCode: code })}/>`,
  );
  return [
    `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}">`,
    numFmts.length === 0 ? '' : `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>`,
    fonts.part('fonts'),
    fills.part('fills'),
    borders.part('borders'),
    `<cellStyleXfs count="1">${base}/></cellStyleXfs>`,
    `<cellXfs count="${xfs.length + 1}">${base} xfId="0"/>${xfs.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    diffsXml(),
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    '</styleSheet>',
  ].join('');
}
