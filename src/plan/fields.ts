import * as z from 'zod/mini';
import { isoDateSchema } from './date';

/** What a cell of a spreadsheet can hold, less a margin. */
const MAX_TEXT = 8000;

/** One line of text: trimmed, NFC, without control characters and others that XML cannot hold; '' is "not said". */
export const text = (about: string) =>
  z
    .string()
    .check(
      z.normalize('NFC'),
      z.trim(),
      z.maxLength(MAX_TEXT),
      z.regex(/^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]*$/u),
      z.describe(about),
    );

export const said = (about: string) => text(about).check(z.minLength(1));

export const list = (about: string) => z.array(said('one entry')).check(z.maxLength(500), z.describe(about));

export const id = (about: string) =>
  z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9._-]{0,19}$/), z.describe(about));

/** Text that need not be said. */
export const note = (about: string) => z._default(text(about), '');

/** An id, or nothing. */
export const link = (about: string) =>
  z._default(z.string().check(z.regex(/^([A-Za-z][A-Za-z0-9._-]{0,19})?$/), z.describe(about)), '');

export const dateOrNone = (about: string) =>
  z._default(z.nullable(isoDateSchema), null).check(z.describe(about));
