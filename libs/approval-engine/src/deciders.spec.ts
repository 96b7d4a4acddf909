import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, Course, hualan } from './course.fixtures.ts';
import { quotePolicy, type OrgDirectory } from './index.ts';

/** The organisation as if the roles of these people did not let them decide. */
const unless = (...logins: string[]): OrgDirectory => ({
  ...hualan,
  people: hualan.people.map((person) => (logins.includes(person.id) ? { ...person, mayDecide: false } : person)),
});
const atOpen = (course: Course) =>
  course.instance.tasks.filter(({ state }) => state === 'OPEN').map(({ principal }) => principal);

describe('whoever holds the position, and whose roles do not let him decide', () => {
  it('is not asked: the seat goes to the next authority, and says why', () => {
    const course = new Course({ org: unless('manager-a') });
    expect(atOpen(course)).not.toContain('manager-a');
    const [seat] = course.instance.plan.nodes[0]!.seats;
    expect(seat!.how.map(({ code }) => code)).toEqual(['may_not_decide', 'climbed']);
    expect(seat!.how[0]!.params).toEqual({ person: 'manager-a' });
  });

  it('stops the approval where nobody is to be looked for above him', () => {
    const policy = aPolicy([aNode('look', 'legal')], { emptySlate: 'block' });
    expect(new Course({ policy, org: unless('legal') }).instance.status).toBe('BLOCKED');
  });

  it('submits as everybody does, and has no wish of his own in his own authority', () => {
    const policy = { ...quotePolicy, switches: { ...quotePolicy.switches, selfApproval: 'allow' as const } };
    const course = new Course({ policy, submitter: 'manager-a', org: unless('manager-a') });
    expect(course.refusal).toBeNull();
    expect(atOpen(course)).not.toContain('manager-a');
  });

  it('is given no seat by others, and acts for nobody', () => {
    const policy = aPolicy([aNode('look', 'assistant-to-president')], { transfer: true });
    const proxies = [{ principal: 'assistant', proxy: 'legal', from: '2026-11-01', until: '2026-12-31' }];
    const course = new Course({ policy, org: { ...unless('legal', 'president'), proxies } });
    expect(course.instance.tasks.map(({ actor }) => actor)).toEqual(['assistant']);
    expect(course.does('assistant', 'transfer', { with: { to: 'president' } }).refusal).toEqual({
      code: 'may_not_decide',
      params: { person: 'president' },
    });
  });

  it('loses the seat that he holds, on the record', () => {
    const course = new Course();
    course.org = unless('manager-a');
    course.acts('system', { kind: 'rehome' });
    expect(atOpen(course)).not.toContain('manager-a');
    expect(course.instance.actions.at(-1)!.detail?.why).toMatchObject([
      { code: 'may_not_decide', params: { person: 'manager-a' } },
    ]);
  });
});
