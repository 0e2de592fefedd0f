import type { ProgrammePart } from '../../norms';
import type { Draft } from '../finding';
import type { PlanRule, RuleAbout } from '../rule';
import type { Frame, PlanView } from '../view';
import about from './nd-11.json';
import { plain } from './plain-text';
import { onPlan, place } from './plan-place';

const NUMBERED = new RegExp(about.data.numbered, 'giu');

function ofProgramme({ plan, frame }: PlanView): Draft[] {
  const { programmes } = frame.law.programmes;
  const said = plain(plan.programme);
  const own = frame.programmeOf(plan.part);
  const where = onPlan('programme');
  if (own?.name !== undefined) {
    if (plain(own.name) === said) return [];
    // The name of another programme may be right, and the code wrong.
    const isOther = programmes.some(({ name = '' }) => plain(name) === said);
    return [
      {
        where,
        actual: plan.programme,
        limit: own.name,
        message: { key: 'programme', params: { said: plan.programme, right: own.name } },
        fix: {
          title: { key: 'rename', params: { right: own.name } },
          safe: !isOther,
          patch: [{ op: 'set', table: '', row: '', field: 'programme', value: own.name }],
        },
      },
    ];
  }
  if (programmes.some(({ name = '' }) => plain(name) === said)) return [];
  const message = { key: 'unknownProgramme', params: { said: plan.programme } };
  return [{ where, severity: 'warning', lacks: ['part'], message }];
}

/** Every part of a programme. */
function partsOf(programme: ProgrammePart): ProgrammePart[] {
  return (programme.parts ?? []).flatMap((part) => [part, ...partsOf(part)]);
}

/** What is said of one part, up to where the next one is named. */
function ownWords(rest: string): string {
  const next = rest.search(new RegExp(NUMBERED.source, 'iu'));
  return (next < 0 ? rest : rest.slice(0, next)).replace(/[\s,;]+$/u, '').trim();
}

/** «Tiểu dự án 2 - Truyền thông…»: is there one of that kind and number, and is that its name? */
function ofNumbered(text: string, field: string, programme: ProgrammePart): Draft[] {
  const parts = partsOf(programme);
  return [...text.matchAll(NUMBERED)].flatMap(([, kind = '', number = '', rest = '']): Draft[] => {
    const same = parts.filter((part) => part.kind === plain(kind) && part.id.split('.').at(-1) === number);
    const names = same.flatMap(({ name }) => name ?? []);
    const said = plain(rest);
    if (names.length < same.length || names.some((name) => said.startsWith(plain(name)))) return [];
    const [right = ''] = names;
    const params = { kind, number, said: ownWords(rest), right };
    return [
      { where: onPlan(field), limit: right, message: { key: right === '' ? 'noPart' : 'part', params } },
    ];
  });
}

function ofProject({ plan, frame }: PlanView): Draft[] {
  const programme = frame.programmeOf(plan.part);
  if (programme === undefined) return [];
  const found = [
    ...ofNumbered(plan.project, 'project', programme),
    ...ofNumbered(plan.title, 'title', programme),
  ];
  const name = frame.part(plan.part)?.name;
  if (found.length > 0 || name === undefined || plan.part === programme.id) return found;
  if (plain(plan.project).includes(plain(name))) return [];
  const params = { said: plan.project, right: frame.partName(plan.part) };
  return [{ where: onPlan('project'), limit: params.right, message: { key: 'project', params } }];
}

/** Codes that no programme has. */
function ofCodes({ plan, frame }: PlanView): Draft[] {
  const strange = (code: string, table: string, row: string, of: Frame): Draft[] =>
    code === '' || of.part(code) !== undefined
      ? []
      : [
          {
            where: place(table, row, 'part'),
            severity: 'warning',
            actual: code,
            lacks: ['part'],
            message: { key: 'code', params: { code } },
          },
        ];
  return [
    ...strange(plan.part, '', '', frame),
    ...plan.activities.flatMap(({ id, part }) => strange(part, 'activities', id, frame)),
    ...plan.funding.flatMap(({ id, part }) => strange(part, 'funding', id, frame)),
  ];
}

export const rule: PlanRule = {
  kind: 'plan',
  about: about as RuleAbout,
  reads: ({ plan }) => [plan.programme, plan.project, plan.title, plan.part, plan.activities, plan.funding],
  check: (view) => [...ofProgramme(view), ...ofProject(view), ...ofCodes(view)],
};
