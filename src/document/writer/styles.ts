import { type IStylesOptions, LineRuleType } from 'docx';
import { type Style, STYLE_NAMES, styleOf } from '../styles';
import { mmToTwip, ptToHalfPoints, ptToTwip } from '../units';

const FONT = 'Times New Roman';
const SINGLE_LINE = 240;

/** All four slots: Word takes the East Asian or complex one for some characters. */
const FONTS = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT };

function paragraphStyle(style: Style): NonNullable<IStylesOptions['paragraphStyles']>[number] {
  const { exact, line, firstLine, outline } = style;
  return {
    id: style.id,
    name: style.name,
    basedOn: 'Normal',
    // After a heading people write text. Rules and breaks are no styles to pick.
    ...(outline === undefined ? {} : { next: styleOf('body').id }),
    ...(exact === undefined ? { quickFormat: true } : {}),
    run: {
      font: FONTS,
      size: ptToHalfPoints(style.size),
      bold: style.bold,
      italics: style.italic,
      color: '000000',
    },
    paragraph: {
      alignment: style.align,
      keepNext: style.keepNext,
      spacing: {
        before: ptToTwip(style.before),
        after: ptToTwip(style.after),
        ...(exact === undefined
          ? { line: Math.round(line * SINGLE_LINE), lineRule: LineRuleType.AUTO }
          : { line: ptToTwip(exact), lineRule: LineRuleType.EXACT }),
      },
      ...(firstLine > 0 ? { indent: { firstLine: mmToTwip(firstLine) } } : {}),
      ...(outline === undefined ? {} : { outlineLevel: outline }),
    },
  };
}

export function docxStyles(): IStylesOptions {
  const language = { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' };
  return {
    default: { document: { run: { font: FONTS, size: ptToHalfPoints(styleOf('body').size), language } } },
    paragraphStyles: STYLE_NAMES.map((name) => paragraphStyle(styleOf(name))),
  };
}
