import { attributes, OFFICE, relationsPart, type Splice, spliceText } from '../../ooxml';
import { type Mark, markPropertiesXml, markXml } from '../mark';

const RELATIONS = `${OFFICE}/relationships`;
const TYPES = '[Content_Types].xml';
const LINKS = 'word/_rels/document.xml.rels';

type Parts = Readonly<Record<string, string>>;

/** The last place before the closing of the root. */
function atTheEnd(xml: string, text: string): string {
  const at = xml.lastIndexOf('</');
  const splice: Splice = { from: at, to: at, text };
  return spliceText(xml, [splice]);
}

/** A number for our item that no other item of the file has. */
function freeNumber(names: readonly string[]): number {
  let number = 1;
  while (names.some((name) => name.toLowerCase() === `customxml/item${number}.xml`)) number += 1;
  return number;
}

/** Our own small part, and what must point to it: the parts of the file that are new or changed by it. */
export function markParts(
  mark: Mark,
  { types, links }: { types: string; links: string },
  names: readonly string[],
): Parts {
  const number = freeNumber(names);
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const override = {
    PartName: `/${properties}`,
    ContentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  };
  const link = { Id: `rIdDuToan${number}`, Type: `${RELATIONS}/customXml`, Target: `../${item}` };
  return {
    [TYPES]: atTheEnd(types, `<Override${attributes(override)}/>`),
    [`customXml/_rels/item${number}.xml.rels`]: relationsPart([
      { id: 'rId1', type: `${RELATIONS}/customXmlProps`, target: `itemProps${number}.xml` },
    ]),
    [item]: markXml(mark),
    [properties]: markPropertiesXml(mark),
    [LINKS]: atTheEnd(links, `<Relationship${attributes(link)}/>`),
  };
}
