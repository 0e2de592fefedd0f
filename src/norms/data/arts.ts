import type { LawFile } from '../schema';
import nd21 from './laws/nd21.json';
import nd287arts from './laws/nd287-arts.json';

/** The tables of film, stage, fine art and photography: long, seldom asked for, fetched apart. */
export const ARTS = [nd21, nd287arts] as readonly unknown[] as readonly LawFile[];
