import { type Activity, type Plan } from '../../plan';
import { type Figures, figuresOf } from '../figures';
import { type Block, paragraph } from '../model';
import { pointLabels } from '../numbering';
import { concat, type Words } from '../runs';
import { endWith, fill } from '../text';
import body from '../wording/body.json';
import { type AppendixLabels } from './appendix';
import { totalBlocks, decisionBlocks, normBlocks } from './funding';
import { type Clause, clause, items, type OutlineSection } from './outline';

/** Who, when, where and what comes out of it; what is not said is left out. */
function activityBlocks(activity: Activity, label: string, figures: Figures): Block[] {
  const run = (name: string) => figures.run(`activity.${activity.id}.${name}`);
  const field = (name: 'lead' | 'executing' | 'coordinating' | 'place') =>
    activity[name] === '' ? [] : [fill(body.activity[name], { value: run(name) })];
  const lines: Words[] = [
    ...field('lead'),
    ...field('executing'),
    ...field('coordinating'),
    fill(body.activity.time, { from: run('from'), to: run('to') }),
    ...field('place'),
    ...productOf(activity, run),
  ];
  return [
    paragraph('point', concat(label, run('name'))),
    ...lines.map((line) => paragraph('item', concat('- ', endWith(line, '.')))),
  ];
}

function productOf(activity: Activity, run: (name: string) => Words): Words[] {
  if (activity.product === '') return [];
  const said = { value: run('product'), quantity: run('quantity') };
  const { product, productWithQuantity } = body.activity;
  return [fill(activity.productQuantity === 0 ? product : productWithQuantity, said)];
}

function activitiesClause(plan: Plan, appendices: AppendixLabels): Clause | undefined {
  const { activities } = plan;
  if (activities.length === 0) return undefined;
  const appendix = appendices.activities;
  const detail = appendix === '' ? '' : fill(body.activity.detail, { appendix });
  const figures = figuresOf(plan);
  const intro = fill(body.activity.intro, { count: figures.run('activities.count'), detail });
  return clause('activities', (number) => {
    const labels = pointLabels(activities.length, number);
    return [
      paragraph('body', intro),
      ...activities.flatMap((activity, index) => activityBlocks(activity, labels[index] ?? '', figures)),
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
  const { run } = figuresOf(plan);
  const period = fill(body.period, { from: run('period.from'), to: run('period.to') });
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
        clause('period', items([period])),
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
