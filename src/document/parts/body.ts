import { type Activity, formatQuantity, type Plan } from '../../plan';
import { type Block, paragraph } from '../model';
import { pointLabels } from '../numbering';
import { count, endWith, fill, officialDate } from '../text';
import body from '../wording/body.json';
import { type AppendixLabels } from './appendix';
import { totalBlocks, decisionBlocks, normBlocks } from './funding';
import { type Clause, clause, items, type OutlineSection } from './outline';

const period = (from: Plan['date'], to: Plan['date']) =>
  fill(body.period, { from: officialDate(from), to: officialDate(to) });

function productOf(activity: Activity): string {
  const { product: value, productUnit: unit } = activity;
  if (value === '') return '';
  if (activity.productQuantity === 0) return fill(body.activity.product, { value });
  const quantity = formatQuantity(activity.productQuantity);
  return fill(body.activity.productWithQuantity, { value, quantity, unit }).replace(/ \)$/, ')');
}

/** Who, when, where and what comes out of it; what is not said is left out. */
function activityBlocks(activity: Activity, label: string): Block[] {
  const field = (name: 'lead' | 'executing' | 'coordinating' | 'place') =>
    activity[name] === '' ? '' : fill(body.activity[name], { value: activity[name] });
  const lines = [
    field('lead'),
    field('executing'),
    field('coordinating'),
    fill(body.activity.time, { value: period(activity.from, activity.to).toLocaleLowerCase('vi') }),
    field('place'),
    productOf(activity),
  ].filter((line) => line !== '');
  return [
    paragraph('point', `${label}${endWith(activity.name, '')}`),
    ...lines.map((line) => paragraph('item', `- ${endWith(line, '.')}`)),
  ];
}

function activitiesClause(plan: Plan, appendices: AppendixLabels): Clause | undefined {
  const { activities } = plan;
  if (activities.length === 0) return undefined;
  const intro = fill(body.activity.intro, {
    count: count(activities.length),
    appendix: appendices.activities,
  });
  return clause('activities', (number) => {
    const labels = pointLabels(activities.length, number);
    return [
      paragraph('body', intro),
      ...activities.flatMap((activity, index) => activityBlocks(activity, labels[index] ?? '')),
    ];
  });
}

function organisation(plan: Plan): (Clause | undefined)[] {
  return [
    ...plan.responsibilities.map(({ unit, tasks }) => ({
      title: endWith(unit, ''),
      head: '',
      blocks: () => items(tasks),
    })),
    clause('reporting', items(plan.reporting)),
  ];
}

/** The five sections of a plan, in the order they are printed (Nghị định 30/2020, mẫu 1.4, and practice). */
export function bodySections(plan: Plan, appendices: AppendixLabels): OutlineSection[] {
  return [
    {
      key: 'aims',
      clauses: [
        clause('purpose', items(plan.purpose)),
        clause('requirements', items(plan.requirements)),
        clause('targets', items(plan.targets)),
      ],
    },
    {
      key: 'frame',
      clauses: [
        clause('audience', items(plan.audience)),
        clause('scope', items([plan.scope])),
        clause('period', items([period(plan.period.from, plan.period.to)])),
      ],
    },
    {
      key: 'work',
      clauses: [
        clause('contents', items(plan.contents)),
        clause('forms', items(plan.forms)),
        activitiesClause(plan, appendices),
      ],
    },
    {
      key: 'funding',
      clauses: [
        clause('total', totalBlocks(plan, appendices.budget)),
        clause('decisions', decisionBlocks(plan)),
        clause('norms', normBlocks(plan)),
      ],
    },
    { key: 'organisation', clauses: organisation(plan) },
  ];
}
