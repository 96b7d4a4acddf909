import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, Course } from './course.fixtures.ts';
import { standstill, type Instance } from './index.ts';

const begin = () =>
  new Course({
    policy: aPolicy([{ ...aNode('a', 'legal', 'finance-manager'), mode: 'all' }], {
      delegate: true,
      addSign: { depth: 2, most: 4 },
      transfer: true,
    }),
    facts: { ratio: 1 },
  });
const who = (before: Instance | null, after: Instance) => {
  const { stopped, resumed } = standstill(before, after);
  return { stopped: stopped.map(({ actor }) => actor), resumed: resumed.map(({ actor }) => actor) };
};

describe('the time of a seat', () => {
  it('runs from the moment it is open, and goes on when somebody else decides or takes it over', () => {
    const course = begin();
    expect(who(null, course.instance)).toEqual({ stopped: [], resumed: [] });
    const before = course.instance;
    course.does('legal', 'transfer', { with: { to: 'vp-rd' } });
    expect(who(before, course.instance)).toEqual({ stopped: [], resumed: [] });
  });

  it('stands still while an opinion is asked for, and goes on when it is given', () => {
    const course = begin();
    const open = course.instance;
    course.does('legal', 'delegate', { with: { to: 'sales-b1' } });
    const asked = course.instance;
    expect(who(open, asked)).toEqual({ stopped: ['legal'], resumed: [] });
    course.does('sales-b1', 'opine', { opinion: 'favourable' });
    expect(who(asked, course.instance)).toEqual({ stopped: [], resumed: ['legal'] });
  });

  it('stands still while who was added before it has not spoken', () => {
    const course = begin();
    const open = course.instance;
    course.does('legal', 'addSign', { with: { people: ['business'], where: 'before', mode: 'all' } });
    expect(who(open, course.instance)).toEqual({ stopped: ['legal'], resumed: [] });
  });

  it('stands still for everybody while the approval is suspended or blocked', () => {
    const { instance } = begin();
    for (const status of ['SUSPENDED', 'BLOCKED'] as const) {
      const still = { ...instance, status };
      expect(who(instance, still)).toEqual({ stopped: ['legal', 'finance'], resumed: [] });
      expect(who(still, instance)).toEqual({ stopped: [], resumed: ['legal', 'finance'] });
    }
  });

  it('goes on in the seat of whoever takes the place of somebody who is not there any more', () => {
    const { instance } = begin();
    const [legal, finance] = instance.tasks;
    const still: Instance = { ...instance, tasks: [{ ...legal!, state: 'HELD' }, finance!] };
    const heir = { ...legal!, id: 'heir', actor: 'vp-rd', seat: legal!.id };
    const after: Instance = {
      ...instance,
      tasks: [
        { ...legal!, state: 'TRANSFERRED' },
        finance!,
        { ...heir, origin: { kind: 'rehome', by: 2, parent: legal!.id } },
      ],
    };
    expect(who(still, after)).toEqual({ stopped: [], resumed: ['vp-rd'] });
  });
});
