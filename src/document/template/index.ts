import { strToU8 } from 'fflate';
import { replaceParts } from '../../ooxml';
import { fingerprint, type Plan } from '../../plan';
import { isOurs } from '../figures';
import { hashOf, RELEASE, type WrittenFigure } from '../mark';
import { openParts } from '../refresh/paper-file';
import { markParts } from '../writer/mark-parts';
import { planScope } from './fields';
import { fillText, newReport, type Report } from './fill-text';

export { fieldNames } from './fields';

/** An agency's own paper: it has no rows of ours that could be built anew. */
const OWN_PAPER = 'mau-rieng';
const TYPES = '[Content_Types].xml';
const LINKS = 'word/_rels/document.xml.rels';

export interface Filled {
  readonly bytes: Uint8Array;
  readonly report: Report;
}

function figuresIn({ tags }: Report): Map<string, WrittenFigure> {
  return new Map(
    [...tags]
      .filter(([tag]) => isOurs(tag))
      .map(([tag, texts]) => [tag, { count: texts.length, hashes: [...new Set(texts.map(hashOf))] }]),
  );
}

/** Fills an agency's own .docx with what the plan says; everything else of it stays, byte by byte. */
export function fillTemplate(bytes: Uint8Array, plan: Plan): Filled {
  const { texts, others } = openParts(
    bytes,
    (name) => [TYPES, LINKS].includes(name) || name.startsWith('customXml/'),
  );
  const scope = planScope(plan);
  const report = newReport();
  const parts: Record<string, string> = {};
  for (const { name, xml } of texts) {
    const filled = fillText(xml, scope, report);
    if (filled !== xml) parts[name] = filled;
  }
  const figures = figuresIn(report);
  const [types, links] = [others.get(TYPES), others.get(LINKS)];
  if (figures.size > 0 && types !== undefined && links !== undefined) {
    const mark = {
      paper: OWN_PAPER,
      fingerprint: fingerprint(plan),
      release: RELEASE,
      figures,
      tables: new Map(),
    };
    Object.assign(parts, markParts(mark, { types, links }, [...others.keys()]));
  }
  const packed = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return { bytes: Object.keys(packed).length === 0 ? bytes : replaceParts(bytes, packed), report };
}
