/** What the added classes take from office.js: the same calls its own collections are built of. */
interface NotesWindow {
  Excel?: { Range: unknown; Worksheet: { prototype: object }; Note?: unknown };
  OfficeExtension: {
    ClientObject: new (context: unknown, path: unknown) => { _handleResult(value: unknown): void };
    BatchApiHelper: {
      createPropertyObject(...args: unknown[]): unknown;
      createMethodObject(...args: unknown[]): unknown;
      createIndexerObject(...args: unknown[]): unknown;
      createChildItemObject(...args: unknown[]): { _handleResult(value: unknown): void };
      invokeMethod(...args: unknown[]): unknown;
      invokeSetProperty(...args: unknown[]): void;
    };
    Utility: {
      load(object: unknown, option: unknown): unknown;
      fixObjectPathIfNecessary(object: unknown, value: unknown): void;
      throwIfNotLoaded(name: string, value: unknown, entity: string, isNull: unknown): void;
    };
    CommonUtility: { throwIfApiNotSupported(api: string, set: string, version: string, host: string): void };
  };
}

/**
 * Adds Worksheet.notes (ExcelApi 1.18), which the CDN's office.js has and the npm build (1.1.110) has not:
 * learn.microsoft.com/javascript/api/excel/excel.notecollection. It may use nothing from outside itself.
 */
export function prepareNotes(window: NotesWindow): void {
  const excel = window.Excel;
  if (!excel || excel.Note !== undefined) return;
  const { BatchApiHelper: batch, ClientObject, CommonUtility, Utility } = window.OfficeExtension;

  class Note extends ClientObject {
    private readonly loaded: Record<string, unknown> = {};
    get _className(): string {
      return 'Note';
    }
    private read(name: string): unknown {
      Utility.throwIfNotLoaded(name, this.loaded[name], 'Note', false);
      return this.loaded[name];
    }
    get authorName(): unknown {
      return this.read('authorName');
    }
    get content(): unknown {
      return this.read('content');
    }
    set content(value: unknown) {
      this.loaded['content'] = value;
      batch.invokeSetProperty(this, 'Content', value, 0);
    }
    delete(): void {
      batch.invokeMethod(this, 'Delete', 0, [], 0, 0);
    }
    getLocation(): unknown {
      return batch.createMethodObject(excel?.Range, this, 'GetLocation', 1, [], false, false, null, 4);
    }
    load(option: unknown): unknown {
      return Utility.load(this, option);
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      const answer = value as Record<string, unknown>;
      Utility.fixObjectPathIfNecessary(this, answer);
      if (answer['Content'] !== undefined) this.loaded['content'] = answer['Content'];
      if (answer['AuthorName'] !== undefined) this.loaded['authorName'] = answer['AuthorName'];
    }
  }

  class NoteCollection extends ClientObject {
    private children: unknown[] | undefined;
    get _className(): string {
      return 'NoteCollection';
    }
    get _isCollection(): boolean {
      return true;
    }
    get items(): unknown {
      Utility.throwIfNotLoaded('items', this.children, 'NoteCollection', false);
      return this.children;
    }
    add(cell: unknown, content: unknown): unknown {
      return batch.createMethodObject(Note, this, 'Add', 0, [cell, content], false, true, null, 0);
    }
    getCount(): unknown {
      return batch.invokeMethod(this, 'GetCount', 1, [], 4, 0);
    }
    getItem(key: unknown): unknown {
      return batch.createIndexerObject(Note, this, [key]);
    }
    getItemAt(index: unknown): unknown {
      return batch.createMethodObject(Note, this, 'GetItemAt', 1, [index], false, false, null, 4);
    }
    getItemOrNullObject(key: unknown): unknown {
      return batch.createMethodObject(Note, this, 'GetItemOrNullObject', 1, [key], false, false, null, 4);
    }
    load(option: unknown): unknown {
      return Utility.load(this, option);
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      const list = (value as Record<string, unknown> | null)?.['_Items'];
      if (!Array.isArray(list)) return;
      this.children = list.map((data: unknown, index) => {
        const child = batch.createChildItemObject(Note, true, this, data, index);
        child._handleResult(data);
        return child;
      });
    }
  }

  const collections = new WeakMap<object, unknown>();
  Object.defineProperty(excel.Worksheet.prototype, 'notes', {
    configurable: true,
    enumerable: true,
    get(this: object) {
      CommonUtility.throwIfApiNotSupported('Worksheet.notes', 'ExcelApi', '1.18', 'Excel');
      const known =
        collections.get(this) ?? batch.createPropertyObject(NoteCollection, this, 'Notes', true, 4);
      collections.set(this, known);
      return known;
    },
  });
}
