import type { IsoDate } from '../plan';
import type { Certainty, LawFile, LegalDocument, RawNorm, Reference, Role } from './schema';

/** One figure or spending content of the law, with what its document says for it filled in. */
export interface Norm extends Omit<RawNorm, 'role' | 'certainty' | 'from' | 'to'> {
  readonly document: LegalDocument;
  readonly role: Role;
  readonly certainty: Certainty;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const later = (a: string | null, b: string | null | undefined) =>
  b !== null && b !== undefined && (a === null || b > a) ? b : a;
const earlier = (a: string | null, b: string | null | undefined) =>
  b !== null && b !== undefined && (a === null || b < a) ? b : a;

function normOf(raw: RawNorm, document: LegalDocument): Norm {
  return {
    ...raw,
    document,
    role: raw.role ?? 'price',
    certainty: raw.certainty ?? document.certainty,
    from: later(document.from, raw.from) as IsoDate | null,
    to: earlier(document.to, raw.to) as IsoDate | null,
  };
}

const STRENGTH: Readonly<Record<Certainty, number>> = { text: 2, secondary: 1, recalled: 0 };

export function weakest(a: Certainty, b: Certainty): Certainty {
  return STRENGTH[a] <= STRENGTH[b] ? a : b;
}

/** Where a rule of succession sends a reference once its document has ended. */
export interface Succession {
  readonly from: Reference;
  readonly to: Reference;
}

/** The law by code, by document, by group: built once, asked thousands of times. */
export class Catalogue {
  private readonly byCode = new Map<string, Norm>();
  private readonly byNumber = new Map<string, LegalDocument>();
  private readonly byDocument = new Map<string, Norm[]>();
  private readonly byGroup = new Map<string, Norm[]>();
  private readonly multipliers = new Map<string, Norm[]>();

  constructor(
    files: readonly LawFile[],
    readonly successions: readonly Succession[],
  ) {
    for (const { document, norms } of files) {
      // A long circular stands in several files that all describe it.
      const known = this.byNumber.get(document.number) ?? document;
      this.byNumber.set(known.number, known);
      for (const raw of norms) this.add(normOf(raw, known));
    }
  }

  private add(norm: Norm): void {
    const push = <K>(map: Map<K, Norm[]>, key: K) => {
      const list = map.get(key);
      if (list === undefined) map.set(key, [norm]);
      else list.push(norm);
    };
    this.byCode.set(norm.code, norm);
    push(this.byDocument, norm.document.number);
    if (norm.group !== undefined) push(this.byGroup, norm.group);
    if (norm.role === 'multiplier' && Array.isArray(norm.base))
      for (const code of norm.base) push(this.multipliers, code);
  }

  norm(code: string): Norm | undefined {
    return this.byCode.get(code);
  }

  document(number: string): LegalDocument | undefined {
    return this.byNumber.get(number);
  }

  get documents(): Iterable<LegalDocument> {
    return this.byNumber.values();
  }

  get norms(): Iterable<Norm> {
    return this.byCode.values();
  }

  group(norm: Norm): readonly Norm[] {
    return norm.group === undefined ? [norm] : (this.byGroup.get(norm.group) ?? [norm]);
  }

  multipliersOf(norm: Norm): readonly Norm[] {
    return this.multipliers.get(norm.code) ?? [];
  }

  /** Everything a reference points at: its own locator and all below it. */
  at({ document, article, clause, point }: Reference): readonly Norm[] {
    return (this.byDocument.get(document) ?? []).filter(
      (norm) =>
        (article === null || norm.article === article) &&
        (clause === null || norm.clause === clause) &&
        (point === null || norm.point === point),
    );
  }
}
