/**
 * The few pieces of DER (ITU-T X.690) that a certificate is made of: each value is a tag, a length and its content.
 */
export function der(tag, ...parts) {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(n) {
  if (n < 0x80) return Buffer.from([n]);
  const bytes = [];
  for (let rest = n; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

export const sequence = (...parts) => der(0x30, ...parts);
export const set = (...parts) => der(0x31, ...parts);
export const octets = (content) => der(0x04, content);
export const utf8 = (text) => der(0x0c, Buffer.from(text, 'utf8'));
export const yes = der(0x01, Buffer.from([0xff]));

/** A bit string; `unused` is how many bits at its end do not count. */
export const bits = (content, unused = 0) => der(0x03, Buffer.from([unused]), content);

/** `[n]` of the specification: explicit when it wraps a value, implicit when it takes its place. */
export const explicit = (n, content) => der(0xa0 | n, content);
export const implicit = (n, content) => der(0x80 | n, content);

/** A non-negative integer: a leading zero keeps it from being read as negative. */
export function integer(bytes) {
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from += 1;
  const shortest = bytes.subarray(from);
  return der(0x02, shortest[0] & 0x80 ? Buffer.concat([Buffer.from([0]), shortest]) : shortest);
}

export function oid(dotted) {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const base128 = [arc & 0x7f];
    for (let left = arc >>> 7; left > 0; left >>>= 7) base128.unshift((left & 0x7f) | 0x80);
    bytes.push(...base128);
  }
  return der(0x06, Buffer.from(bytes));
}

/** RFC 5280 §4.1.2.5: two-digit years to 2049, four-digit years after. */
export function time(date) {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, '');
  return date.getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(digits.slice(2)))
    : der(0x18, Buffer.from(digits));
}
