import facts from './facts.json';

/** What the law asks of a line, as a form can ask it. */
export interface Fact {
  readonly label: string;
  readonly type: 'number' | 'boolean' | 'choice';
  readonly unit?: string;
  readonly choices?: Readonly<Record<string, string>>;
}

export const FACTS = facts as Readonly<Record<string, Fact>>;
