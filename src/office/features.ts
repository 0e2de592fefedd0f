import { type MessageKey, Refusal } from '../locales';
import type { Host } from './ready';
import table from './features.json';

export type Feature = keyof typeof table;

/** What a feature asks of Office, and what people are told where it is not there. */
interface Need {
  readonly app: Host;
  readonly set: string;
  readonly version: string;
  readonly missing: MessageKey;
}

const NEEDS = table as Readonly<Record<Feature, Need>>;

/** Whether this host has what the feature needs. */
export function can(feature: Feature): boolean {
  const { set, version } = NEEDS[feature];
  return Office.context.requirements.isSetSupported(set, version);
}

export function refusalOf(feature: Feature): Refusal {
  const { version, missing } = NEEDS[feature];
  return new Refusal(missing, { need: version });
}

/** Refuses, in words, what this host cannot do. */
export function need(feature: Feature): void {
  if (!can(feature)) throw refusalOf(feature);
}

/** The features of a program that this host lacks, each with its sentence. */
export function missingIn(app: Host): { readonly feature: Feature; readonly refusal: Refusal }[] {
  return (Object.keys(NEEDS) as Feature[])
    .filter((feature) => NEEDS[feature].app === app && !can(feature))
    .map((feature) => ({ feature, refusal: refusalOf(feature) }));
}
