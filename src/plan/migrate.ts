type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** What is no list stays what it is, to be refused: nothing that people wrote is dropped. */
const each = (value: unknown, make: (entry: unknown, index: number) => unknown): unknown =>
  Array.isArray(value) ? value.map(make) : value;

/** What people wrote stays theirs. */
const items = (value: unknown) => each(value, (text) => ({ text, edited: true }));

/** The first version knew one local purse: it becomes that of the level whose plan it is. */
function sourcesOf(value: unknown, level: unknown): unknown {
  if (!isBag(value)) return value;
  const { local, ...rest } = value;
  const none = { province: 0, district: 0, commune: 0 };
  const own = level === 'district' || level === 'commune' ? level : 'province';
  return { ...none, ...rest, [own]: local };
}

const lineOf = (level: unknown) => (value: unknown) =>
  isBag(value)
    ? {
        group: '',
        norm: '',
        date: null,
        facts: {},
        economicCode: '',
        funding: '',
        justification: '',
        appraisal: null,
        execution: null,
        ...value,
        sources: sourcesOf(value['sources'], level),
      }
    : value;

/** A decision was a sentence; its amount was never said. */
const fundingOf = (year: unknown) => (document: unknown, index: number) => ({
  id: `NV${index + 1}`,
  kind: 'assigned',
  document,
  date: null,
  year,
  part: '',
  source: 'central',
  amount: null,
  chapter: '',
  category: '',
  programmeCode: '',
  sourceCode: '',
  note: '',
});

/** Version 1 had texts as lists of lines, one local source, and no norms, appraisal or accounts. */
function fromFirst(plan: Bag): Bag {
  const { purpose, requirements, targets, audience, contents, forms, funding, ...rest } = plan;
  const level = isBag(plan['issuer']) ? plan['issuer']['level'] : undefined;
  return {
    ...rest,
    schema: 2,
    province: '',
    part: '',
    regime: '2021-2025',
    rounding: 1,
    appendix: true,
    status: 'draft',
    legalBases: each(plan['legalBases'], (text) => ({ group: 'other', text })),
    sections: {
      opening: [],
      purpose: items(purpose),
      requirements: items(requirements),
      targets: each(targets, (text) => ({ text, value: null, unit: '', edited: true })),
      audience: items(audience),
      priority: [],
      contents: items(contents),
      forms: items(forms),
      money: [],
      solutions: [],
      monitoring: [],
      closing: [],
    },
    responsibilities: each(plan['responsibilities'], (value) =>
      isBag(value) ? { role: 'other', ...value } : value,
    ),
    reporting: each(plan['reporting'], (text) => ({ text, to: '', deadline: null })),
    funding: each(funding, fundingOf(plan['year'])),
    activities: each(plan['activities'], (value) => (isBag(value) ? { part: '', ...value } : value)),
    lines: each(plan['lines'], lineOf(level)),
    quotations: [],
    contributions: [],
    localNorms: [],
    log: [],
    acknowledgements: [],
    review: null,
  };
}

/** Version 2 knew no severities of an organisation, no adjustment and no merged units. */
const fromSecond = (plan: Bag): Bag => ({ severities: [], approved: [], units: [], ...plan, schema: 3 });

const STEPS: Readonly<Record<number, (plan: Bag) => Bag>> = { 1: fromFirst, 2: fromSecond };

/** A plan of an older version in today's shape; anything else as it is. */
export function migrate(value: unknown): unknown {
  let plan = value;
  while (isBag(plan)) {
    const version = plan['schema'];
    const step = typeof version === 'number' ? STEPS[version] : undefined;
    if (step === undefined) return plan;
    plan = step(plan);
  }
  return plan;
}
