import type { Draft, Severity } from './finding';
import type { ActivityView, LineView, PlanView } from './view';

/** A case that a rule must find, or must let pass; it also tells people what the rule means. */
export interface RuleExample {
  readonly fires: boolean;
  readonly vi: string;
  readonly en: string;
  /** What is changed in the small clean plan of test and help; see examples.ts. */
  readonly change: object;
}

/** What a rule says of itself: data beside its code. */
export interface RuleAbout {
  readonly code: string;
  readonly severity: Severity;
  /** The law or the custom behind it. */
  readonly source: string;
  readonly vi: RuleWords;
  readonly en: RuleWords;
  readonly examples: readonly RuleExample[];
}

export interface RuleWords {
  readonly title: string;
  /** Why the rule is there and what to do, for the help. */
  readonly help: string;
  /** The sentences of its findings and fixes, with {name} for what is filled in. */
  readonly messages: Readonly<Record<string, string>>;
}

interface Named {
  readonly about: RuleAbout;
}

/** Looks at one line; may read its activity, its quotations and the plan's own fields, nothing else. */
export interface LineRule extends Named {
  readonly kind: 'line';
  readonly check: (view: LineView) => readonly Draft[];
}

/** Looks at lines that share something: the same words, the same person and month, the same package. */
export interface GroupRule extends Named {
  readonly kind: 'group';
  /** What the line shares; undefined when the rule has nothing to say of it. */
  readonly keyOf: (view: LineView) => string | undefined;
  /** Lines come in the order of their ids, so that sorting a sheet changes nothing. */
  readonly check: (lines: readonly LineView[], key: string) => readonly Draft[];
}

/** Looks at one activity with its lines. */
export interface ActivityRule extends Named {
  readonly kind: 'activity';
  readonly check: (view: ActivityView) => readonly Draft[];
}

/** Looks at the plan. `reads` names what it depends on: while those are the same objects, so is what it says. */
export interface PlanRule extends Named {
  readonly kind: 'plan';
  readonly reads: (view: PlanView) => readonly unknown[];
  readonly check: (view: PlanView) => readonly Draft[];
}

export type Rule = LineRule | GroupRule | ActivityRule | PlanRule;
