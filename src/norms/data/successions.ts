import type { Succession } from '../catalogue';
import succession from './succession.json';

/** Where references to ended documents lead. */
export const SUCCESSIONS = succession as readonly Succession[];
