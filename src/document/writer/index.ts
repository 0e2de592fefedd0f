import { Document as File, Header, PageNumber, Packer, PageOrientation, Paragraph, TextRun } from 'docx';
import type { Document, Section } from '../model';
import { MARGIN, PAPER } from '../page';
import { styleOf } from '../styles';
import { mmToTwip } from '../units';
import { writeBlocks } from './blocks';
import { settle } from './settle';
import { docxStyles } from './styles';

/** Centred in the top margin, hidden on the first page of the text and of each appendix (titlePage). */
function pageNumbers(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({ children: [new Paragraph({ style: styleOf('pageNumber').id, children: [number] })] });
}

function pageOf({ orientation }: Section) {
  const { top, bottom, left, right, header, footer } = MARGIN;
  return {
    // The library swaps the two sides itself for a landscape page.
    size: {
      width: mmToTwip(PAPER.short),
      height: mmToTwip(PAPER.long),
      orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: mmToTwip(top),
      bottom: mmToTwip(bottom),
      left: mmToTwip(left),
      right: mmToTwip(right),
      header: mmToTwip(header),
      footer: mmToTwip(footer),
      gutter: 0,
    },
    pageNumbers: { start: 1 },
  };
}

/** The only way from a Document to a file. The same document gives the same bytes. */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const file = new File({
    title: document.title,
    creator: document.creator,
    lastModifiedBy: document.creator,
    compatibility: { version: 15 },
    styles: docxStyles(),
    sections: document.sections.map((section, index) => ({
      properties: { titlePage: true, page: pageOf(section) },
      // Later sections go on with the header of the first.
      ...(index === 0 ? { headers: { default: pageNumbers() } } : {}),
      children: writeBlocks(section.blocks),
    })),
  });
  const packed = await Packer.toArrayBuffer(file);
  return settle(new Uint8Array(packed), document.date);
}
