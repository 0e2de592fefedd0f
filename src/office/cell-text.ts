/**
 * Would Excel take this text for a formula? `range.values` runs what begins with «=» and takes «+», «-», «@» for the
 * start of a formula too.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\0']/.test(text);
}

/** Would Excel make a number, a date, a truth value or an error of this text in a cell that is not formatted as text? */
export function looksLikeValue(text: string): boolean {
  return /\d|^\s*(true|false)\s*$|^#/i.test(text) || looksLikeFormula(text);
}

/** The apostrophe in front says "text" and is no part of it, in a cell that is not formatted as text already. */
export function quoted(text: string): string {
  return `'${text}`;
}
