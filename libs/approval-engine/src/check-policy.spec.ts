import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContract, aNode, aPolicy, aQuote, hualan } from './course.fixtures.ts';
import { checkPolicy, contractPolicy, packs, quotePolicy, route, type Policy, type Tolerance } from './index.ts';

const found = (policy: unknown): [string, string][] => checkPolicy(policy).map(({ path, code }) => [path, code]);
const everything = Object.values(packs);

describe('the packs that ship', () => {
  it.each(everything.map((policy) => [policy.code, policy] as const))(
    '%s has no finding and is plain JSON',
    (_code, policy) => {
      expect(checkPolicy(policy)).toEqual([]);
      expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
    },
  );

  it.each(
    [quotePolicy, contractPolicy].flatMap((policy) =>
      membersOf(policy)
        .filter((path) => !isOptional(path))
        .map((path) => [`${policy.code} ${path.join('.')}`, policy, path] as const),
    ),
  )('is found out without %s', (_name, policy, path) => {
    expect(checkPolicy(without(policy, path))).not.toEqual([]);
  });
});

describe('what people call a gate and the values of a choice', () => {
  const named = (title: object, labels: object) => {
    const policy = aPolicy([aNode('a', 'legal')]);
    const outcome = { type: 'enum', values: ['won'], label: { 'zh-CN': '结果', en: 'Outcome' }, labels };
    const require = { field: 'outcome', op: 'eq', value: 'won' };
    return { ...policy, facts: { ...policy.facts, outcome }, gates: [{ key: 'gate', title, require }] };
  };

  it('may be said in both languages, and must not be left half said', () => {
    const won = { 'zh-CN': '赢单', en: 'Won' };
    expect(found(named({ 'zh-CN': '已赢单', en: 'It is won' }, { won }))).toEqual([]);
    expect(found(named({ 'zh-CN': '已赢单' }, { won: { en: 'Won' } })).map(([path]) => path)).toEqual([
      'facts.outcome.labels.won.zh-CN',
      'gates[0].title.en',
    ]);
  });
});

describe('a faulty policy is told what is wrong and where', () => {
  const leaf = aNode('a', 'legal');

  it.each([
    ['two nodes of one name', aPolicy([leaf, leaf]), [['steps[1].key', 'key_repeated']]],
    ['a position without rank', aPolicy([aNode('a', 'janitor')]), [['steps[0].approvers[0]', 'position_unranked']]],
    ['nobody to ask', aPolicy([aNode('a')]), [['steps[0].approvers', 'shape_wrong']]],
    [
      'a fact nobody declared',
      aPolicy([{ ...leaf, when: { field: 'margin', op: 'lt', value: 1 } }]),
      [['steps[0].when', 'fact_undeclared']],
    ],
    [
      'a fact from the prototype',
      aPolicy([{ ...leaf, when: { field: 'toString', op: 'eq', value: 'x' } }]),
      [['steps[0].when', 'fact_undeclared']],
    ],
    [
      'a comparison that makes no sense',
      aPolicy([{ ...leaf, when: { field: 'ratio', op: 'contains', value: 'x' } }]),
      [['steps[0].when', 'operator_impossible']],
    ],
    [
      'a threshold of another type',
      aPolicy([{ ...leaf, when: { all: [{ not: { field: 'ratio', op: 'lt', value: 0.48 } }] } }]),
      [['steps[0].when.all[0].not', 'value_wrong']],
    ],
    [
      'approvers from a fact that names none',
      aPolicy([{ ...leaf, approvers: [{ by: 'positionsIn', fact: 'ratio' }] }]),
      [['steps[0].approvers[0]', 'fact_not_codes']],
    ],
    [
      'a parallel with one branch',
      aPolicy([{ kind: 'parallel', key: 'p', branches: [{ key: 'b', steps: [leaf] }] }]),
      [['steps[0].branches', 'shape_wrong']],
    ],
    [
      'a currency that is no text, and will not be made one',
      { ...aPolicy([leaf]), facts: { amount: { ...quotePolicy.facts['amount'], currency: { toString: 1 } } } },
      [['facts.amount.currency', 'shape_wrong']],
    ],
    ['an unknown kind of step', aPolicy([{ ...leaf, kind: 'vote' as 'approval' }]), [['steps[0].kind', 'shape_wrong']]],
    ['a return budget below zero', aPolicy([leaf], { returnBudget: -1 }), [['switches.returnBudget', 'shape_wrong']]],
    [
      'a tolerance of money alone, and of a fraction',
      aPolicy([leaf], { tolerance: { amount: 0.5 } as Tolerance }),
      [
        ['switches.tolerance.ratio', 'shape_wrong'],
        ['switches.tolerance.amount', 'shape_wrong'],
      ],
    ],
    [
      'an approval by whoever comes first',
      aPolicy([leaf], { selfApproval: 'anyone' as 'block' }),
      [['switches.selfApproval', 'shape_wrong']],
    ],
    [
      'a ladder that lets deals through at its top',
      aPolicy([ladder({ field: 'ratio', op: 'gte', value: 1 })]),
      [['steps[0].rungs[0]', 'rung_never_sufficient']],
    ],
    [
      'a position of two ranks',
      { ...aPolicy([leaf]), authorities: [...quotePolicy.authorities, ['legal']] },
      [['authorities[4]', 'position_ranked_twice']],
    ],
  ] as [string, Policy, [string, string][]][])('%s', (_what, policy, findings) => {
    expect(found(policy)).toEqual(findings);
  });

  it('a rung that is never reached', () => {
    const [first] = quotePolicy.steps;
    if (first?.kind !== 'ladder') throw new Error('The quote policy begins with a ladder.');
    const rungs = first.rungs.map(({ sufficientWhen: _dropped, ...rung }) => rung);
    expect(found(aPolicy([{ ...first, rungs }]))).toEqual([
      ['steps[0].rungs[0]', 'rung_unreachable'],
      ['steps[0].rungs[1]', 'rung_unreachable'],
    ]);
  });

  it('nesting beyond any reason', () => {
    const deep = Array.from({ length: 60 }).reduce<unknown>((inner) => ({ not: inner }), {
      field: 'ratio',
      op: 'lt',
      value: 1,
    });
    expect(found(aPolicy([{ ...leaf, when: deep as { not: never } }])).map(([, code]) => code)).toEqual([
      'nested_too_deep',
    ]);
  });
});

describe('whatever is handed in as a policy', () => {
  it('is answered with findings, never with an exception', () => {
    fc.assert(fc.property(fc.anything(), (value) => checkPolicy(value).length > 0));
  });

  it('is answered too where the name of a fact is nothing that could be read', () => {
    const when = { field: { toString: false }, op: 'gt', value: 1 };
    expect(checkPolicy({ ...quotePolicy, steps: [{ ...aNode('a', 'legal'), when }] }).length).toBeGreaterThan(0);
  });

  it('can be routed when nothing was found, whatever one part of it was replaced by', () => {
    const places = everything.flatMap((policy) => membersOf(policy).map((path) => ({ policy, path })));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything({ maxDepth: 2 }), ({ policy, path }, junk) => {
        const bent = replaced(policy, path, junk) as Policy;
        if (checkPolicy(bent).length > 0) return;
        for (const facts of [
          aQuote(4800),
          aContract('260000.00', 4800, { standardText: false, changedClauseOwners: ['legal'] }),
        ]) {
          expect(['route', 'nobody', 'blocked', 'refused']).toContain(
            route(bent, { ...aQuote(1), ...facts }, hualan, 'sales-a1').outcome,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function ladder(sufficientWhen: { field: string; op: 'gte'; value: number }): Policy['steps'][number] {
  return {
    kind: 'ladder',
    key: 'l',
    climb: 'climb',
    rungs: [
      {
        key: 'r',
        title: { 'zh-CN': 'r', en: 'r' },
        mode: 'single',
        approvers: [{ by: 'departmentHead' }],
        sufficientWhen,
      },
    ],
  };
}

type Path = readonly (string | number)[];

function membersOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => membersOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [[...path, key], ...membersOf(item, [...path, key])]);
}

/** A step may be unconditional, and a fact may be declared for display only. */
function isOptional(path: Path): boolean {
  const place = path.join('.');
  return /steps\.\d+\.when$|branches\.2\.when$/.test(place) || place === 'facts.amount';
}

function without(value: unknown, path: Path): unknown {
  return edited(value, path, (parent, key) => void delete parent[key]);
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  return edited(value, path, (parent, key) => void (parent[key] = by));
}

function edited(
  value: unknown,
  path: Path,
  edit: (parent: Record<string | number, unknown>, key: string | number) => void,
): unknown {
  const copy = structuredClone(value);
  const parent = path.slice(0, -1).reduce((at, key) => (at as Record<string | number, unknown>)[key], copy as unknown);
  edit(parent as Record<string | number, unknown>, path.at(-1) ?? '');
  return copy;
}

describe('fifty choices inside each other', () => {
  const nested = (levels: number): Policy =>
    aPolicy(
      Array.from({ length: levels }, (_, index) => index).reduce<Policy['steps']>(
        (steps, level) => [
          {
            kind: 'choice',
            key: `choice-${level}`,
            branches: [{ key: `branch-${level}`, when: { field: 'ratio', op: 'lt', value: 100 + level * 50 }, steps }],
            otherwise: [aNode(`other-${level}`, 'legal')],
          },
        ],
        [aNode('innermost', 'vp-rd')],
      ),
    );

  it('are checked without holding up anybody else', () => {
    const began = process.cpuUsage();
    expect(checkPolicy(nested(50))).toEqual([]);
    expect(process.cpuUsage(began).user).toBeLessThan(4_000_000);
  });

  it('are tried; one more is refused, and the limit is named', () => {
    expect(route(nested(50), { ratio: 9000 }, hualan, 'sales-a1').outcome).toBe('route');
    expect(route(nested(51), { ratio: 9000 }, hualan, 'sales-a1')).toEqual({
      outcome: 'refused',
      refusal: { code: 'nested_too_deep', params: { most: 50 } },
    });
  });
});
