import { ARTS } from './arts';
import { LAWS as MAIN } from './main';

/** All of the law there is here, for tools and tests; a pane fetches its parts. */
export const LAWS = [...MAIN, ...ARTS];

export { type Fact, FACTS } from './facts';
export { SUCCESSIONS } from './successions';
