import { describe, expect, test } from '@jest/globals';
import { documentSchema, lawSchema, normSchema } from '../../src/norms/schema';
import { fixture } from './law';

/** What a lawyer may write wrongly: the place in the file, and what stands there. */
const WRONG: readonly (readonly [what: string, at: string, value: unknown])[] = [
  ['an id in lower case', 'document.id', 'tt99'],
  ['a document without number', 'document.number', ''],
  ['a document without kind', 'document.kind', undefined],
  ['a title that is no text', 'document.title', 5],
  ['an issuer that is no text', 'document.issuer', false],
  ['a day written as people speak', 'document.signed', '02/01/2030'],
  ['a day that does not exist', 'document.from', '2030-02-30'],
  ['an end that is empty, not null', 'document.to', ''],
  ['successors that are no list', 'document.replacedBy', '60/2026/TT-BTC'],
  ['an amended document without number', 'document.amends.0', ''],
  ['an amendment without «known»', 'document.amendedBy.0.known', undefined],
  ['an amendment without its day', 'document.amendedBy.0.date', undefined],
  ['a certainty nobody agreed on', 'document.certainty', 'sure'],
  ['figures that nobody says when he read', 'document.read', undefined],
  ['an empty note', 'document.note', ''],
  ['a field that does not exist', 'document.effective', '2030-02-01'],
  ['figures that are no list', 'norms', {}],
  ['a code without its number', 'norms.0.code', 'TT99_2030-4.2.đ'],
  ['a code in lower case', 'norms.0.code', 'tt99-4.2.đ-1'],
  ['a code with a space', 'norms.0.code', 'TT99 2030-4-1'],
  ['an article as text', 'norms.0.article', '4'],
  ['half an article', 'norms.0.article', 4.5],
  ['a clause left out (null says: none)', 'norms.0.clause', undefined],
  ['a point that is empty', 'norms.0.point', ''],
  ['no title', 'norms.0.title', ''],
  ['a title as long as the law', 'norms.0.title', 'chi '.repeat(50)],
  ['a title in decomposed letters', 'norms.0.title', 'Biên tập'.normalize('NFD')],
  ['a kind nobody knows', 'norms.0.kind', 'maximum'],
  ['a role nobody knows', 'norms.0.role', 'limit'],
  ['an amount as people write it', 'norms.0.amount', '100.000'],
  ['no amount at all (null says: none)', 'norms.0.amount', undefined],
  ['a percentage that is neither the most nor the rate', 'norms.0.limit', 'about'],
  ['no unit', 'norms.0.unit', ''],
  ['line units that are no list', 'norms.0.lineUnits', 'bài'],
  ['an empty group', 'norms.0.group', ''],
  ['a condition without operator', 'norms.0.when.0', { fact: 'words' }],
  ['a condition with two', 'norms.0.when.0', { fact: 'words', gte: 350, lt: 600 }],
  ['a condition without fact', 'norms.0.when.0', { lt: 350 }],
  ['a threshold as text', 'norms.0.when.0', { fact: 'words', lt: '350' }],
  ['an operator nobody knows', 'norms.0.when.0', { fact: 'words', below: 350 }],
  ['a choice among nothing', 'norms.0.when.1', { fact: 'level', in: [] }],
  ['a choice that is null', 'norms.0.when.1', { fact: 'level', eq: null }],
  ['over something empty', 'norms.0.over.0', ''],
  ['a base that is no code', 'norms.0.base.0', 'Điều 5'],
  ['a covered entry that is no code', 'norms.0.covers.0', 'TT99_2030-4.2'],
  ['a formula with an operator nobody knows', 'norms.0.formula.0', '^'],
  ['a formula with one side', 'norms.0.formula', ['*', 5]],
  ['a formula written as text', 'norms.0.formula', '0,2 × km'],
  ['a formula that names both', 'norms.0.formula.1', { fact: 'km', norm: 'LCS-1' }],
  ['a result without unit', 'norms.0.resultUnit', ''],
  ['a reference without document', 'norms.0.refersTo.0.document', ''],
  ['a reference that leaves the clause open', 'norms.0.refersTo.0.clause', undefined],
  ['a reference to an article as text', 'norms.0.refersTo.0.article', 'Điều 5'],
  ['a reference with a line', 'norms.0.refersTo.0.line', 1],
  ['a target that is no code', 'norms.0.targets.0', '36/2018/TT-BTC'],
  ['a settled fact that is a list', 'norms.0.given.days', [1]],
  ['options that are no list', 'norms.0.options', 'TT99_2030-4.2.đ-1'],
  ['something empty contained', 'norms.0.includes.0', ''],
  ['once as a word', 'norms.0.once', 'một lần'],
  ['programmes that are no list', 'norms.0.programmes', 'gnbv'],
  ['proof that is no list', 'norms.0.basis', 'invoice'],
  ['an empty keyword', 'norms.0.keywords.0', ''],
  ['a certainty of its own nobody knows', 'norms.0.certainty', 'A'],
  ['a start that is no day', 'norms.0.from', '2030'],
  ['an end that is no day', 'norms.0.to', null],
  ['an empty note on a figure', 'norms.0.note', ''],
  ['a misspelt field', 'norms.0.keyword', ['viết bài']],
  ['an inheritance without article', 'inherits.0.article', null],
  ['an inheritance that leads nowhere', 'inherits.0.to', undefined],
  ['an inheritance with a misspelt field', 'inherits.0.target', []],
  ['a section nobody knows', 'transition', []],
];

type Tree = Record<string, unknown>;

function changed(at: string, value: unknown): unknown {
  const law = JSON.parse(fixture('fixtures/good-law.json')) as Tree;
  const path = at.split('.');
  const last = path.pop() ?? '';
  const holder = path.reduce<Tree>((tree, step) => tree[step] as Tree, law);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return law;
}

describe('the schema of a law file', () => {
  test('takes the good example', () => {
    expect(lawSchema.safeParse(JSON.parse(fixture('fixtures/good-law.json'))).error?.issues ?? []).toEqual(
      [],
    );
  });

  test('the good example has every field there is', () => {
    const { document, norms } = JSON.parse(fixture('fixtures/good-law.json')) as {
      document: Tree;
      norms: [Tree];
    };
    expect(Object.keys(document).sort()).toEqual(Object.keys(documentSchema.shape).sort());
    expect(Object.keys(norms[0]).sort()).toEqual(Object.keys(normSchema.shape).sort());
  });

  test.each(WRONG)('refuses %s: %s', (_what, at, value) => {
    const { success, error } = lawSchema.safeParse(changed(at, value));
    expect(success).toBe(false);
    // The complaint points at the place, at the entry that holds it, or at what is wrong inside it.
    const path = at.split('.');
    const told = error?.issues.map((issue) => issue.path.map(String)) ?? [];
    const near = told.filter((place) => place.every((step, index) => (path[index] ?? step) === step));
    expect(near).not.toEqual([]);
  });
});
