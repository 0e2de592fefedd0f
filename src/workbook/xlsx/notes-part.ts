import { cellName } from '../model/address';
import type { NoteModel, SheetModel } from '../model/sheet-model';
import { FONT } from '../model/styles';
import { attributes, DECLARATION, escapeString, escapeXml, SPREADSHEET } from './xml';

const SIZE = 10;
/** Pixels: a box of some fifty letters a line. */
const WIDTH = 300;
const LETTERS = 46;
const LINE = 18;
const MARGIN = 14;
const GAP = 12;
const COLUMN = 64;
const ROW = 20;

const inOrder = (notes: readonly NoteModel[]) =>
  [...notes].sort((a, b) => a.row - b.row || a.column - b.column);

/** What the notes say. */
export function commentsPart(notes: readonly NoteModel[], author: string): string {
  const look = `<rPr><sz val="${SIZE}"/><color indexed="81"/><rFont val="${FONT.name}"/><family val="1"/></rPr>`;
  const comments = inOrder(notes).map(({ row, column, text }) => {
    const said = `<text><r>${look}<t xml:space="preserve">${escapeString(text)}</t></r></text>`;
    return `<comment ref="${cellName(row, column)}" authorId="0">${said}</comment>`;
  });
  return `${DECLARATION}<comments xmlns="${SPREADSHEET}"><authors><author>${escapeXml(author)}</author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** Lines of a text that breaks between words. */
function linesOf(text: string): number {
  return text.split('\n').reduce((sum, paragraph) => {
    let lines = 1;
    let filled = 0;
    for (const word of paragraph.split(' ')) {
      if (filled > 0 && filled + 1 + word.length > LETTERS) {
        lines += 1;
        filled = 0;
      }
      filled += word.length + (filled > 0 ? 1 : 0);
    }
    return sum + lines;
  }, 0);
}

/** The cell, and the pixels into it, that lie `distance` pixels behind the start of cell `from`. */
function behind(from: number, distance: number, sizeOf: (index: number) => number): [number, number] {
  let index = from;
  let rest = distance;
  for (let size = sizeOf(index); rest >= size; size = sizeOf(index)) {
    rest -= size;
    index += 1;
  }
  return [index, Math.round(rest)];
}

/** A box right of its cell, tall enough for its text; in cells and pixels, the only way Excel takes it. */
function anchorOf({ row, column, text }: NoteModel, sheet: SheetModel): string {
  const hidden = new Set(sheet.hiddenColumns);
  const width = (index: number) => {
    const characters = sheet.widths[index];
    if (hidden.has(index)) return 0;
    return characters === undefined ? COLUMN : characters * 7 + 5;
  };
  const height = (index: number) => ((sheet.rows[index]?.height ?? 0) * 4) / 3 || ROW;
  const top = Math.max(0, row - 1);
  const left = behind(column + 1, GAP, width);
  const right = behind(column + 1, GAP + WIDTH, width);
  const bottom = behind(top, GAP + linesOf(text) * LINE + MARGIN, height);
  return [...left, top, GAP, ...right, ...bottom].join(', ');
}

/** The boxes the notes show in, hidden until the mouse rests on the cell: a format of Excel 97, and still the only one. */
export function noteShapesPart(sheet: SheetModel, number: number): string {
  const shapes = inOrder(sheet.notes ?? []).map((note, index) => {
    const shape = attributes({
      id: `_x0000_s${number * 1024 + index + 1}`,
      type: '#_x0000_t202',
      style: `position:absolute;width:${WIDTH * 0.75}pt;height:${(linesOf(note.text) * LINE + MARGIN) * 0.75}pt;z-index:${index + 1};visibility:hidden`,
      fillcolor: '#ffffe1',
      'o:insetmode': 'auto',
    });
    return [
      `<v:shape${shape}><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>`,
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchorOf(note, sheet)}</x:Anchor>`,
      `<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`,
    ].join('');
  });
  const ns = 'urn:schemas-microsoft-com:';
  return [
    `<xml xmlns:v="${ns}vml" xmlns:o="${ns}office:office" xmlns:x="${ns}office:excel">`,
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>`,
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...shapes,
    '</xml>',
  ].join('');
}
