import {
  BORDER_COLOR,
  type CellStyle,
  type DiffName,
  diffOf,
  type DiffStyle,
  FONT,
  type StyleName,
  styleOf,
} from '../../src/workbook';

/** How a peer spells what the others spell alike. */
interface Spelling {
  readonly color: (value: string) => object;
  readonly middle: string;
}

const solid = (color: object, side: 'fgColor' | 'bgColor') => ({
  fill: { type: 'pattern', pattern: 'solid', [side]: color },
});

function styleFor(style: CellStyle, { color, middle }: Spelling): object {
  const side = { style: 'thin', color: color(BORDER_COLOR) };
  return {
    font: {
      name: FONT.name,
      size: style.size ?? FONT.size,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      color: color(style.color ?? FONT.color),
    },
    ...(style.fill === undefined ? {} : solid(color(style.fill), 'fgColor')),
    ...(style.border === true ? { border: { top: side, bottom: side, left: side, right: side } } : {}),
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical === 'center' ? middle : style.vertical,
      wrapText: style.wrap ?? false,
      indent: style.indent ?? 0,
    },
    numFmt: style.numberFormat,
  };
}

/** The looks of cells for a peer, one object a look. */
export function peerStyles(spelling: Spelling): (name: StyleName) => object {
  const made = new Map<StyleName, object>();
  return (name) => {
    const style = made.get(name) ?? styleFor(styleOf(name), spelling);
    made.set(name, style);
    return style;
  };
}

/** A conditional look for a peer. */
export function peerDiff(name: DiffName, { color }: Spelling): object {
  const { bold, italic, color: ink, fill }: DiffStyle = diffOf(name);
  return {
    font: { bold, italic, ...(ink === undefined ? {} : { color: color(ink) }) },
    ...(fill === undefined ? {} : solid(color(fill), 'bgColor')),
  };
}
