import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from './visibility-differential/cases/index.js';
import { fingerprintOf } from './visibility-differential/fingerprint.js';
import { operationsOf, pathOf, type Operation } from './visibility-differential/operations.js';
import { prove } from './visibility-differential/prove.js';
import { WITHOUT_AMOUNTS } from './visibility-differential/staff.js';
import { World } from './visibility-differential/world.js';

let world: World;
let operations: Map<string, Operation>;
let before: Map<string, string>;

beforeAll(async () => {
  world = await World.open();
  operations = operationsOf(world.house);
  before = await fingerprintOf(world.house);
}, 120_000);
afterAll(() => world.close());

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
  }, 120_000);
});

describe('whoever has the amounts hidden that an operation is about', () => {
  it('is refused by name, whatever record it asks of', async () => {
    const [blind] = world.oneOfEachRole.filter(({ roles }) => roles.some(({ code }) => code === WITHOUT_AMOUNTS));
    const about = [...operations.values()].filter(({ id, needs }) => needs && world.may(blind!, CASES[id]?.may ?? []));
    for (const operation of about) {
      const { status, body } = await world.call(blind!, operation.method, pathOf(operation), { body: operation.body });
      expect([status, body?.code], operation.id).toEqual([403, 'access.field_needed']);
    }
    expect(about.length).toBeGreaterThan(7);
  });
});

describe('what each person gets is the rule applied to what the house has', () => {
  const proved = Object.entries(CASES).filter(([, { prove }]) => prove);

  it.each(proved)(
    '%s',
    async (id, each) => {
      expect(await prove(world, operations.get(id) as Operation, each)).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe('all of this', () => {
  it('has left every row of every table as it was', async () => {
    expect(await fingerprintOf(world.house)).toEqual(before);
  });
});
