import type { ProgrammePart } from '../programmes';
import catalogue from './programmes.json';

/** The national target programmes down to their contents, with the articles payable under each. */
export const PROGRAMMES = catalogue.programmes as readonly unknown[] as readonly ProgrammePart[];
