import { goldenVectors, hualanOrg } from '@countersign/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContract, aNode, aPolicy, aQuote, hualan } from './course.fixtures.ts';
import {
  contractPolicy,
  packs,
  quotePolicy,
  route,
  type Facts,
  type Plan,
  type PlannedNode,
  type Policy,
  type Routing,
} from './index.ts';

function planOf(routing: Routing): Plan {
  if (routing.outcome === 'refused') throw new Error(JSON.stringify(routing.refusal));
  return routing.plan;
}
const people = (node: PlannedNode | undefined): string[] => (node?.seats ?? []).map((seat) => seat.person);
const whoDecides = (routing: Routing): string[][] => planOf(routing).nodes.map(people);
const nodeOf = (routing: Routing, key: string) => planOf(routing).nodes.find((node) => node.key === key);

describe('the golden vectors', () => {
  it.each(goldenVectors.routes.map((vector) => [vector.id, vector.says, vector] as const))(
    '%s: %s',
    (_id, _says, vector) => {
      const routing = route(packs[vector.pack] as Policy, vector.facts, hualan, vector.submitter);
      if ('refused' in vector.expect) {
        expect(routing).toMatchObject({
          outcome: 'refused',
          refusal: { code: vector.expect.refused, params: vector.expect.params },
        });
      } else {
        const nodes = planOf(routing).nodes.map((node) => ({
          node: node.key,
          mode: node.mode,
          by: people(node),
          after: node.after,
        }));
        expect(nodes).toEqual(vector.expect.nodes);
        expect(routing.outcome).toBe('route');
      }
    },
  );
});

describe('a route explains', () => {
  const routing = route(quotePolicy, aQuote(4800), hualan, 'sales-a1');

  it('who sits where, and how he was found', () => {
    expect(nodeOf(routing, 'department-manager')).toMatchObject({
      why: [{ code: 'always', params: {} }],
      seats: [
        {
          person: 'manager-a',
          position: 'department-manager',
          how: [{ code: 'heads_department', params: { department: 'sales-a', departmentName: '销售一部' } }],
        },
      ],
      counterfactual: null,
    });
  });

  it('why a node is asked, and what would spare it', () => {
    expect(nodeOf(routing, 'assistant-to-president')).toMatchObject({
      why: [{ code: 'condition_held', params: { field: 'ratio', op: 'lt', value: 5000, actual: 4800 } }],
      counterfactual: { field: 'ratio', actual: 4800, becomes: 5000 },
    });
  });

  it('why a node is not asked, and what would bring it in', () => {
    expect(planOf(routing).skipped).toMatchObject([
      {
        key: 'executive',
        why: [{ code: 'condition_failed', params: { field: 'ratio', op: 'lt', value: 4500, actual: 4800 } }],
        counterfactual: { field: 'ratio', actual: 4800, becomes: 4499 },
      },
      {
        key: 'unmet-customer',
        why: [{ code: 'condition_failed' }, { code: 'condition_failed' }],
        counterfactual: null,
      },
    ]);
  });

  it('that one cent less would spare a countersign', () => {
    const over = route(contractPolicy, aContract('200000.01', 9000), hualan, 'sales-a1');
    expect(nodeOf(over, 'president')?.counterfactual).toEqual({
      field: 'amountAggregate',
      actual: { amount: '200000.01', currency: 'CNY' },
      becomes: { amount: '200000.00', currency: 'CNY' },
    });
  });
});

describe('a counterfactual', () => {
  const ratio = fc.integer({ min: 3000, max: 6000 });
  const amount = fc
    .integer({ min: 19_999_000, max: 20_001_000 })
    .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
  const facts = fc
    .record({ ratio, amount, grantCovers: fc.boolean(), standardText: fc.boolean() })
    .map((deal): Facts => {
      const owners = deal.standardText ? [] : ['legal'];
      return aContract(deal.amount, deal.ratio, {
        grantCovers: deal.grantCovers,
        standardText: deal.standardText,
        changedClauseOwners: owners,
      });
    });

  it('flips the node it is about when exactly its fact is flipped', () => {
    fc.assert(
      fc.property(facts, (deal) => {
        const { nodes, skipped } = planOf(route(contractPolicy, deal, hualan, 'sales-a1'));
        for (const { key, counterfactual } of [...nodes, ...skipped]) {
          if (!counterfactual) continue;
          const flipped = route(
            contractPolicy,
            { ...deal, [counterfactual.field]: counterfactual.becomes },
            hualan,
            'sales-a1',
          );
          expect(nodeOf(flipped, key) === undefined).toBe(nodes.some((node) => node.key === key));
        }
      }),
    );
  });
});

describe('a worse deal never needs fewer approvers', () => {
  const ratio = fc.integer({ min: 0, max: 12_000 });
  const seats = (policy: Policy, facts: Facts): number => planOf(route(policy, facts, hualan, 'sales-a1')).nodes.length;

  it('for quotes, by price ratio', () => {
    fc.assert(
      fc.property(ratio, ratio, fc.boolean(), (one, other, customerMet) => {
        const at = (value: number) => seats(quotePolicy, aQuote(value, { customerMet, justified: true }));
        expect(at(Math.min(one, other))).toBeGreaterThanOrEqual(at(Math.max(one, other)));
      }),
    );
  });

  it('for contracts, by ratio, amount, text and grant', () => {
    const amount = fc.constantFrom('1.00', '200000.00', '200000.01', '5000000.00');
    const deal = fc.record({ ratio, amount, grantCovers: fc.boolean(), standardText: fc.boolean() });
    const count = (it: { ratio: number; amount: string; grantCovers: boolean; standardText: boolean }) =>
      seats(
        contractPolicy,
        aContract(it.amount, it.ratio, {
          ...it,
          amount: { amount: it.amount, currency: 'CNY' },
          changedClauseOwners: it.standardText ? [] : ['legal'],
        }),
      );
    fc.assert(
      fc.property(deal, deal, (one, other) => {
        const worse = {
          ratio: Math.min(one.ratio, other.ratio),
          amount: Number(one.amount) > Number(other.amount) ? one.amount : other.amount,
          grantCovers: one.grantCovers && other.grantCovers,
          standardText: one.standardText && other.standardText,
        };
        expect(count(worse)).toBeGreaterThanOrEqual(count(one));
      }),
    );
  });
});

describe('a fact nobody knows', () => {
  it('is refused by name where it decides', () => {
    const routing = route(contractPolicy, aContract('150000.00', null), hualan, 'sales-a1');
    expect(routing).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'fact_unknown', params: { field: 'ratio' } },
    });
  });

  it('does not matter where something known has already decided', () => {
    expect(whoDecides(route(contractPolicy, aContract('260000.00', null), hualan, 'sales-a1'))).toHaveLength(4);
  });

  it('is refused when it should name the approvers', () => {
    const facts = aContract('150000.00', 6000, { standardText: false, changedClauseOwners: null });
    expect(route(contractPolicy, facts, hualan, 'sales-a1')).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'fact_unknown', params: { field: 'changedClauseOwners' } },
    });
  });

  it.each([
    ['ratio', 0.48],
    ['ratio', '4800'],
    ['ratio', -1],
    ['customerMet', 'yes'],
    ['amount', { amount: '1.00', currency: 'USD' }],
    ['amount', 150000],
  ])('is not smuggled in as something else: %s = %j', (field, value) => {
    const facts = { ...aQuote(5000), [field]: value } as Facts;
    expect(route(quotePolicy, facts, hualan, 'sales-a1')).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'fact_malformed', params: { field } },
    });
  });

  it('leaves a gate shut, even if nothing behind it asks', () => {
    const facts = aContract('150000.00', 6000, { customerInCrm: null });
    expect(route(contractPolicy, facts, hualan, 'sales-a1')).toMatchObject({
      refusal: { code: 'fact_unknown', params: { field: 'customerInCrm' } },
    });
  });

  it('is told apart from a fact that shuts a gate', () => {
    expect(route(quotePolicy, aQuote(6000, { customerMet: null }), hualan, 'sales-a1')).toMatchObject({
      refusal: { code: 'fact_unknown', params: { field: 'customerMet' } },
    });
    expect(route(quotePolicy, aQuote(6000, { customerMet: false }), hualan, 'sales-a1')).toMatchObject({
      refusal: { code: 'gate_closed', params: { gate: 'justification' } },
    });
  });
});

describe('a submitter who would decide himself', () => {
  it('is replaced by his nearest superior, who is then not asked twice', () => {
    const routing = route(quotePolicy, aQuote(4800), hualan, 'manager-a');
    expect(whoDecides(routing)).toEqual([['assistant'], ['assistant']]);
    expect(nodeOf(routing, 'department-manager')?.seats[0]?.how).toEqual([
      { code: 'superior_for_submitter', params: { submitter: 'manager-a', person: 'assistant' } },
    ]);
    expect(nodeOf(routing, 'assistant-to-president')?.seats[0]?.duplicateOf).toBe('department-manager');
  });

  it('is replaced by a peer when he is the president', () => {
    const routing = route(quotePolicy, aQuote(4000), hualan, 'president');
    expect(whoDecides(routing)).toEqual([['vp-rd'], ['assistant'], ['vp-rd', 'vp-impl']]);
  });

  it('blocks when there is neither superior nor peer', () => {
    const alone = hualanOrg({ but: { 'vp-rd': { disabled: true }, 'vp-impl': { disabled: true } } });
    expect(route(quotePolicy, aQuote(6000), alone, 'president')).toMatchObject({
      outcome: 'blocked',
      holes: [{ nodeKey: 'department-manager', reason: { code: 'nobody_above_submitter' } }],
    });
  });

  it('is passed over for a superior without enough authority', () => {
    const odd = hualanOrg({ but: { 'vp-rd': { superiorId: 'sales-a2' }, 'sales-a2': { superiorId: 'president' } } });
    expect(whoDecides(route(aPolicy([aNode('vp', 'vp-rd')]), { ratio: 1 }, odd, 'vp-rd'))).toEqual([['president']]);
  });

  it('never sits in any seat, whoever he is and whatever he submits', () => {
    const anyone = fc.constantFrom(...hualan.people.map(({ id }) => id));
    const gone = fc.uniqueArray(anyone, { maxLength: 10 });
    const deal = fc.tuple(fc.integer({ min: 3000, max: 6000 }), fc.constantFrom('100.00', '260000.00'));
    fc.assert(
      fc.property(anyone, gone, deal, (submitter, disabled, [ratio, amount]) => {
        const org = {
          ...hualan,
          people: hualan.people.map((person) => ({ ...person, disabled: disabled.includes(person.id) })),
        };
        for (const [policy, facts] of [
          [quotePolicy, aQuote(ratio)],
          [contractPolicy, aContract(amount, ratio)],
        ] as const) {
          const routing = route(policy, facts, org, submitter);
          if (routing.outcome === 'refused') expect(disabled).toContain(submitter);
          else
            expect(
              whoDecides(routing)
                .flat()
                .filter((person) => person === submitter || disabled.includes(person)),
            ).toEqual([]);
        }
      }),
    );
  });

  it('must exist', () => {
    expect(route(quotePolicy, aQuote(6000), hualan, 'nobody')).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'submitter_unknown' },
    });
  });
});

describe('an empty seat', () => {
  it('of a manager who has left goes to his superior, and says so', () => {
    const org = hualanOrg({ but: { 'manager-a': { disabled: true } } });
    const routing = route(quotePolicy, aQuote(6000), org, 'sales-a1');
    expect(nodeOf(routing, 'department-manager')?.seats).toMatchObject([
      {
        person: 'assistant',
        how: [
          { code: 'approver_disabled', params: { person: 'manager-a' } },
          { code: 'climbed', params: { position: 'assistant-to-president' } },
        ],
      },
    ]);
  });

  it('of somebody who has left passes over a superior without enough authority', () => {
    const org = hualanOrg({
      but: { 'vp-rd': { disabled: true, superiorId: 'sales-a2' }, 'sales-a2': { superiorId: 'president' } },
    });
    expect(whoDecides(route(aPolicy([aNode('vp', 'vp-rd')]), { ratio: 1 }, org, 'sales-a1'))).toEqual([['president']]);
  });

  it('of a department without a head goes to the next tier, not to the top of the house', () => {
    const org = {
      ...hualan,
      departments: hualan.departments.map((department) => ({
        ...department,
        headId: department.id === 'sales-a' ? null : department.headId,
      })),
    };
    expect(whoDecides(route(quotePolicy, aQuote(6000), org, 'sales-a1'))).toEqual([['assistant']]);
  });

  it('of a team goes to the head of the department around it', () => {
    const team = { id: 'team', name: '一组', headId: null, parentId: 'sales-b' };
    const org = {
      ...hualanOrg({ but: { 'sales-b1': { departmentId: 'team' } } }),
      departments: [...hualan.departments, team],
    };
    expect(whoDecides(route(quotePolicy, aQuote(6000), org, 'sales-b1'))).toEqual([['manager-b']]);
  });

  it('of a vice president goes to the president', () => {
    const org = hualanOrg({ but: { 'vp-rd': { positions: [] } } });
    const routing = route(contractPolicy, aContract('260000.00', 6000), org, 'sales-a1');
    expect(nodeOf(routing, 'vp-rd')?.seats).toMatchObject([
      { person: 'president', how: [{ code: 'seat_vacant', params: { positions: ['vp-rd'] } }, { code: 'climbed' }] },
    ]);
    expect(nodeOf(routing, 'president')?.seats[0]?.duplicateOf).toBe('vp-rd');
  });

  it.each([
    ['of the president', { president: { disabled: true } }, aContract('260000.00', 6000), 'president'],
    [
      'of a clause owner nobody ranks',
      {},
      aContract('260000.00', 6000, { standardText: false, changedClauseOwners: ['janitor'] }),
      'clause-owners',
    ],
    ['of changed clauses without an owner', {}, aContract('260000.00', 6000, { standardText: false }), 'clause-owners'],
  ])('%s blocks, and never passes', (_whose, but, facts, nodeKey) => {
    expect(route(contractPolicy, facts, hualanOrg({ but }), 'sales-a1')).toMatchObject({
      outcome: 'blocked',
      holes: [{ nodeKey, reason: { code: 'nobody_eligible' } }],
    });
  });

  it('blocks at once where the policy does not climb', () => {
    const policy = aPolicy([aNode('vp', 'vp-rd')], { emptySlate: 'block' });
    expect(route(policy, { ratio: 1 }, hualanOrg({ but: { 'vp-rd': { disabled: true } } }), 'sales-a1')).toMatchObject({
      outcome: 'blocked',
    });
  });
});

describe('an organisation gone wrong', () => {
  it('with superiors in a circle does not hang the route', () => {
    const org = hualanOrg({
      but: { 'manager-a': { superiorId: 'sales-a2' }, 'sales-a2': { superiorId: 'manager-a' } },
    });
    expect(route(quotePolicy, aQuote(6000), org, 'manager-a')).toMatchObject({
      outcome: 'blocked',
      holes: [{ nodeKey: 'department-manager' }],
    });
  });

  it('with departments in a circle does not either', () => {
    const departments = [
      { id: 'sales-a', name: 'a', headId: null, parentId: 'x' },
      { id: 'x', name: 'x', headId: null, parentId: 'sales-a' },
    ];
    expect(whoDecides(route(quotePolicy, aQuote(6000), { ...hualan, departments }, 'sales-a1'))).toEqual([
      ['assistant'],
    ]);
  });
});

describe('the shape of a policy', () => {
  const low = { field: 'ratio', op: 'lt', value: 4500 } as const;
  const after = (policy: Policy, ratio: number) =>
    Object.fromEntries(
      planOf(route(policy, { ratio }, hualan, 'sales-a1')).nodes.map((node) => [node.key, node.after]),
    );

  it('joins parallel branches, and leaves out those that are not asked', () => {
    const policy = aPolicy([
      aNode('a', 'legal'),
      {
        kind: 'parallel',
        key: 'p',
        branches: [
          { key: 'p1', steps: [aNode('b', 'vp-rd'), aNode('c', 'vp-implementation')] },
          { key: 'p2', when: low, steps: [aNode('d', 'finance-manager')] },
          { key: 'p3', steps: [] },
        ],
      },
      aNode('e', 'president'),
    ]);
    expect(after(policy, 4000)).toEqual({ a: [], b: ['a'], c: ['b'], d: ['a'], e: ['c', 'd'] });
    expect(after(policy, 4500)).toEqual({ a: [], b: ['a'], c: ['b'], e: ['c'] });
  });

  it('asks only the sufficient rung of a ladder that does not climb', () => {
    const [ladder] = quotePolicy.steps;
    if (ladder?.kind !== 'ladder') throw new Error('The quote policy begins with a ladder.');
    const policy = aPolicy([{ ...ladder, climb: 'final' }]);
    expect([6000, 4800, 4000].map((ratio) => Object.keys(after(policy, ratio)))).toEqual([
      ['department-manager'],
      ['assistant-to-president'],
      ['executive'],
    ]);
  });

  it('takes the first branch that holds, and says nobody where a branch is empty', () => {
    const policy = aPolicy([
      {
        kind: 'choice',
        key: 'c',
        branches: [
          { key: 'c1', when: low, steps: [aNode('a', 'legal')] },
          { key: 'c2', when: { field: 'ratio', op: 'lt', value: 5000 }, steps: [aNode('b', 'legal')] },
        ],
        otherwise: [],
      },
    ]);
    expect([4000, 4800].map((ratio) => Object.keys(after(policy, ratio)))).toEqual([['a'], ['b']]);
    expect(route(policy, { ratio: 6000 }, hualan, 'sales-a1').outcome).toBe('nobody');
  });

  it('seats a person once however often he is found', () => {
    const routing = route(
      aPolicy([
        {
          ...aNode('a', 'president'),
          approvers: [
            { by: 'position', code: 'president' },
            { by: 'anyOfPositions', codes: ['vp-rd', 'president'] },
          ],
        },
      ]),
      { ratio: 1 },
      hualan,
      'sales-a1',
    );
    expect(whoDecides(routing)).toEqual([['president', 'vp-rd']]);
    expect(nodeOf(routing, 'a')?.seats[0]?.how).toHaveLength(2);
  });

  it('foresees who need not be asked twice, but only where he is certain to have approved', () => {
    const forecast = (mode: 'any' | 'all') => {
      const first = { ...aNode('a', 'vp-rd', 'vp-implementation'), mode };
      return nodeOf(route(aPolicy([first, aNode('b', 'vp-rd')]), { ratio: 1 }, hualan, 'sales-a1'), 'b')?.seats[0];
    };
    expect(forecast('all')?.duplicateOf).toBe('a');
    expect(forecast('any')?.duplicateOf).toBeNull();
  });

  it('routes the same deal the same way, always', () => {
    expect(route(quotePolicy, aQuote(4800), hualan, 'sales-a1')).toEqual(
      route(structuredClone(quotePolicy), aQuote(4800), structuredClone(hualan), 'sales-a1'),
    );
  });
});
