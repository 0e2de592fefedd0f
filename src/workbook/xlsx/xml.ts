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

/** Excel reads «_x0041_» in a string as «A»: the underscore of such a run is written as a code itself. */
export function escapeCodes(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

export function escapeString(text: string): string {
  return escapeXml(escapeCodes(text));
}

export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return ` ${name}="${String(value).replace(/[&<>"\n\t]/g, (mark) => ENTITIES[mark] ?? mark)}"`;
    })
    .join('');
}
