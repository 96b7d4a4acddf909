import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, Course, hualan } from './course.fixtures.ts';
import { invariants, type OrgDirectory, type Policy } from './index.ts';

const today: Partial<Policy['switches']> = { slates: 'at-activation', duplicateApprover: 'each', takeBack: true };
const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const base = aPolicy([aNode('a', 'legal'), aNode('b', 'vp-rd')], today);
const policy: Policy = {
  ...base,
  facts: { ...base.facts, amount: { type: 'money', currency: 'CNY', label: { 'zh-CN': '金额', en: 'amount' } } },
};
/** Whether the vice president may be represented cannot be found out: the limit of his proxy is no amount. */
const broken: OrgDirectory = {
  ...hualan,
  proxies: [{ principal: 'vp-rd', proxy: 'vp-impl', from: '2026-11-01', until: '2026-12-31', maxAmount: yuan('lots') }],
};
const stopped = (): Course => {
  const course = new Course({ policy, facts: { ratio: 1, amount: yuan('10.00') } });
  course.org = broken;
  return course.does('legal', 'approve');
};

describe('a fault while it is found out who is next', () => {
  it('keeps what was decided, undoes what had begun, and stops in sight', () => {
    const course = stopped();
    expect(course.last.outcome).toBe('accepted');
    expect(course.instance).toMatchObject({
      status: 'BLOCKED',
      tasks: [{ principal: 'legal', state: 'APPROVED' }],
      nodes: [{ key: 'a', state: 'PASSED' }],
      holes: [{ nodeKey: 'b', reason: { code: 'routing_failed', params: { fault: expect.stringMatching(/lots/) } } }],
    });
    expect(invariants(course.instance, { ...course.context, events: course.events })).toEqual([]);
  });

  it('is not passed by whoever resumes it while the fault is there, and goes on when it is gone', () => {
    const course = stopped().acts('admin', { kind: 'resume', reason: '再试' });
    expect(course.refusal).toMatchObject({ code: 'still_blocked' });
    course.org = hualan;
    expect(course.acts('admin', { kind: 'resume', reason: '已修复' }).states()).toMatchObject({ 'vp-rd': 'OPEN' });
  });

  it('is said once, however often the house looks again', () => {
    const course = stopped().acts('system', { kind: 'rehome' });
    expect(course.refusal?.code).toBe('nothing_to_do');
  });

  it('in a seat that is looked at again stops it, too', () => {
    const course = new Course({ policy, facts: { ratio: 1, amount: yuan('10.00') } }).does('legal', 'approve');
    course.org = broken;
    course.acts('system', { kind: 'rehome' });
    expect(course.instance).toMatchObject({ status: 'BLOCKED', holes: [{ nodeKey: 'b' }] });
  });

  it('while a deadline looks for whoever is above keeps the deadline on record, leaves the seat, and stops in sight', () => {
    const pressed = { ...aNode('b', 'vp-rd'), deadline: { hours: 8, then: 'escalate' as const } };
    const course = new Course({
      policy: { ...policy, steps: [aNode('a', 'legal'), pressed] },
      facts: { ratio: 1, amount: yuan('10.00') },
    }).does('legal', 'approve');
    course.org = { ...broken, proxies: broken.proxies?.map((proxy) => ({ ...proxy, principal: 'president' })) ?? [] };
    course.acts('system', { kind: 'timeout', taskId: course.seat('vp-rd')?.id, stage: 'due' });
    expect(course.last.outcome).toBe('accepted');
    expect(course.instance).toMatchObject({
      status: 'BLOCKED',
      tasks: [{ principal: 'legal' }, { principal: 'vp-rd', state: 'OPEN' }],
      holes: [{ nodeKey: 'b', reason: { code: 'routing_failed' } }],
    });
    expect(course.instance.actions.at(-1)).toMatchObject({ kind: 'timeout', detail: { to: 'president' } });
    expect(invariants(course.instance, { ...course.context, events: course.events })).toEqual([]);
  });
});
