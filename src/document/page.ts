import { mm, type Mm } from './units';

/** Nghị định 30/2020, Phụ lục I, Mục I: A4, margins 20–25, 20–25, 30–35 and 15–20 mm. */
export const PAPER = { short: mm(210), long: mm(297) };
export const MARGIN = {
  top: mm(20),
  bottom: mm(20),
  left: mm(30),
  right: mm(15),
  header: mm(10),
  footer: mm(10),
};

export const TEXT_WIDTH: Record<'portrait' | 'landscape', Mm> = {
  portrait: mm(PAPER.short - MARGIN.left - MARGIN.right),
  landscape: mm(PAPER.long - MARGIN.left - MARGIN.right),
};
