import { OFFICE } from '../../ooxml';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What the root of a part of a document declares. */
export const SPACES = `xmlns:r="${OFFICE}/relationships" xmlns:w="${WORD}"`;

/** `<w:jc w:val="both"/>`: what most of a document's properties look like. */
export const value = (name: string, text: string | number) => `<w:${name} w:val="${text}"/>`;
