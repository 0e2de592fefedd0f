import type { BookContext } from '../book-context';
import { cellName, quoteSheet } from '../model/address';
import type { Area, Cell, NamedReference, RowModel, SheetModel } from '../model/sheet-model';
import { LEVELS, partOf } from '../../plan';
import { LEVEL_FACT } from '../../review';
import { CHOICES } from './codecs/choices';
import wording from './data/lists.json';
import { WORD_LISTS } from './words-formula';

interface List {
  readonly name: string;
  readonly values: readonly string[];
}

function partsOf({ plan, law }: BookContext): string[] {
  const used = [
    plan.part,
    ...plan.activities.map((activity) => partOf(plan, activity)),
    ...plan.funding.map(({ part }) => part),
  ];
  const programmes = law.programmes.programmes.filter(({ id }) =>
    used.some((part) => part === id || part.startsWith(`${id}.`)),
  );
  const within = [...law.programmes.parts.keys()].filter((id) =>
    programmes.some((programme) => id.startsWith(`${programme.id}.`)),
  );
  return [...new Set([...within, ...used.filter((part) => part !== '')])];
}

function listsOf(context: BookContext): List[] {
  const { facts } = context.law;
  const labels = (fact: string) => Object.values(facts[fact]?.choices ?? {});
  return [
    ...Object.values(CHOICES).map(({ name, labels: words }) => ({ name, values: Object.values(words) })),
    { name: 'DM_DiaBan', values: labels('area') },
    { name: 'DM_CapHoatDong', values: labels('level') },
    {
      name: 'DM_CapToChuc',
      values: LEVELS.map((level) => facts['level']?.choices?.[LEVEL_FACT[level]] ?? ''),
    },
    { name: 'DM_TieuDuAn', values: partsOf(context) },
    { name: 'DM_DinhMuc', values: [...new Set(context.norms.map(({ code }) => code))] },
    ...WORD_LISTS,
  ];
}

/** The words that amounts are spelled with fill pages that nobody reads: they are not printed. */
function chosenFrom(lists: readonly List[]): Area {
  const chosen = lists.slice(0, -WORD_LISTS.length);
  const bottom = Math.max(...chosen.map(({ values }) => values.length));
  return { top: 0, left: 0, bottom, right: chosen.length - 1 };
}

/** «Danh mục»: what the dropdowns choose from and the words that amounts are spelled with. */
export function layoutLists(context: BookContext): { sheet: SheetModel; names: NamedReference[] } {
  const lists = listsOf(context);
  const longest = Math.max(...lists.map(({ values }) => values.length));
  const head: RowModel = { cells: lists.map(({ name }): Cell => ({ value: name, style: 'head' })) };
  const rows = Array.from({ length: longest }, (_, row): RowModel => {
    return {
      cells: lists.map(({ values }): Cell | null => {
        const value = values[row];
        return value === undefined || value === '' ? null : { value, style: 'list' };
      }),
    };
  });
  const names = lists.map(({ name, values }, column): NamedReference => {
    const cell = (row: number) => cellName(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    return { name, formula: `${quoteSheet(wording.sheet)}!${cell(1)}:${cell(Math.max(1, values.length))}` };
  });
  const sheet: SheetModel = {
    name: wording.sheet,
    tabColor: '#7F8C8D',
    hidden: true,
    protected: true,
    widths: lists.map(() => 22),
    rows: [head, ...rows],
    tables: [],
    validations: [],
    frozenRows: 1,
    frozenColumns: 0,
    page: { landscape: true, titleRows: [0, 0], area: chosenFrom(lists) },
  };
  return { sheet, names };
}
