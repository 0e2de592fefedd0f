import { describe, expect, test } from '@jest/globals';
import type { Norm } from '../../src/norms/catalogue';
import { FACTS, LAWS, SUCCESSIONS } from '../../src/norms/data';
import { type FormulaNode, lawSchema } from '../../src/norms/schema';
import { catalogue, exclude, norms, overlap, tt55 } from './law';

const codes = norms.map(({ code }) => code);
const known = new Set(codes);
const names = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

function* leaves(node: FormulaNode): Generator<{ readonly fact: string } | { readonly norm: string }> {
  if (typeof node === 'number') return;
  if (Array.isArray(node)) {
    const [, first, second] = node as readonly [string, FormulaNode, FormulaNode];
    yield* leaves(first);
    yield* leaves(second);
  } else yield node as { readonly fact: string } | { readonly norm: string };
}
const formulaLeaves = ({ formula }: Norm) => (formula === undefined ? [] : [...leaves(formula)]);
const bases = ({ base }: Norm) => (Array.isArray(base) ? base : []);

describe('every law file', () => {
  test.each(LAWS.map((file) => [`${file.document.id} (${file.norms[0]?.code ?? 'no figure'})`, file]))(
    '%s has the shape of the schema',
    (_name, file) => {
      expect(lawSchema.safeParse(file).error?.issues ?? []).toEqual([]);
    },
  );

  test('files of one document describe it alike', () => {
    const seen = new Map<string, string>();
    for (const { document } of LAWS) {
      const said = JSON.stringify(document);
      expect(seen.get(document.number) ?? said).toBe(said);
      seen.set(document.number, said);
    }
    expect(new Set(LAWS.map(({ document }) => document.id)).size).toBe(seen.size);
  });

  test('no sentence is longer than a note: the law’s own wording is not copied here', () => {
    const long = norms.filter(({ note = '' }) => note.length > 700);
    expect(names(long)).toEqual([]);
  });
});

describe('codes', () => {
  test('are unique', () => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('spell their own locator', () => {
    const wrong = norms.filter(({ code, document, article, clause, point }) => {
      const place = [article, clause, point].filter((part) => part !== null).join('.');
      return code.replace(/-\d+$/u, '') !== (place === '' ? document.id : `${document.id}-${place}`);
    });
    expect(names(wrong)).toEqual([]);
  });
});

describe('what entries name exists', () => {
  test('facts, with the choices a form can offer', () => {
    const unknown: string[] = [];
    const ask = (norm: Norm, fact: string, value?: unknown) => {
      const form = FACTS[fact];
      if (form === undefined) unknown.push(`${norm.code}: ${fact}`);
      else if (value !== undefined) {
        const fits =
          form.type === 'choice'
            ? typeof value === 'string' && form.choices?.[value] !== undefined
            : typeof value === form.type;
        if (!fits) unknown.push(`${norm.code}: ${fact} = ${JSON.stringify(value)}`);
      }
    };
    for (const norm of norms) {
      for (const condition of norm.when ?? []) {
        const values = 'in' in condition ? condition.in : 'eq' in condition ? [condition.eq] : [0];
        for (const value of values) ask(norm, condition.fact, value);
      }
      for (const leaf of formulaLeaves(norm)) if ('fact' in leaf) ask(norm, leaf.fact);
      for (const [fact, value] of Object.entries(norm.given ?? {})) ask(norm, fact, value);
    }
    expect(unknown).toEqual([]);
  });

  test('and every fact is asked by some entry', () => {
    const asked = new Set(
      norms.flatMap((norm) => [
        ...(norm.when ?? []).map(({ fact }) => fact),
        ...formulaLeaves(norm).flatMap((leaf) => ('fact' in leaf ? [leaf.fact] : [])),
      ]),
    );
    // Nobody's rate asks for these: caps over people, months and facilities are counted with them.
    const counted = ['people', 'months', 'facilities'];
    expect(Object.keys(FACTS).filter((fact) => !asked.has(fact))).toEqual(counted);
  });

  test.each<[string, (norm: Norm) => readonly string[]]>([
    ['bases', bases],
    ['covered entries', ({ covers = [] }) => covers],
    ['options', ({ options = [] }) => options],
    ['targets', ({ targets = [] }) => targets],
    [
      'norms in formulas',
      (norm) => formulaLeaves(norm).flatMap((leaf) => ('norm' in leaf ? [leaf.norm] : [])),
    ],
  ])('%s', (_name, read) => {
    const groups = new Set(norms.map(({ group }) => group));
    const lost = norms.flatMap((norm) =>
      read(norm)
        .filter((code) => !known.has(code) && !groups.has(code))
        .map((code) => `${norm.code}: ${code}`),
    );
    expect(lost).toEqual([]);
  });

  test('targets lie in a document that is referred to, or in one that came after it', () => {
    const reach = (number: string): string[] => [
      number,
      ...SUCCESSIONS.filter(({ from }) => from.document === number).flatMap(({ to }) => reach(to.document)),
    ];
    const astray = norms.flatMap((norm) => {
      const open = new Set(
        (norm.refersTo ?? []).flatMap(({ document }) =>
          reach(document === 'this' ? norm.document.number : document),
        ),
      );
      // One step more where the document referred to sends its reader on (a contest's meals, through TT 56 to TT 40).
      return (norm.targets ?? [])
        .filter((code) => !open.has(catalogue.norm(code)?.document.number ?? ''))
        .map((code) => `${norm.code}: ${code}`);
    });
    expect(astray).toEqual([]);
  });

  test('successions start and end in documents of the catalogue', () => {
    const numbers = SUCCESSIONS.flatMap(({ from, to }) => [from.document, to.document]);
    expect(numbers.filter((number) => catalogue.document(number) === undefined)).toEqual([]);
  });

  test('an ended document that is referred to says what came after it', () => {
    const referred = new Set(norms.flatMap(({ refersTo = [] }) => refersTo.map(({ document }) => document)));
    const silent = [...catalogue.documents].filter(
      ({ number, to }) =>
        to !== null &&
        referred.has(number) &&
        !SUCCESSIONS.some(({ from }) => from.document === number && from.article === null),
    );
    expect(silent.map(({ number }) => number)).toEqual([]);
  });
});

describe('kinds and roles', () => {
  test('actual cost, tender and decisions have no amount', () => {
    const open = norms.filter(({ kind }) => kind === 'actual' || kind === 'tender' || kind === 'decision');
    expect(open.length).toBeGreaterThan(150);
    expect(names(open.filter(({ amount, formula }) => amount !== null || formula !== undefined))).toEqual([]);
  });

  test('a formula computes, nothing else does', () => {
    expect(
      names(norms.filter(({ kind, formula }) => (kind === 'formula') !== (formula !== undefined))),
    ).toEqual([]);
  });

  test('a reference leads somewhere or says in a note why it does not', () => {
    const mute = norms.filter(
      ({ kind, refersTo, note }) => kind === 'reference' && refersTo === undefined && note === undefined,
    );
    expect(names(mute)).toEqual([]);
  });

  test('a percentage is of something, a multiplier raises something', () => {
    const loose = norms.filter(({ kind, base }) => kind === 'percent' && base === undefined);
    expect(names(loose)).toEqual([]);
    const idle = norms.filter((norm) => norm.role === 'multiplier' && bases(norm).length === 0);
    expect(names(idle)).toEqual([]);
  });

  test('a percentage of another entry can meet that entry’s conditions', () => {
    const stuck = norms.flatMap((norm) => {
      if (norm.kind !== 'percent' || norm.role === 'multiplier') return [];
      const given = Object.entries(norm.given ?? {}).map(([fact, eq]) => ({ fact, eq }));
      const own = (norm.when ?? []).filter(({ fact }) => norm.given?.[fact] === undefined);
      return bases(norm)
        .filter((code) => exclude(catalogue.norm(code)?.when, [...own, ...given]))
        .map((code) => `${norm.code} of ${code}`);
    });
    expect(stuck).toEqual([]);
  });

  test('caps and counts say over what they run', () => {
    const loose = norms.filter(({ role, over }) => role === 'cap' && (over ?? []).length === 0);
    expect(names(loose)).toEqual([]);
  });
});

describe('groups', () => {
  const groups = new Map<string, Norm[]>();
  for (const norm of norms)
    if (norm.group !== undefined) groups.set(norm.group, [...(groups.get(norm.group) ?? []), norm]);

  test('are named after a document', () => {
    const ids = new Set(LAWS.map(({ document }) => document.id));
    expect([...groups.keys()].filter((group) => !ids.has(group.split('-')[0] ?? ''))).toEqual([]);
  });

  test('two prices of one group are versions, tiers, or ask for different facts: never two at once', () => {
    const facts = ({ when = [] }: Norm) => [...new Set(when.map(({ fact }) => fact))].sort().join();
    const both: string[] = [];
    for (const members of groups.values()) {
      const prices = members.filter(({ role }) => role === 'price');
      prices.forEach((a, index) => {
        for (const b of prices.slice(index + 1)) {
          if (facts(a) === facts(b) && overlap(a, b) && !exclude(a.when, b.when))
            both.push(`${a.code} ${b.code}`);
        }
      });
    }
    expect(both).toEqual([]);
  });

  test.each([
    ['TT40-6.1-1', 'TT12_2025-1'],
    ['TT40-12.3-1', 'TT12_2025-13'],
    ['TT40-12.4.c-1', 'TT12_2025-16'],
    ['TT40-8-1', 'TT12_2025-12'],
    ['TT338-4.7-4', 'TT42_2022-1.3-4'],
    ['TT36-5.2.m-1', 'TT06_2023-1.7-1'],
    ['LCS-3', 'LCS-4'],
    ['LTTV-1', 'LTTV-4'],
  ])('%s and %s are versions of one entry', (before, after) => {
    const [a, b] = [catalogue.norm(before)!, catalogue.norm(after)!];
    expect([a.group, a.role, a.when ?? []]).toEqual([b.group, b.role, b.when ?? []]);
    expect(a.to! < b.from!).toBe(true);
  });
});

describe('Thông tư 55/2023/TT-BTC is whole', () => {
  test('more than 190 numbers', () => {
    expect(tt55.filter(({ amount }) => amount !== null).length).toBeGreaterThan(190);
  });

  // Every spending content, with a number or not: counted against the reader's list of each article.
  test.each<[number, string]>([
    [3, '2'],
    [
      4,
      '1.a 1.b 2.a 2.b 2.c 2.d 2.đ 2.e 2.g 3 4 5.a 5.b 5.c 5.d 6 7 8 9 10.a 10.b 10.c 10.d 11 12 13.a 13.b 13.c',
    ],
    [76, '1 2.a 2.b 3 4 5 6 7.a 7.b 7.c 7.d'],
    [77, '1 2.a 2.b 2.c 2.d 2.đ 3'],
    [78, '1 2 3'],
    [79, '1 2 3 4'],
  ])('Điều %d: %s', (article, expected) => {
    const places = tt55
      .filter((norm) => norm.article === article)
      .map(({ clause, point }) => [clause, point].filter((part) => part !== null).join('.'));
    expect([...new Set(places)].join(' ')).toBe(expected);
  });

  test('its amendments are named, unread, and the doubtful number says so', () => {
    const { amendedBy, note } = catalogue.document('55/2023/TT-BTC')!;
    expect(amendedBy).toEqual([
      { number: '175/2024/TT-BTC', date: '2024-10-31', known: false },
      { number: '112/2025/TT-BTC', date: '2025-11-28', known: false },
    ]);
    expect(note).toContain('75/2024');
  });
});
