import { plain } from './plain-text';
import about from './unit-words.json';

const ASKED = new RegExp(`^(?:${about.asked.join('|')}) `, 'u');
const MARK = /\s*\([^)]*\)\s*$/u;

/** «Đề nghị Sở Tài chính (p/h)» is «sở tài chính». */
export function unitKey(text: string): string {
  return plain(text.replace(MARK, '')).replace(ASKED, '').replace(/[;.]$/, '').trim();
}

/** The unit without the words that ask it. */
export function unitName(text: string): string {
  return text.replace(new RegExp(ASKED.source, 'iu'), '');
}

/** Several units in one cell: «Sở Tài chính; các xã». */
export function unitsIn(text: string): string[] {
  return text
    .split(';')
    .map(unitKey)
    .filter((unit) => unit !== '');
}

const APPRAISES = new RegExp(about.appraises, 'u');
const SENDS = new RegExp(about.sends, 'u');
const DRAWS_UP = new RegExp(about.drawsUp, 'u');

const clauses = (tasks: readonly string[]) => tasks.flatMap((task) => plain(task).split(/\s*;\s*/u));

/** «Thẩm định dự toán», and not «gửi Phòng Kinh tế thẩm định dự toán». */
export function appraises(tasks: readonly string[]): boolean {
  return clauses(tasks).some((clause) => APPRAISES.test(clause) && !SENDS.test(clause));
}

export function drawsUp(tasks: readonly string[]): boolean {
  return clauses(tasks).some((clause) => DRAWS_UP.test(clause));
}
