import { invalidArgument } from '../wire/errors';

const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  lightgray: '#D3D3D3',
};

/** "#RRGGBB" or a named HTML color (excel.rangefill#color). */
export function color(v: unknown): string {
  if (typeof v === 'string') {
    if (/^#[0-9a-f]{6}$/i.test(v)) return v.toUpperCase();
    if (/^[0-9a-f]{6}$/i.test(v)) return `#${v.toUpperCase()}`;
    const named = NAMED[v.toLowerCase()];
    if (named) return named;
    if (v === '') return '';
  }
  throw invalidArgument(`color ${String(v)}`);
}
