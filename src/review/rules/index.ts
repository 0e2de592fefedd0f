import type { Rule, RuleAbout } from '../rule';
import { rule as b01 } from './b-01';
import { rule as b02 } from './b-02';
import { rule as b03 } from './b-03';
import { rule as b04 } from './b-04';
import { rule as b05 } from './b-05';
import { rule as b06 } from './b-06';
import { rule as b07 } from './b-07';
import { rule as b08 } from './b-08';
import { rule as b09 } from './b-09';
import { rule as b10 } from './b-10';
import { rule as b11 } from './b-11';
import { rule as b12 } from './b-12';
import { rule as b13 } from './b-13';
import { rule as b14 } from './b-14';
import { rule as b15 } from './b-15';
import { rule as b16 } from './b-16';
import { rule as b17 } from './b-17';
import { rule as b18 } from './b-18';
import { rule as b19 } from './b-19';
import { rule as b20 } from './b-20';
import { rule as ct01 } from './ct-01';
import { rule as ct03 } from './ct-03';
import { rule as ct05 } from './ct-05';
import { rule as kp01 } from './kp-01';
import { rule as kp02 } from './kp-02';
import { rule as kp03 } from './kp-03';
import { rule as kp04 } from './kp-04';
import { rule as kp05 } from './kp-05';
import { rule as kp06 } from './kp-06';
import { rule as kp07 } from './kp-07';
import { rule as nd01 } from './nd-01';
import { rule as nd02 } from './nd-02';
import { rule as nd03 } from './nd-03';
import { rule as nd04 } from './nd-04';
import { rule as nd05 } from './nd-05';
import { rule as nd06 } from './nd-06';
import { rule as nd07 } from './nd-07';
import { rule as nd08 } from './nd-08';
import { rule as nd09 } from './nd-09';
import { rule as nd11 } from './nd-11';
import { rule as nd12 } from './nd-12';
import { rule as nd14 } from './nd-14';
import { rule as nd15 } from './nd-15';
import { rule as nn01 } from './nn-01';
import { rule as nn05 } from './nn-05';
import { rule as qt01 } from './qt-01';
import { rule as td01 } from './td-01';
import { rule as th01 } from './th-01';
import { rule as tt02 } from './tt-02';
import { rule as tt03 } from './tt-03';
import { rule as tt04 } from './tt-04';
import { rule as tt05 } from './tt-05';
import { rule as tt07 } from './tt-07';
import { rule as tt09 } from './tt-09';
import { rule as tt10 } from './tt-10';
import { rule as tt11 } from './tt-11';
import { rule as vd01 } from './vd-01';
import { rule as vd02 } from './vd-02';
import { rule as vd03 } from './vd-03';
import { rule as vd04 } from './vd-04';
import { rule as vd05 } from './vd-05';
import { rule as vd06 } from './vd-06';
import { rule as vd07 } from './vd-07';
import { rule as vd09 } from './vd-09';
import { rule as vd10 } from './vd-10';
import { rule as vd12 } from './vd-12';

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [
  b01,
  b02,
  b03,
  b04,
  b05,
  b06,
  b07,
  b08,
  b09,
  b10,
  b11,
  b12,
  b13,
  b14,
  b15,
  b16,
  b17,
  b18,
  b19,
  b20,
  ct01,
  ct03,
  ct05,
  kp01,
  kp02,
  kp03,
  kp04,
  kp05,
  kp06,
  kp07,
  nd01,
  nd02,
  nd03,
  nd04,
  nd05,
  nd06,
  nd07,
  nd08,
  nd09,
  nd11,
  nd12,
  nd14,
  nd15,
  nn01,
  nn05,
  qt01,
  td01,
  th01,
  tt02,
  tt03,
  tt04,
  tt05,
  tt07,
  tt09,
  tt10,
  tt11,
  vd01,
  vd02,
  vd03,
  vd04,
  vd05,
  vd06,
  vd07,
  vd09,
  vd10,
  vd12,
];

export const ABOUT: ReadonlyMap<string, RuleAbout> = new Map(RULES.map(({ about }) => [about.code, about]));
