import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { IsoDate } from '../../plan';
import { STYLE_NAMES, styleOf } from '../styles';

/** The first moment a zip can name. */
const ZIP_TIME = new Date(1980, 0, 1);
const CORE = 'docProps/core.xml';
const STYLES = 'word/styles.xml';

/** The library stamps the moment of writing; the plan's own day stands there instead. */
function stamp(core: string, date: IsoDate): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
}

/** The library bases its character styles on this one and does not bring it. */
const PLAIN_LETTERS =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';

/** The library brings some thirty blue and grey styles that nothing here uses; a clerk would pick from them. */
function prune(styles: string, parts: readonly string[]): string {
  const references = /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g;
  const kept = new Set([
    ...STYLE_NAMES.map((name): string | undefined => styleOf(name).id),
    ...parts.flatMap((xml) => Array.from(xml.matchAll(references), ([, id]) => id)),
  ]);
  return styles
    .replace(/<w:style .*?<\/w:style>/gs, (style) => {
      const id = /w:styleId="([^"]*)"/.exec(style)?.[1];
      return style.includes('w:default=') || kept.has(id) ? style : '';
    })
    .replace('</w:docDefaults>', `</w:docDefaults>${PLAIN_LETTERS}`);
}

function inOrder(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** The same document gives the same bytes: parts in one order, one time on all of them, nothing of the clock. */
export function settle(bytes: Uint8Array, date: IsoDate): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  const others = [...parts]
    .filter(([name]) => name.startsWith('word/') && name !== STYLES)
    .map(([, xml]) => xml);
  parts.set(CORE, stamp(parts.get(CORE) ?? '', date));
  parts.set(STYLES, prune(parts.get(STYLES) ?? '', others));
  const sorted = [...parts].sort(([a], [b]) => inOrder(a, b));
  return zipSync(Object.fromEntries(sorted.map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: ZIP_TIME,
    level: 6,
  });
}
