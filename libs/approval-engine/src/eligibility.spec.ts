import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, Course, hualan } from './course.fixtures.ts';
import { invariants, type ApproverRule, type OrgDirectory, type Policy } from './index.ts';

const today: Partial<Policy['switches']> = { slates: 'at-activation', duplicateApprover: 'each' };
const askedBy = (rule: ApproverRule, switches = today) => aPolicy([{ ...aNode('a'), approvers: [rule] }], switches);
const vp = askedBy({ by: 'position', code: 'vp-rd' });

/** The same approval in another organisation; the house looks again. */
const after = (policy: Policy, org: OrgDirectory): Course => {
  const course = new Course({ policy, facts: { ratio: 1 } });
  course.org = org;
  return course.acts('system', { kind: 'rehome' });
};
const demoted = { positions: ['salesperson'] };
const headed = (by: string | null, more: object = {}) => ({
  ...hualan,
  departments: hualan.departments.map((each) => (each.id === 'sales-a' ? { ...each, headId: by, ...more } : each)),
});

describe('whoever is no longer what his seat asks for, while it is open,', () => {
  it('loses it to whoever holds his position now; who sat there, and why no longer, stays on the record', () => {
    const course = after(vp, hualanOrg({ but: { 'vp-rd': demoted, 'sales-b1': { positions: ['vp-rd'] } } }));
    expect(course.states()).toEqual({ 'vp-rd': 'TRANSFERRED', 'sales-b1': 'OPEN' });
    expect(course.seat('sales-b1')).toMatchObject({ seat: course.seat('vp-rd')?.id, origin: { kind: 'rehome' } });
    expect(course.instance.actions.at(-1)).toMatchObject({
      kind: 'rehome',
      detail: { why: [{ code: 'no_longer_eligible', params: { person: 'vp-rd', position: 'vp-rd' } }] },
    });
    expect(course.does('sales-b1', 'approve').instance.status).toBe('APPROVED');
    expect(invariants(course.instance, { ...course.context, orgAt: () => course.org })).toEqual([]);
  });

  it('loses it to the next authority where nobody holds his position', () => {
    expect(after(vp, hualanOrg({ but: { 'vp-rd': demoted } })).states()).toMatchObject({ president: 'OPEN' });
  });

  it('loses it to nobody where nobody may decide: it stops in sight, until somebody may', () => {
    const nobody = hualanOrg({ but: { 'vp-rd': demoted, president: demoted } });
    const course = after(vp, nobody);
    expect(course.instance).toMatchObject({ status: 'BLOCKED', tasks: [{ state: 'HELD' }] });
    course.org = hualan;
    expect(course.acts('system', { kind: 'rehome' }).states()).toEqual({ 'vp-rd': 'OPEN' });
  });

  it('cannot decide in it before the house has noticed', () => {
    const course = new Course({ policy: vp, facts: { ratio: 1 } });
    course.org = hualanOrg({ but: { 'vp-rd': demoted } });
    for (const verb of ['approve', 'reject', 'return'] as const)
      expect(course.does('vp-rd', verb).refusal?.code).toBe('authority_insufficient');
    course.org = hualan;
    expect(course.does('vp-rd', 'approve').instance.status).toBe('APPROVED');
  });

  it('keeps it where he was moved up, or sideways with the same authority', () => {
    for (const position of ['president', 'vp-implementation'])
      expect(after(vp, hualanOrg({ but: { 'vp-rd': { positions: [position] } } })).refusal?.code).toBe('nothing_to_do');
  });

  it('keeps it where the policy froze its people at submission', () => {
    const frozen = askedBy({ by: 'position', code: 'vp-rd' }, { ...today, slates: 'at-submission' });
    const course = after(frozen, hualanOrg({ but: { 'vp-rd': demoted } }));
    expect(course.refusal?.code).toBe('nothing_to_do');
    expect(course.does('vp-rd', 'approve').instance.status).toBe('APPROVED');
    const orgAt = ({ seq }: { seq: number }) => (seq === 1 ? hualan : course.org);
    expect(invariants(course.instance, { ...course.context, orgAt })).toEqual([]);
  });

  it('loses what had been handed to him, too', () => {
    const course = new Course({ policy: askedBy({ by: 'position', code: 'vp-rd' }, { ...today, transfer: true }) });
    course.does('vp-rd', 'transfer', { with: { to: 'vp-impl' } });
    course.org = hualanOrg({ but: { 'vp-impl': demoted } });
    expect(course.acts('system', { kind: 'rehome' }).seat('vp-rd')).toMatchObject({ state: 'OPEN' });
  });

  it('as the head of a department gives it to the new head, whatever else he still is', () => {
    const course = after(askedBy({ by: 'departmentHead' }), headed('sales-a2'));
    expect(course.states()).toEqual({ 'manager-a': 'TRANSFERRED', 'sales-a2': 'OPEN' });
    expect(course.does('sales-a2', 'approve').instance.status).toBe('APPROVED');
    expect(invariants(course.instance, { ...course.context, orgAt: () => course.org })).toEqual([]);
  });

  it('as the acting head gives it back when somebody else heads it for the absent', () => {
    const away = { absences: [{ person: 'manager-a', from: '2026-11-01', until: '2026-12-31' }] };
    const policy = askedBy({ by: 'departmentHead' });
    const org = { ...headed('manager-a', { actingHeadId: 'sales-a2' }), ...away };
    const course = new Course({ policy, org, facts: { ratio: 1 } });
    expect(course.states()).toEqual({ 'sales-a2': 'OPEN' });
    course.org = { ...headed('manager-a', { actingHeadId: 'manager-b' }), ...away };
    expect(course.acts('system', { kind: 'rehome' }).states()).toMatchObject({ 'manager-b': 'OPEN' });
  });

  it('as the superior of the submitter gives it to who is that now', () => {
    const org = hualanOrg({ but: { 'sales-a1': { superiorId: 'manager-b' } } });
    expect(after(askedBy({ by: 'superior' }), org).states()).toMatchObject({ 'manager-b': 'OPEN' });
  });

  it('as a person whom the policy names gives it to the next in line when he has less authority than when he was asked', () => {
    const course = after(askedBy({ by: 'person', id: 'vp-impl' }), hualanOrg({ but: { 'vp-impl': demoted } }));
    expect(course.states()).toMatchObject({ 'vp-impl': 'TRANSFERRED', president: 'OPEN' });
  });

  it('in a position without a rank gives it to its new holder', () => {
    const org = hualanOrg({ but: { business: demoted, 'sales-b1': { positions: ['business-manager'] } } });
    const course = after(askedBy({ by: 'position', code: 'business-manager' }), org);
    expect(course.states()).toMatchObject({ 'sales-b1': 'OPEN' });
  });

  it('leaves a seat added for his opinion where it is: he was asked as who he is', () => {
    const policy = askedBy({ by: 'position', code: 'vp-rd' }, { ...today, delegate: true });
    const course = new Course({ policy, facts: { ratio: 1 } }).does('vp-rd', 'delegate', { with: { to: 'legal' } });
    course.org = hualanOrg({ but: { legal: demoted } });
    expect(course.acts('system', { kind: 'rehome' }).refusal?.code).toBe('nothing_to_do');
  });
});

describe('a standing proxy', () => {
  const proxies = [{ principal: 'vp-rd', proxy: 'legal', from: '2026-11-01', until: '2026-12-31' }];

  it('that has ended lets nobody decide, although the house has not noticed yet', () => {
    const course = new Course({ policy: vp, facts: { ratio: 1 }, org: { ...hualan, proxies } });
    course.org = hualan;
    expect(course.does('legal', 'approve', { task: course.seat('legal')!.id }).refusal?.code).toBe('not_your_task');
  });

  it('lends no authority that its principal has lost', () => {
    const course = new Course({ policy: vp, facts: { ratio: 1 }, org: { ...hualan, proxies } });
    course.org = { ...hualanOrg({ but: { 'vp-rd': demoted } }), proxies };
    expect(course.does('legal', 'approve', { task: course.seat('legal')!.id }).refusal?.code).toBe(
      'authority_insufficient',
    );
  });
});
