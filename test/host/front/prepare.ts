import { prepareNotes } from './prepare-notes';

interface Batch {
  createMethodObject(
    type: unknown,
    parent: unknown,
    name: string,
    operation: number,
    args: unknown[],
    isCollection: boolean,
    isInvalidAfterRequest: boolean,
    byId: null,
    flags: number,
  ): unknown;
}

interface WordWindow {
  Word?: { Document: { prototype: Record<string, unknown> }; SectionCollection: unknown };
  OfficeExtension: {
    BatchApiHelper: Batch;
    CommonUtility: {
      _doApiNotSupportedCheck: boolean;
      throwIfApiNotSupported(api: string, set: string, version: string, host: string): void;
    };
  };
}

/**
 * Appended to the host library of office.js as it is served; it may use nothing from outside itself.
 * 1. Switches on office.js's own check of requirement sets, dormant in the shipped library.
 * 2. Adds Word.Document.insertFileFromBase64 (WordApi 1.5), which the CDN's office.js has and the npm build
 *    (1.1.110) has not: learn.microsoft.com/javascript/api/word/word.document#insertFileFromBase64.
 */
function prepareOffice(window: WordWindow): void {
  const utility = window.OfficeExtension.CommonUtility;
  utility._doApiNotSupportedCheck = true;
  const word = window.Word;
  if (!word) return;
  word.Document.prototype['insertFileFromBase64'] ??= function (
    this: unknown,
    base64: string,
    location: string,
  ) {
    utility.throwIfApiNotSupported('Document.insertFileFromBase64', 'WordApi', '1.5', 'Word');
    const batch = window.OfficeExtension.BatchApiHelper;
    const args = [base64, location];
    return batch.createMethodObject(
      word.SectionCollection,
      this,
      'InsertFileFromBase64',
      0,
      args,
      true,
      true,
      null,
      0,
    );
  };
}

export const PREPARE = [prepareOffice, prepareNotes]
  .map((prepare) => `\n;(${prepare.toString()})(window);\n`)
  .join('');
