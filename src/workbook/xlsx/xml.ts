import { escapeXml } from '../../ooxml';

export { attributes, DECLARATION, escapeXml } from '../../ooxml';

export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Excel reads «_x0041_» in a string as «A»: the underscore of such a run is written as a code itself. */
export function escapeCodes(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

export function escapeString(text: string): string {
  return escapeXml(escapeCodes(text));
}
