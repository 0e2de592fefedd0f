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
  const appendix = appendices.activities;
  const detail = appendix === '' ? '' : fill(body.activity.detail, { appendix });
  const intro = fill(body.activity.intro, { count: count(activities.length), detail });
  return clause('activities', (number) => {
    const labels = pointLabels(activities.length, number);
    return [
      paragraph('body', intro),
      ...activities.flatMap((activity, index) => activityBlocks(activity, labels[index] ?? '')),
    ];
  });
}

const textsOf = (entries: readonly { readonly text: string }[]) => entries.map(({ text }) => text);

/** Those who come first are the last entries of the audience, and are called so. */
function audience({ sections }: Plan): Block[] {
  const first = textsOf(sections.priority).map((value) =>
    value.toLocaleLowerCase('vi').includes(body.priority.word) ? value : fill(body.priority.text, { value }),
  );
  return items([...textsOf(sections.audience), ...first]);
}

function organisation(plan: Plan): (Clause | undefined)[] {
  return [
    ...plan.responsibilities.map(({ unit, tasks }) => ({
      title: endWith(unit, ''),
      head: '',
      blocks: () => items(tasks),
    })),
    clause('reporting', items(textsOf(plan.reporting))),
  ];
}

/**
 * The five sections of a plan, in the order they are printed (Nghị định 30/2020, mẫu 1.4, and practice); solutions
 * and inspection, where a plan has them, stand between the work and its money.
 */
export function bodySections(plan: Plan, appendices: AppendixLabels): OutlineSection[] {
  const { sections } = plan;
  return [
    {
      key: 'aims',
      clauses: [
        clause('purpose', items(textsOf(sections.purpose))),
        clause('requirements', items(textsOf(sections.requirements))),
        clause('targets', items(textsOf(sections.targets))),
      ],
    },
    {
      key: 'frame',
      clauses: [
        clause('audience', audience(plan)),
        clause('scope', items([plan.scope])),
        clause('period', items([period(plan.period.from, plan.period.to)])),
      ],
    },
    {
      key: 'work',
      clauses: [
        clause('contents', items(textsOf(sections.contents))),
        clause('forms', items(textsOf(sections.forms))),
        activitiesClause(plan, appendices),
      ],
    },
    { key: 'solutions', lead: items(textsOf(sections.solutions)), clauses: [] },
    { key: 'monitoring', lead: items(textsOf(sections.monitoring)), clauses: [] },
    {
      key: 'funding',
      lead: textsOf(sections.money).map((text) => paragraph('body', endWith(text, '.'))),
      clauses: [
        clause('total', totalBlocks(plan, appendices.budget)),
        clause('decisions', decisionBlocks(plan)),
        clause('norms', normBlocks(plan)),
      ],
    },
    { key: 'organisation', clauses: organisation(plan) },
  ];
}
