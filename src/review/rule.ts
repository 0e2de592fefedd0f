import type { Plan } from '../plan';
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

/**
 * A look at some part of a plan. It may read only what its kind is given and what `reads` names: the engine looks again
 * when one of those is another object, and at nothing else.
 */
interface Reading {
  readonly reads?: (view: PlanView) => readonly unknown[];
}

/** Looks at one line; may read its activity, its quotations and the plan's own fields. */
export interface LineLook extends Reading {
  readonly kind: 'line';
  readonly check: (view: LineView, plan: Plan) => readonly Draft[];
}

/** Looks at lines that share something: the same words, the same cap and month, the same package. */
export interface GroupLook extends Reading {
  readonly kind: 'group';
  /** What the line shares with others; none when there is nothing to say of it. */
  readonly keysOf: (view: LineView) => readonly string[];
  /** Fewer lines than this are no group. */
  readonly least?: number;
  /** What another look of the rule says of a row goes before what this one says of it. */
  readonly yields?: true;
  /** Lines come in the order of their age, so that sorting a sheet changes nothing. */
  readonly check: (lines: readonly LineView[], key: string, plan: Plan) => readonly Draft[];
}

/** Looks at one activity with its lines, in the order of their age. */
export interface ActivityLook extends Reading {
  readonly kind: 'activity';
  readonly check: (view: ActivityView, plan: Plan) => readonly Draft[];
}

/** What one line adds to a sum. */
export interface Share {
  readonly key: string;
  readonly amount: number;
}

/** A sum over lines, with the lines that it is of in the order of their age where the look lists them. */
export interface Sum {
  readonly amount: number;
  readonly lines: readonly LineView[];
}

/** Looks at sums over all lines. The engine keeps them: one edited line is taken out and put in again. */
export interface TallyLook extends Reading {
  readonly kind: 'tally';
  readonly sharesOf: (view: LineView) => readonly Share[];
  readonly lists?: true;
  readonly check: (sums: ReadonlyMap<string, Sum>, view: PlanView) => readonly Draft[];
}

/** Looks at what a plan says outside its lines, or at one of its tables as a whole. */
export interface PlanLook extends Reading {
  readonly kind: 'plan';
  readonly reads: (view: PlanView) => readonly unknown[];
  readonly check: (view: PlanView) => readonly Draft[];
}

export type Look = LineLook | GroupLook | ActivityLook | TallyLook | PlanLook;

interface Named {
  readonly about: RuleAbout;
}

export type LineRule = Named & LineLook;
export type ActivityRule = Named & ActivityLook;
export type PlanRule = Named & PlanLook;

/** A rule that looks at several things. */
export interface ManyLooks extends Named {
  readonly looks: readonly Look[];
}

export type Rule = (Named & Look) | ManyLooks;

export const looksOf = (rule: Rule): readonly Look[] => ('looks' in rule ? rule.looks : [rule]);
