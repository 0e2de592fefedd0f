import type { LawFile } from '../schema';
import lcs from './laws/lcs.json';
import lttv from './laws/lttv.json';
import nd18 from './laws/nd18.json';
import nd287 from './laws/nd287.json';
import tt004_2025 from './laws/tt004_2025.json';
import tt02_2015 from './laws/tt02_2015.json';
import tt03 from './laws/tt03.json';
import tt06_2023 from './laws/tt06_2023.json';
import tt09 from './laws/tt09.json';
import tt100 from './laws/tt100.json';
import tt109 from './laws/tt109.json';
import tt12_2025 from './laws/tt12_2025.json';
import tt338 from './laws/tt338.json';
import tt35 from './laws/tt35.json';
import tt36 from './laws/tt36.json';
import tt37_2022 from './laws/tt37_2022.json';
import tt40 from './laws/tt40.json';
import tt42_2022 from './laws/tt42_2022.json';
import tt55_1 from './laws/tt55-1.json';
import tt55_2 from './laws/tt55-2.json';
import tt55_3 from './laws/tt55-3.json';
import tt56 from './laws/tt56.json';
import tt60 from './laws/tt60.json';
import tt71 from './laws/tt71.json';
import tt7_2026 from './laws/tt7_2026.json';
import tt83_2021 from './laws/tt83_2021.json';
import ttlt14 from './laws/ttlt14.json';
import ttlt46 from './laws/ttlt46.json';

/** The law that a budget of the programmes meets. What JSON says is checked by test/norms/data.test.ts. */
export const LAWS = [
  lcs,
  lttv,
  nd18,
  nd287,
  tt004_2025,
  tt02_2015,
  tt03,
  tt06_2023,
  tt09,
  tt100,
  tt109,
  tt12_2025,
  tt338,
  tt35,
  tt36,
  tt37_2022,
  tt40,
  tt42_2022,
  tt55_1,
  tt55_2,
  tt55_3,
  tt56,
  tt60,
  tt71,
  tt7_2026,
  tt83_2021,
  ttlt14,
  ttlt46,
] as readonly unknown[] as readonly LawFile[];
