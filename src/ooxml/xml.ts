export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // An attribute would come back with a space in their place.
  '\n': '&#10;',
  '\t': '&#9;',
};

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark) : text;
}

export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return ` ${name}="${String(value).replace(/[&<>"\n\t]/g, (mark) => ENTITIES[mark] ?? mark)}"`;
    })
    .join('');
}

const MARKS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function letterOf(code: number): string {
  const bad = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return bad || Number.isNaN(code) ? '\ufffd' : String.fromCodePoint(code);
}

/** The five marks of XML and letters by their numbers; nothing else has a meaning without a document type. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex !== undefined) return letterOf(Number.parseInt(hex, 16));
      if (decimal !== undefined) return letterOf(Number(decimal));
      return MARKS[String(name)] ?? whole;
    },
  );
}
