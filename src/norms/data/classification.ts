import type { Classification } from '../tables';
import classification from './classification.json';

export const CLASSIFICATION = classification as unknown as Classification;
