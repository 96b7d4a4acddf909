import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aCountersign, aNode, aPolicy, Course } from './course.fixtures.ts';
import { returnTargets, type ApprovalStep, type Deadline, type Policy } from './index.ts';

const free: Partial<Policy['switches']> = { returnTo: 'any-visited', duplicateApprover: 'each' };
const three = [aNode('a', 'legal'), aNode('b', 'finance-manager'), aNode('c', 'vp-rd')];
const line = (but: Partial<Policy['switches']> = {}, steps: Policy['steps'] = three) =>
  new Course({ policy: aPolicy(steps, { ...free, ...but }), facts: { ratio: 1 } });
const atTheEnd = (but?: Partial<Policy['switches']>) => line(but).does('legal', 'approve').does('finance', 'approve');
const visits = ({ instance }: Course) => instance.nodes.map(({ key, visit, state }) => [key, visit, state]);

describe('a return to an earlier node', () => {
  it('forward: everybody from there on is asked again, and what they said stays on record', () => {
    const course = atTheEnd().does('vp-rd', 'return', { with: { to: 'a' } });
    expect(course.instance.status).toBe('RUNNING');
    expect(visits(course)).toEqual([
      ['a', 1, 'CANCELLED'],
      ['b', 1, 'CANCELLED'],
      ['c', 1, 'RETURNED'],
      ['a', 2, 'ACTIVE'],
    ]);
    course.does('legal', 'approve').does('finance', 'approve').does('vp-rd', 'approve');
    expect(course.instance).toMatchObject({ status: 'APPROVED', round: 1 });
    expect(course.instance.tasks.filter(({ state }) => state === 'APPROVED')).toHaveLength(5);
  });

  it('back to me: only that node is asked again, and then whoever returned it', () => {
    const course = atTheEnd().does('vp-rd', 'return', { with: { to: 'a', resume: 'back-to-me' } });
    expect(course.instance.tasks.filter(({ state }) => state === 'OPEN').map(({ actor }) => actor)).toEqual(['legal']);
    course.does('legal', 'approve');
    expect(visits(course)).toEqual([
      ['a', 1, 'CANCELLED'],
      ['b', 1, 'PASSED'],
      ['c', 1, 'RETURNED'],
      ['a', 2, 'PASSED'],
      ['c', 2, 'ACTIVE'],
    ]);
  });

  it('asks again whoever had been spared because of what he had said there', () => {
    const policy = aPolicy([aNode('a', 'legal'), aNode('b', 'legal'), aNode('c', 'vp-rd')], {
      ...free,
      duplicateApprover: 'first',
    });
    const course = new Course({ policy, facts: { ratio: 1 } }).does('legal', 'approve');
    course.does('vp-rd', 'return', { with: { to: 'a', resume: 'back-to-me' } }).does('legal', 'approve');
    expect(visits(course)).toEqual([
      ['a', 1, 'CANCELLED'],
      ['b', 1, 'CANCELLED'],
      ['c', 1, 'RETURNED'],
      ['a', 2, 'PASSED'],
      ['b', 2, 'SKIPPED'],
      ['c', 2, 'ACTIVE'],
    ]);
    const [first, second] = course.instance.tasks.filter(({ nodeKey }) => nodeKey === 'b');
    expect(second!.closedBy).toBeGreaterThan(first!.closedBy!);
  });

  it('leaves a parallel branch alone that it does not touch, and cancels one that hangs on it', () => {
    const course = aCountersign({
      policy: { ...aCountersign().policy, switches: { ...aCountersign().policy.switches, returnTo: 'any-visited' } },
    });
    course.does('sales-mgmt', 'advise').does('vp-rd', 'return', { with: { to: 'sales-management' } });
    expect(course.states()).toMatchObject({ 'vp-rd': 'RETURNED', 'vp-impl': 'CANCELLED' });
    const back = aCountersign({ policy: course.policy });
    back
      .does('sales-mgmt', 'advise')
      .does('vp-rd', 'return', { with: { to: 'sales-management', resume: 'back-to-me' } });
    expect(back.states()).toMatchObject({ 'vp-rd': 'RETURNED', 'vp-impl': 'OPEN', 'sales-mgmt': 'OPEN' });
    back.does('vp-impl', 'approve').does('sales-mgmt', 'advise').does('vp-rd', 'approve').does('president', 'approve');
    expect(back.instance.status).toBe('APPROVED');
  });

  it('goes only where it has been, where the policy lets it, and not for ever', () => {
    const to = (key: string) => ({ with: { to: key } });
    expect(line().does('legal', 'return', to('b')).refusal).toEqual({
      code: 'return_target_unknown',
      params: { to: 'b', targets: [] },
    });
    expect(atTheEnd({ returnTo: 'submitter' }).does('vp-rd', 'return', to('a')).refusal?.code).toBe(
      'return_target_unknown',
    );
    const course = atTheEnd({ returnBudget: 1 }).does('vp-rd', 'return', { with: { to: 'b' } });
    course.does('finance', 'approve').does('vp-rd', 'return', to('a'));
    expect(course.refusal).toEqual({ code: 'return_budget_spent', params: { budget: 1 } });
  });

  it('goes no further back than to whoever decided before, where the policy says so', () => {
    const previous = { returnTo: 'previous' } as const;
    const course = atTheEnd(previous).does('vp-rd', 'return', { with: { to: 'a' } });
    expect(course.refusal).toEqual({ code: 'return_target_unknown', params: { to: 'a', targets: ['b'] } });
    expect(course.does('vp-rd', 'return', { with: { to: 'b' } }).seat('finance')).toMatchObject({ state: 'OPEN' });
    const joined = aCountersign({
      policy: { ...aCountersign().policy, switches: { ...aCountersign().policy.switches, ...previous } },
    });
    joined.does('sales-mgmt', 'advise').does('vp-rd', 'approve').does('vp-impl', 'approve');
    expect(returnTargets(joined.instance, 'president')).toEqual(['vp-rd', 'vp-impl']);
  });

  it('to the submitter lets the returner say what comes after', () => {
    const course = atTheEnd().does('vp-rd', 'return', { with: { resume: 'back-to-me' } });
    expect(course.instance).toMatchObject({ status: 'RETURNED', resume: 'back-to-me' });
    expect(course.unchanged().seat('vp-rd')).toMatchObject({ round: 2, state: 'OPEN' });
    const again = atTheEnd({ restart: 'jump-back' }).does('vp-rd', 'return', { with: { resume: 'forward' } });
    expect(again.unchanged().seat('legal')).toMatchObject({ round: 2, state: 'OPEN' });
  });
});

describe('a deadline', () => {
  const due = (then: Deadline['then'], but: Partial<ApprovalStep> = {}) =>
    line({}, [{ ...aNode('a', 'legal'), deadline: { hours: 8, then }, ...but }, aNode('b', 'vp-rd')]);
  const passes = (course: Course, stage = 'due', login = 'legal') =>
    course.acts('system', { kind: 'timeout', taskId: course.seat(login)?.id, stage });

  it('reminds, on the record, and changes nothing', () => {
    const course = passes(due('escalate'), 'remind-80');
    expect(course.instance.actions.at(-1)).toMatchObject({ kind: 'timeout', detail: { stage: 'remind-80' } });
    expect(course.seat('legal')).toMatchObject({ state: 'OPEN', version: 1 });
  });

  it('brings in the next authority, and the first to decide decides the seat', () => {
    const course = passes(due('escalate'));
    expect(course.states()).toEqual({ legal: 'OPEN', president: 'OPEN' });
    expect(course.instance.actions.at(-1)?.detail).toEqual({ stage: 'due', to: 'president' });
    expect(course.does('legal', 'approve').states()).toEqual({
      legal: 'APPROVED',
      president: 'SUPERSEDED',
      'vp-rd': 'OPEN',
    });
    const other = passes(due('escalate')).does('president', 'reject');
    expect(other.states()).toEqual({ legal: 'SUPERSEDED', president: 'REJECTED' });
    expect(other.instance.status).toBe('REJECTED');
  });

  it('brings in the very next tier where there is no superior of that authority', () => {
    const lone = hualanOrg({ but: { 'manager-a': { superiorId: null } } });
    const policy = aPolicy([{ ...aNode('a', 'department-manager'), deadline: { hours: 8, then: 'escalate' } }], free);
    const course = new Course({ policy, facts: { ratio: 1 }, org: lone });
    expect(passes(course, 'due', 'manager-a').instance.actions.at(-1)?.detail).toEqual({
      stage: 'due',
      to: 'assistant',
    });
  });

  it('leaves whoever it brought in nothing to decide once somebody asked before has rejected', () => {
    const course = due('escalate', { when: undefined });
    const signed = new Course({
      policy: { ...course.policy, switches: { ...course.policy.switches, addSign: { depth: 2, most: 4 } } },
      facts: { ratio: 1 },
    });
    passes(signed);
    signed.does('legal', 'addSign', { with: { people: ['finance'], where: 'before', mode: 'all' } });
    signed.does('finance', 'reject');
    expect(signed.instance.status).toBe('REJECTED');
    expect(signed.states()).toEqual({ legal: 'AUTO_REJECTED', president: 'SUPERSEDED', finance: 'REJECTED' });
  });

  it('rejects where the policy says so, and never approves but an opinion', () => {
    expect(passes(due('reject')).states()).toEqual({ legal: 'AUTO_REJECTED' });
    expect(passes(due('approve')).states()).toEqual({ legal: 'OPEN' });
    const advice = passes(due('approve', { mode: 'advisory' }));
    expect(advice.states()).toEqual({ legal: 'AUTO_APPROVED', 'vp-rd': 'OPEN' });
    expect(advice.instance.nodes[0]?.state).toBe('PASSED');
  });

  it('comes to a seat once, and no earlier stage comes after it', () => {
    const course = passes(due('escalate'));
    expect(passes(course).refusal?.code).toBe('nothing_to_do');
    expect(passes(course, 'remind-50').refusal?.code).toBe('nothing_to_do');
    expect(passes(course, 'due', 'president').refusal).toBeNull();
  });

  it('that fires late finds the seat decided and does nothing', () => {
    expect(passes(due('reject').does('legal', 'approve')).refusal).toMatchObject({
      code: 'task_not_open',
      params: { state: 'APPROVED', decidedBy: 'legal' },
    });
  });
});

describe('an administrator', () => {
  it('suspends and resumes; nobody decides in between', () => {
    const course = line().acts('admin', { kind: 'suspend', reason: '核查' });
    expect(course.instance.status).toBe('SUSPENDED');
    expect(course.does('legal', 'approve').refusal).toEqual({
      code: 'instance_not_running',
      params: { status: 'SUSPENDED' },
    });
    course.acts('admin', { kind: 'resume', reason: '查清' });
    expect(course.does('legal', 'approve').refusal).toBeNull();
  });

  it('ends it, which approves nothing and cannot be undone', () => {
    const course = line().acts('admin', { kind: 'terminate', reason: '重复提交' });
    expect(course.instance.status).toBe('CANCELLED');
    expect(course.states()).toEqual({ legal: 'CANCELLED' });
    expect(course.acts('admin', { kind: 'resume', reason: 'x' }).refusal?.code).toBe('instance_not_running');
  });

  it('is nobody who takes part, says why, and cannot decide in any way', () => {
    expect(line().acts('vp-rd', { kind: 'terminate', reason: 'x' }).refusal?.code).toBe(
      'participant_may_not_administer',
    );
    expect(line().acts('admin', { kind: 'suspend', reason: ' ' }).refusal?.code).toBe('reason_required');
    const course = line();
    expect(course.does('admin', 'approve', { task: course.seat('legal')!.id }).refusal?.code).toBe('not_your_task');
  });
});

describe('an urge', () => {
  it('is on record, and not repeated before the cooldown is over', () => {
    const course = line({ urgeCooldownMinutes: 30 });
    expect(course.acts('sales-a1', { kind: 'urge' }).refusal).toBeNull();
    expect(course.acts('sales-a1', { kind: 'urge' }).refusal).toMatchObject({
      code: 'urged_recently',
      params: { minutes: 30 },
    });
    expect(course.acts('sales-a1', { kind: 'urge', at: '2026-11-22T02:00:00.000Z' }).refusal).toBeNull();
    expect(course.acts('sales-b1', { kind: 'urge' }).refusal?.code).toBe('not_a_participant');
  });
});

describe('what it was about', () => {
  it('has a newer version, or is over: seats end, and nothing is decided any more', () => {
    const course = line().acts('system', { kind: 'supersede', by: 'i-2' });
    expect(course.instance).toMatchObject({ status: 'SUPERSEDED', supersededBy: 'i-2' });
    expect(course.does('legal', 'approve').refusal).toMatchObject({
      code: 'superseded',
      params: { supersededBy: 'i-2' },
    });
    expect(line().acts('system', { kind: 'expire' }).states()).toEqual({ legal: 'EXPIRED' });
  });
});

describe('a text', () => {
  it('of ten thousand characters is taken, and one longer is refused', () => {
    expect(line().says('legal', '好'.repeat(10_000)).refusal).toBeNull();
    expect(line().says('legal', '好'.repeat(10_001)).refusal).toEqual({
      code: 'text_too_long',
      params: { field: 'text', most: 10_000, given: 10_001 },
    });
  });
});
