/** What a document's entry says of itself: since when, until when, where it stands and how sure it is. */
interface Dated {
  readonly from: string;
  readonly to: string | null;
  readonly certainty: string;
}

interface Code extends Dated {
  readonly code: string;
  readonly name: string;
}

/** The budget's classification: chapters, sections (loại, khoản), items (mục, tiểu mục), programmes. */
export interface Classification {
  readonly chapters: readonly (Code & { readonly level: string })[];
  readonly sections: readonly (Code & { readonly sections: readonly Code[] })[];
  readonly items: readonly (Code & {
    readonly subItems: readonly (Code & { readonly fits?: readonly string[]; readonly other?: boolean })[];
  })[];
  readonly programmes: readonly (Code & {
    readonly catalogue?: string;
    readonly five?: Readonly<Record<string, string>>;
  })[];
}

/** From which amount a way of buying is open or closed, by date. */
export interface ProcurementRule extends Dated {
  readonly id: string;
  readonly topic: string;
  readonly title: string;
  readonly amount: number | null;
  readonly unit: string;
  readonly op?: string;
  readonly scope?: string;
  readonly locator: readonly {
    readonly document: string;
    readonly article: number | null;
    readonly clause: number | null;
    readonly point: string | null;
  }[];
}

export interface Procurement {
  readonly rules: readonly ProcurementRule[];
}
