import { goldenVectors, hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { Course, offered as substance } from './course.fixtures.ts';
import { packs, publishedPolicies, route, type Policy } from './index.ts';

describe('an amendment', () => {
  it.each(goldenVectors.amendments.map((vector) => [vector.id, vector.says, vector] as const))(
    '%s: %s',
    (_id, _says, { pack, submitter, facts, decided, becomes, expect: expected }) => {
      const policy = packs[pack] as Policy;
      const before = new Course({ policy, facts, submitter, substance });
      for (const { by, does } of decided) before.does(by, does);
      expect(before.refusal).toBeNull();
      const version = { policy, facts: becomes, submitter, substance };
      const after = new Course({ ...version, carryFrom: before.instance, instanceId: 'i-2' });
      const asked: string[] = [];
      for (let seat = openSeat(after); seat; seat = openSeat(after)) {
        asked.push(seat.actor);
        after.does(seat.actor, seat.nodeKey === 'sales-management' ? 'advise' : 'approve');
        expect(after.refusal).toBeNull();
      }
      const carried = after.instance.tasks
        .filter(({ state }) => state === 'AUTO_APPROVED')
        .map(({ nodeKey }) => nodeKey);
      expect({ asked, carried }).toEqual(expected);
      expect(after.instance.status).toBe('APPROVED');
    },
  );
});

describe('a deal that nobody may decide on', () => {
  it.each(goldenVectors.blocked.map((vector) => [vector.id, vector.says, vector] as const))(
    '%s: %s',
    (_id, _says, { pack, submitter, facts, gone, blocked }) => {
      const org = hualanOrg({ but: Object.fromEntries(gone.map((login) => [login, { disabled: true }])) });
      const routing = route(packs[pack] as Policy, facts, org, submitter);
      expect(routing.outcome === 'blocked' && [...new Set(routing.holes.map(({ nodeKey }) => nodeKey))]).toEqual(
        blocked,
      );
    },
  );
});

describe('the golden routes', () => {
  const versions = goldenVectors.routes.flatMap((vector) =>
    publishedPolicies
      .filter(({ code }) => code === vector.pack)
      .map((policy) => [`${vector.id} under version ${policy.version}`, vector, policy] as const),
  );

  it.each(versions)('%s', (_name, { facts, submitter, expect: expected }, policy) => {
    const routing = route(policy, facts, hualanOrg(), submitter);
    if (routing.outcome === 'refused' || 'refused' in expected) {
      return expect(routing).toMatchObject({ refusal: 'refused' in expected ? { code: expected.refused } : {} });
    }
    const nodes = routing.plan.nodes.map(({ key, seats }) => ({ node: key, by: seats.map(({ person }) => person) }));
    return expect(nodes).toEqual(expected.nodes.map(({ node, by }) => ({ node, by })));
  });
});

function openSeat({ instance }: Course) {
  return instance.tasks.find(({ state }) => state === 'OPEN');
}
