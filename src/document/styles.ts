import styles from './styles.json';
import { mm, type Mm, pt, type Pt } from './units';

/** One named style: people go on working with it in Word, so its name is Vietnamese (styles.json). */
export interface Style {
  readonly id: string;
  readonly name: string;
  readonly size: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly firstLine: Mm;
  readonly before: Pt;
  readonly after: Pt;
  /** Times the single line, or exactly so many points high. */
  readonly line: number;
  readonly exact: Pt | undefined;
  readonly keepNext: boolean;
  /** 0 is the highest heading level; undefined is no heading. */
  readonly outline: number | undefined;
}

export type StyleName = keyof typeof styles;

interface StyleData {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly align: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly exact?: number;
  readonly keepNext?: boolean;
  readonly outline?: number;
}

export const STYLE_NAMES = Object.keys(styles) as readonly StyleName[];

export function styleOf(name: StyleName): Style {
  const data: StyleData = styles[name];
  return {
    id: data.id,
    name: data.name,
    size: pt(data.size),
    bold: data.bold ?? false,
    italic: data.italic ?? false,
    align: data.align as Style['align'],
    firstLine: mm(data.firstLine ?? 0),
    before: pt(data.before ?? 0),
    after: pt(data.after ?? 0),
    line: data.line ?? 1,
    exact: data.exact === undefined ? undefined : pt(data.exact),
    keepNext: data.keepNext ?? false,
    outline: data.outline,
  };
}
