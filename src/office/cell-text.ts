/**
 * Would Excel take this text for a formula? `range.values` runs what begins with «=» and takes «+», «-», «@» for the
 * start of a formula too.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\0']/.test(text);
}

/** The apostrophe in front says "text" and is no part of it, in a cell that is not formatted as text already. */
export function quoted(text: string): string {
  return `'${text}`;
}
