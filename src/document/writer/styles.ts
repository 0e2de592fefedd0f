import { attributes, DECLARATION } from '../../ooxml';
import { type Style, STYLE_NAMES, styleOf } from '../styles';
import { mmToTwip, ptToHalfPoints, ptToTwip } from '../units';
import { SPACES, value } from './names';

const FONT = 'Times New Roman';
const SINGLE_LINE = 240;

/** All four slots: Word takes the East Asian or complex one for some characters. */
const FONTS = `<w:rFonts${attributes(Object.fromEntries(['ascii', 'hAnsi', 'eastAsia', 'cs'].map((slot) => [`w:${slot}`, FONT])))}/>`;

const named = (name: string) => `<w:name${attributes({ 'w:val': name })}/>`;
const size = (style: Style) =>
  value('sz', ptToHalfPoints(style.size)) + value('szCs', ptToHalfPoints(style.size));
const onOff = (name: string, on: boolean) =>
  on ? `<w:${name}/><w:${name}Cs/>` : value(name, 'false') + value(`${name}Cs`, 'false');

function paragraphLook(style: Style): string {
  const { exact, line, firstLine, outline } = style;
  const height =
    exact === undefined
      ? `w:line="${Math.round(line * SINGLE_LINE)}" w:lineRule="auto"`
      : `w:line="${ptToTwip(exact)}" w:lineRule="exact"`;
  return [
    style.keepNext ? '<w:keepNext/>' : '',
    `<w:spacing w:before="${ptToTwip(style.before)}" w:after="${ptToTwip(style.after)}" ${height}/>`,
    firstLine > 0 ? `<w:ind w:firstLine="${mmToTwip(firstLine)}"/>` : '',
    value('jc', style.align),
    outline === undefined ? '' : value('outlineLvl', outline),
  ].join('');
}

function styleXml(style: Style): string {
  const { id, name, outline, exact } = style;
  // After a heading people write text. Rules and breaks are no styles to pick.
  const next = outline === undefined ? '' : value('next', styleOf('body').id);
  const pick = exact === undefined ? '<w:qFormat/>' : '';
  const letters = `${FONTS}${onOff('b', style.bold)}${onOff('i', style.italic)}${value('color', '000000')}${size(style)}`;
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}">${named(name)}${value('basedOn', 'Normal')}${next}${pick}<w:pPr>${paragraphLook(style)}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
}

const HIDDEN = '<w:semiHidden/><w:unhideWhenUsed/>';
/** What Word expects to find whatever a document uses. */
const PLAIN = [
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal">${named('Normal')}<w:qFormat/></w:style>`,
  `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">${named('Default Paragraph Font')}${value('uiPriority', 1)}${HIDDEN}</w:style>`,
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal">${named('Normal Table')}${value('uiPriority', 99)}${HIDDEN}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
  `<w:style w:type="numbering" w:default="1" w:styleId="NoList">${named('No List')}${value('uiPriority', 99)}${HIDDEN}</w:style>`,
];

/** word/styles.xml: the named styles of styles.json, and no others to pick from. */
export function stylesPart(): string {
  const language = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/>';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${FONTS}${size(styleOf('body'))}${language}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const styles = STYLE_NAMES.map((name) => styleXml(styleOf(name)));
  return `${DECLARATION}<w:styles ${SPACES}>${defaults}${PLAIN.join('')}${styles.join('')}</w:styles>`;
}
