import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from './visibility-differential/case.js';
import { CASES } from './visibility-differential/cases/index.js';
import { fingerprintOf } from './visibility-differential/fingerprint.js';
import { operationsOf, pathOf, type Operation } from './visibility-differential/operations.js';
import type { PersonFact } from './visibility-differential/facts.js';
import { World } from './visibility-differential/world.js';

/** Where statements are compared, nobody else may ask for anything meanwhile. */
const AT_ONCE = { 'each role': 1, everybody: 6 };

let world: World;
let operations: Map<string, Operation>;
let before: Map<string, string>;

beforeAll(async () => {
  world = await World.open();
  operations = operationsOf(world.house);
  before = await fingerprintOf(world.house);
}, 120_000);
afterAll(() => world.close());

async function tryAs(people: readonly PersonFact[], id: string, { may, prove, as }: Case): Promise<number> {
  const operation = operations.get(id) as Operation;
  const allowed = people.filter((each) => world.may(each, may));
  const tryIt = async (person: PersonFact): Promise<void> =>
    prove?.({ world, person, operation }).catch((error: Error) => {
      const roles = person.roles.map(({ code }) => code).join(' and ');
      error.message = `${id} as ${person.login}, ${roles}: ${error.message}`;
      throw error;
    });
  for (let n = 0; n < allowed.length; n += AT_ONCE[as]) await Promise.all(allowed.slice(n, n + AT_ONCE[as]).map(tryIt));
  return allowed.length;
}

describe('the generated company', () => {
  it('has two hundred people and more, every role, and records of every kind that some see and others do not', () => {
    const codes = new Set(world.people.flatMap(({ roles }) => roles.map(({ code }) => code)));
    const kinds = new Set(world.rule.facts.departments.map(({ kind }) => kind));
    expect(world.people.length).toBeGreaterThan(200);
    expect(codes.size).toBeGreaterThanOrEqual(32);
    expect([...kinds].sort()).toEqual(['agent', 'branch', 'department', 'joint_venture']);
    for (const [kind, rows] of Object.entries(world.rule.rows)) expect(rows.length, kind).toBeGreaterThan(30);
  });
});

describe('an operation of the API file', () => {
  it('has a case, and every case an operation', () => {
    expect(Object.keys(CASES).sort()).toEqual([...operations.keys()].sort());
  });

  it('that shows nothing of anybody says why', () => {
    for (const [id, { prove, because }] of Object.entries(CASES)) expect(prove ?? because, id).toBeTruthy();
  });
});

describe('whoever lacks the permission', () => {
  it('is refused by name, on every operation, whatever her role is', async () => {
    let refused = 0;
    for (const [id, { may }] of Object.entries(CASES)) {
      const operation = operations.get(id) as Operation;
      if (may.includes('signed-in') || may.includes('open')) continue;
      const without = world.oneOfEachRole.filter((person) => !world.may(person, may));
      for (const person of without.slice(refused % 7, (refused % 7) + 3)) {
        const { status, body } = await world.call(person, operation.method, pathOf(operation), {
          body: operation.body,
        });
        expect([status, body?.code], `${id} as ${person.login}`).toEqual([403, 'access.permission_missing']);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(500);
  });
});

describe('what each person gets is the rule applied to what the house has', () => {
  const proved = Object.entries(CASES).filter(([, { prove }]) => prove);

  it.each(proved)('%s', async (id, each) => {
    const people = each.as === 'everybody' ? world.people : world.oneOfEachRole;
    expect(await tryAs(people, id, each)).toBeGreaterThan(0);
  });
});

describe('all of this', () => {
  it('has left every row of every table as it was', async () => {
    expect(await fingerprintOf(world.house)).toEqual(before);
  });
});
