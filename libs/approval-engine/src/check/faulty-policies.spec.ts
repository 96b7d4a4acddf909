import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import {
  checkMatrix,
  checkPolicy,
  evaluate,
  conditionOf,
  route,
  type Finding,
  type Plan,
  type Routing,
} from '../index.ts';
import { aNode, aPolicy } from '../course.fixtures.ts';
import { faultyPeople } from './faulty/people.fixtures.ts';
import { faultyProxies } from './faulty/proxies.fixtures.ts';
import { faultyRoutes } from './faulty/routes.fixtures.ts';
import { faultyTables } from './faulty/tables.fixtures.ts';
import type { Planted } from './faulty/words.fixtures.ts';
import { sampleHouse } from './sample-house.ts';

const planted = [...faultyRoutes, ...faultyPeople, ...faultyProxies, ...faultyTables];

const planOf = (routing: Routing): Plan | null => (routing.outcome === 'refused' ? null : routing.plan);
const keysOf = (routing: Routing): string[] => (planOf(routing)?.nodes ?? []).map(({ key }) => key);
const holesOf = (routing: Routing): string[] =>
  routing.outcome === 'blocked' ? routing.holes.map(({ reason }) => reason.code) : [];

/** What the witness of each finding must show when it is routed, judged without the checker. */
const shows: Partial<Record<Finding['code'], (routing: Routing, finding: Finding, it: Planted) => unknown>> = {
  step_unreachable: (routing, { params }) => {
    expect(routing.outcome).not.toBe('refused');
    expect(keysOf(routing)).not.toEqual(expect.arrayContaining([...(params['nodes'] as string[])]));
  },
  band_gap: (routing) => expect(keysOf(routing)).toEqual(['last']),
  step_gap: (routing) => expect(keysOf(routing)).toEqual(['last']),
  separation_impossible: (routing, { params }) => {
    const seats = (planOf(routing)?.nodes ?? []).map((node) => node.seats.map(({ person }) => person));
    expect(seats).toEqual([[params['person']], [params['person']]]);
  },
  band_overlap: (routing, { witness }, { policy }) => {
    const [step] = policy.steps;
    const branches = step?.kind === 'choice' ? step.branches : [];
    expect(branches.filter(({ when }) => evaluate(when, witness!.facts).truth).length).toBeGreaterThan(1);
    expect(keysOf(routing)).toEqual(['n0']);
  },
  null_unanswered: (routing, { params }) =>
    expect(routing).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'fact_unknown', params: { field: params['field'] } },
    }),
  gate_never_opens: (routing) => expect(routing).toMatchObject({ refusal: { code: 'gate_closed' } }),
  nobody_asked: (routing) => expect(routing.outcome).toBe('nobody'),
  slate_empty: (routing) => expect(holesOf(routing)).toContain('nobody_eligible'),
  self_seat_vacant: (routing) => expect(holesOf(routing)).toContain('nobody_above_submitter'),
  self_approval: (routing, { witness }) =>
    expect(
      planOf(routing)
        ?.nodes.flatMap(({ seats }) => seats)
        .map(({ person }) => person),
    ).toContain(witness?.submitter),
  approver_below_band: (routing, { params }, { policy, org }) => {
    const rankOf = (code: string): number => policy.authorities.findIndex((tier) => tier.includes(code));
    const seats = (planOf(routing)?.nodes ?? []).map((node) =>
      Math.min(
        ...node.seats.map(({ person, position }) =>
          Math.max(...[position ?? '', ...(org?.people.find(({ id }) => id === person)?.positions ?? [])].map(rankOf)),
        ),
      ),
    );
    const below = seats.some((tier, index) => index > 0 && tier < Math.max(...seats.slice(0, index)));
    expect(below || seats.includes(-1)).toBe(true);
    expect(Number(params['tier'])).toBeLessThan(Number(params['needed']));
  },
  escalation_nowhere: (routing, { path }, { policy }) => {
    const [node] = planOf(routing)?.nodes ?? [];
    expect(path).toBe('steps[0].deadline');
    expect(node?.deadline?.then).toBe('escalate');
    expect(node?.seats.map(({ position }) => position)).toEqual(policy.authorities.at(-1));
  },
  key_repeated: (routing) => expect(new Set(keysOf(routing)).size).toBeLessThan(keysOf(routing).length),
  person_named: (routing, { params }) =>
    expect(planOf(routing)?.nodes.flatMap(({ approvers }) => approvers)).toContainEqual({
      by: 'person',
      id: params['person'],
    }),
  too_many_seats: (routing) =>
    expect(routing).toMatchObject({ refusal: { code: 'too_many_seats', params: { most: 500 } } }),
  threshold_unreachable: (routing, { params }) =>
    expect(Number(params['need'] ?? 1)).toBeGreaterThan(
      Number(params['seats'] ?? planOf(routing)?.nodes[0]?.seats.length),
    ),
  auto_approve_binding: (routing) => expect(planOf(routing)?.nodes[0]).toMatchObject({ deadline: { then: 'approve' } }),
  matrix_gap: (_routing, { witness }, { policy }) =>
    expect(
      policy.matrices?.['price']?.cells.map((cell) => evaluate(conditionOf(cell), witness!.facts).truth),
    ).not.toContain(true),
  matrix_overlap: (_routing, { witness }, { policy }) =>
    expect(
      policy.matrices?.['price']?.cells.filter((cell) => evaluate(conditionOf(cell), witness!.facts).truth),
    ).toHaveLength(2),
  matrix_not_monotone: (_routing, { witness }, { policy }) =>
    expect(checkMatrix(policy.matrices!['price']!, policy.facts)).toContainEqual(
      expect.objectContaining({
        code: 'matrix_not_monotone',
        deal: expect.objectContaining({ ratio: witness!.facts['ratio'] }),
      }),
    ),
};

/** What no single deal shows, because it is so whatever the deal. */
const ALWAYS: readonly Finding['code'][] = [
  'limit_exceeded',
  'matrix_unused',
  'proxy_chain_long',
  'proxy_cycle',
  'return_unbounded',
];

describe('a planted mistake', () => {
  it.each(planted.map((each): [string, Planted] => [each.mistake, each]))(
    'is found, with a deal that shows it when it is routed: %s',
    (_mistake, it) => {
      const { policy, org, code, path, also = [] } = it;
      const findings = checkPolicy(policy, { org });
      const finding = findings.find((each) => each.code === code && each.path === path);
      expect(findings.map((each) => `${each.path} ${each.code}`)).toContain(`${path} ${code}`);
      expect(findings.filter((each) => each !== finding && !also.includes(each.code))).toEqual([]);
      if (ALWAYS.includes(code)) {
        expect(finding).toMatchObject({ unwitnessed: 'for_every_deal' });
        return;
      }
      expect(finding?.witness).toBeDefined();
      const { facts, submitter } = finding!.witness!;
      shows[code]!(route(policy, facts, org ?? sampleHouse(policy), submitter), finding!, it);
    },
  );

  it('is one of many', () => {
    expect(planted.length).toBeGreaterThanOrEqual(25);
  });

  it('is not seen where there is none: the same house, a sound policy', () => {
    const { policy } = planted.find(({ code }) => code === 'return_unbounded')!;
    const sound = { ...policy, switches: { ...policy.switches, returnBudget: 10 } };
    expect(checkPolicy(sound, { org: hualanOrg() })).toEqual([]);
  });

  it('is not claimed, and the checker says so, where there are more combinations than it can look at', () => {
    // Eight facts of six values, no two of them alike: impossible, as pigeons know, but only counting shows it.
    const pigeons = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const holes = ['1', '2', '3', '4', '5', '6'];
    const crowded = pigeons.flatMap((one, index) =>
      pigeons.slice(index + 1).flatMap((other) =>
        holes.map((value) => ({
          not: { all: [one, other].map((field) => ({ field, op: 'eq' as const, value })) },
        })),
      ),
    );
    const label = { 'zh-CN': '鸽', en: 'Pigeon' };
    const facts = Object.fromEntries(pigeons.map((field) => [field, { type: 'enum' as const, values: holes, label }]));
    const policy = {
      ...aPolicy([aNode('last', 'president'), { ...aNode('x', 'legal'), when: { all: crowded } }]),
      facts,
    };
    expect(checkPolicy(policy)).toMatchObject([{ code: 'not_fully_checked', severity: 'warning' }]);
  });
});
