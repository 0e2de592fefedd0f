import type { Plan } from '../../plan';
import { type Block, type Columns, type Flow, paragraph, type Section } from '../model';
import { TEXT_WIDTH } from '../page';
import { activityBlocks } from '../parts/activity-table';
import { budgetBlocks } from '../parts/budget-table';
import { issuerVoice, purposeOf, undated, type Voice } from '../parts/frame';
import { formHead, shortRule } from '../parts/head';
import { centred } from '../parts/opening';
import { endWith, fill } from '../text';
import { mm } from '../units';
import wording from '../wording/papers/bieu.json';
import type { Paper } from './paper';

const THIRD = mm(TEXT_WIDTH.landscape / 3);
const SIGNATURE = mm(40);

/** Người lập – Phụ trách kế toán – Thủ trưởng đơn vị. */
function signatures(): Columns {
  const [left = [], middle = [], right = []] = wording.signers.map((role): Flow[] => [
    paragraph('signedAs', role),
    paragraph('signNote', wording.note),
  ]);
  return {
    kind: 'columns',
    widths: [THIRD, THIRD, THIRD],
    rows: [{ left, middle, right, height: SIGNATURE }],
  };
}

/** A form on landscape pages of its own, to be signed by those who made it. */
function form(plan: Plan, voice: Voice, title: string, blocks: readonly Block[]): Section {
  const within = TEXT_WIDTH.landscape;
  const purpose = purposeOf(plan);
  const subject = centred('subject', purpose.charAt(0).toLocaleUpperCase('vi') + purpose.slice(1), within);
  return {
    orientation: 'landscape',
    blocks: [
      formHead(voice),
      paragraph('type', title),
      subject.block,
      shortRule(subject.lines, 'subject', within),
      ...blocks,
      { ...paragraph('formDate', undated(plan)), keepNext: true },
      signatures(),
    ],
  };
}

/** Biểu hoạt động and biểu dự toán, each alone. */
export const forms: Paper = (plan, names) => {
  const voice = issuerVoice(plan, wording);
  return {
    title: endWith(fill(wording.fileTitle, { purpose: purposeOf(plan) }), ''),
    creator: voice.name,
    date: plan.date,
    sections: [
      ...(plan.activities.length === 0
        ? []
        : [form(plan, voice, wording.activities, activityBlocks(plan, { budget: '' }))]),
      form(plan, voice, wording.budget, budgetBlocks(plan, names)),
    ],
  };
};
