import { type MessageKey, type Params, Refusal } from '../../locales';
import type { Where } from '../sheets/codecs/codec';

/** What was understood in another way than it stands, or is kept beside the plan: said by cell, never in silence. */
export interface Remark {
  readonly key: MessageKey;
  readonly params: Params;
}

/** The cell of a field of the record at that place of a list. */
export type WhereOf = (record: number, field: string) => Where;

/** What a reading gathers on its way. */
export class ReadingNotes {
  readonly remarks: Remark[] = [];
  readonly problems: Refusal[] = [];
  /** A value that is read is what a formula of people's comes to: it may change when nobody types there. */
  countsOnFormulas = false;
  private readonly fields = new Map<string, Where>();
  private readonly lists = new Map<string, WhereOf>();

  remark(key: MessageKey, params: Params): void {
    this.remarks.push({ key, params });
  }

  problem(key: MessageKey, params: Params): void {
    this.problems.push(new Refusal(key, params));
  }

  /** Goes on after a cell that cannot be understood, so that all of them can be named at once. */
  attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.problems.push(error);
      return undefined;
    }
  }

  /** All that could not be understood, as one refusal. */
  refuseProblems(): void {
    const [first, ...others] = this.problems;
    if (first !== undefined) throw new Refusal(first.key, first.params, others);
  }

  /** A field of the plan was read there. */
  readField(path: string, where: Where): void {
    this.fields.set(path, where);
  }

  /** A list of the plan was read from those cells. */
  readList(path: string, whereOf: WhereOf): void {
    this.lists.set(path, whereOf);
  }

  /** The sheet of a whole list, for what is wrong with it as a whole. */
  sheetOf(path: string): string | undefined {
    return this.lists.get(path)?.(0, '').sheet;
  }

  /** Where a part of the plan was read: «lines[3].unitPrice» → G7 of «Dự toán». */
  whereIs(path: string): Where | undefined {
    const [, list = '', record = '', field = ''] = /^([^[]+)\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    return list === '' ? this.fields.get(path) : this.lists.get(list)?.(Number(record), field);
  }
}
