import { inForce, type NormSearch, partTitle } from '../../norms';
import type { BudgetLine, Plan } from '../../plan';
import type { Catalogue } from '../../norms';
import type { GridRecord, ListName } from '../../workbook';
import type { Option } from '../grid/types';
import { groundOf } from './ground';
import type { Kit } from './kit';

const unitsOf = new WeakMap<Catalogue, readonly string[]>();

/** The units that the law lets lines have. */
function lawUnits(catalogue: Catalogue): readonly string[] {
  const known = unitsOf.get(catalogue);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { lineUnits = [] } of catalogue.norms) for (const unit of lineUnits) found.add(unit);
  const units = [...found].sort((a, b) => a.localeCompare(b, 'vi'));
  unitsOf.set(catalogue, units);
  return units;
}

const words = (values: Iterable<string>): Option[] =>
  [...new Set(values)].filter((value) => value !== '').map((value) => ({ value, label: '' }));

function normOptions(
  plan: Plan,
  line: BudgetLine | undefined,
  typed: string,
  kit: Kit,
  search: NormSearch | undefined,
): Option[] {
  const asked = typed === '' ? (line?.content ?? '') : typed;
  if (search === undefined || asked === '') return [];
  return search
    .find(asked, { limit: 12, accept: inForce(groundOf(plan, line, kit.law)), unit: line?.unit ?? '' })
    .map(({ norm }) => ({ value: norm.code, label: norm.title }));
}

function all(
  list: Exclude<ListName, 'norms'>,
  plan: Plan,
  record: GridRecord | undefined,
  { law }: Kit,
): Option[] {
  switch (list) {
    case 'activities':
      return plan.activities.map(({ id, name }) => ({ value: id, label: name }));
    case 'units': {
      const own =
        record !== undefined && 'norm' in record ? law.catalogue.norm(record.norm)?.lineUnits : undefined;
      return words([...(own ?? []), ...plan.lines.map(({ unit }) => unit), ...lawUnits(law.catalogue)]);
    }
    case 'groups':
      return words(plan.lines.map(({ group }) => group));
    case 'funding':
      return plan.funding.map(({ id, document }) => ({ value: id, label: document }));
    case 'offices':
      return words([
        ...plan.activities.flatMap(({ lead, executing }) => [lead, executing]),
        ...plan.responsibilities.map(({ unit }) => unit),
        plan.issuer.name,
      ]);
    case 'parts': {
      const programme = plan.part.split('.')[0] ?? '';
      return [...law.programmes.parts.values()]
        .filter(({ id }) => programme === '' || id.startsWith(`${programme}.`))
        .map((part) => ({ value: part.id, label: partTitle(part) }));
    }
  }
}

/** What a cell may be chosen from, the part of it that answers what was typed. */
export function optionsFor(
  list: ListName,
  plan: Plan,
  record: GridRecord | undefined,
  typed: string,
  kit: Kit,
  search: NormSearch | undefined,
): readonly Option[] {
  if (list === 'norms') {
    const line = record !== undefined && 'norm' in record ? record : undefined;
    return normOptions(plan, line, typed, kit, search);
  }
  const { folded } = kit.grid;
  const asked = folded(typed);
  const options = all(list, plan, record, kit);
  return asked === ''
    ? options
    : options.filter(({ value, label }) => folded(`${value} ${label}`).includes(asked));
}
