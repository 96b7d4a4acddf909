import { goldenVectors, hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aContract, aCountersign, aNode, aPolicy, aQuote, Course } from './course.fixtures.ts';
import { packs, quotePolicy, type Policy } from './index.ts';

describe('the golden courses', () => {
  it.each(goldenVectors.courses.map((vector) => [vector.id, vector.says, vector] as const))(
    '%s: %s',
    (_id, _says, vector) => {
      const course = new Course({
        policy: packs[vector.pack] as Policy,
        facts: vector.facts,
        submitter: vector.submitter,
      });
      const before = course.instance.subject.hash;
      for (const { by, does, onOldContent, refused } of vector.acts) {
        if (does === 'resubmit') course.resubmits();
        else course.does(by, does, onOldContent ? { hash: before } : {});
        expect(course.refusal?.code).toBe(refused);
      }
      expect(course.instance.status).toBe(vector.expect.status);
      expect(course.instance.tasks.map(({ actor, round, state }) => ({ by: actor, round, state }))).toEqual(
        vector.expect.tasks,
      );
    },
  );
});

describe('a quote at 4.8 折', () => {
  it('asks the manager, then the assistant, and is then approved', () => {
    const course = new Course();
    expect(course.states()).toEqual({ 'manager-a': 'OPEN' });
    course.does('manager-a', 'approve');
    expect(course.states()).toEqual({ 'manager-a': 'APPROVED', assistant: 'OPEN' });
    expect(course.instance.status).toBe('RUNNING');
    course.does('assistant', 'approve');
    expect(course.instance.status).toBe('APPROVED');
  });

  it('carries a grant for exactly the approved content, once the last one has agreed', () => {
    const envelope = {
      customerId: 'c-1',
      productIds: ['p-1'],
      minRatio: 4800,
      maxAmount: { amount: '150000.00', currency: 'CNY' },
      validUntil: '2026-12-31',
    };
    const course = new Course({ envelope }).does('manager-a', 'approve');
    expect(course.instance.grant).toBeNull();
    course.does('assistant', 'approve');
    expect(course.instance.grant).toEqual({ ...envelope, currency: 'CNY', contentHash: course.instance.subject.hash });
  });

  it('records who did what, when, in whose name and about which content', () => {
    const course = new Course().does('manager-a', 'approve', { reason: '  首单  ' });
    expect(
      course.instance.actions.map(({ seq, kind, actor, principal, reason, nodeKey }) => ({
        seq,
        kind,
        actor,
        principal,
        reason,
        nodeKey,
      })),
    ).toEqual([
      { seq: 1, kind: 'submit', actor: 'sales-a1', principal: 'sales-a1', reason: null, nodeKey: null },
      {
        seq: 2,
        kind: 'approve',
        actor: 'manager-a',
        principal: 'manager-a',
        reason: '首单',
        nodeKey: 'department-manager',
      },
    ]);
    expect(course.instance.actions.every(({ subjectHash }) => subjectHash === course.instance.subject.hash)).toBe(true);
  });

  it('ends with the first rejection, which needs a reason', () => {
    const course = new Course().does('manager-a', 'reject', { reason: ' ' });
    expect(course.refusal).toEqual({ code: 'reason_required', params: { decision: 'reject' } });
    course.does('manager-a', 'reject', { reason: '低于底价' });
    expect(course.instance.status).toBe('REJECTED');
    expect(course.instance.nodes.map(({ key, state }) => [key, state])).toEqual([['department-manager', 'FAILED']]);
  });

  it('does not ask the manager twice when he stands in for himself further up', () => {
    const course = new Course({ submitter: 'manager-a' }).does('assistant', 'approve');
    expect(course.instance.status).toBe('APPROVED');
    expect(course.instance.tasks.map(({ actor, state, closedBy }) => [actor, state, closedBy])).toEqual([
      ['assistant', 'APPROVED', 2],
      ['assistant', 'AUTO_APPROVED', 2],
    ]);
    expect(course.instance.nodes[1]).toMatchObject({
      state: 'SKIPPED',
      reason: { code: 'duplicate', params: { actions: [2] } },
    });
  });

  it('asks whoever did not decide before, although he might have', () => {
    const any = { ...aNode('any', 'vp-rd', 'vp-implementation'), mode: 'any' as const };
    const course = new Course({ policy: aPolicy([any, aNode('vp', 'vp-rd')]), facts: { ratio: 1 } }).does(
      'vp-impl',
      'approve',
    );
    expect(course.states()).toEqual({ 'vp-rd': 'OPEN', 'vp-impl': 'APPROVED' });
  });

  it.each([
    ['first', ['APPROVED', 'APPROVED', 'AUTO_APPROVED'], 'APPROVED'],
    ['consecutive', ['APPROVED', 'APPROVED', 'OPEN'], 'RUNNING'],
    ['each', ['APPROVED', 'APPROVED', 'OPEN'], 'RUNNING'],
  ] as const)('with duplicates asked %s', (duplicateApprover, states, status) => {
    const policy = aPolicy([aNode('a', 'legal'), aNode('b', 'vp-rd'), aNode('c', 'legal')], { duplicateApprover });
    const course = new Course({ policy, facts: { ratio: 1 } }).does('legal', 'approve').does('vp-rd', 'approve');
    expect(course.instance.tasks.map(({ state }) => state)).toEqual(states);
    expect(course.instance.status).toBe(status);
  });
});

describe('a countersign', () => {
  it('hears the sales management first, whose opinion may be either and is shown onward', () => {
    const course = aCountersign();
    expect(course.states()).toEqual({ 'sales-mgmt': 'OPEN' });
    course.does('sales-mgmt', 'approve');
    expect(course.refusal).toEqual({
      code: 'decision_not_offered',
      params: { mode: 'advisory', offered: ['advise', 'return'] },
    });
    course.does('sales-mgmt', 'advise', { opinion: 'unfavourable', reason: '' });
    expect(course.refusal?.code).toBe('reason_required');
    course.does('sales-mgmt', 'advise', { opinion: 'unfavourable', reason: '付款条件偏弱' });
    expect(course.instance.actions.at(-1)).toMatchObject({ opinion: 'unfavourable', reason: '付款条件偏弱' });
    expect(course.states()).toEqual({ 'sales-mgmt': 'ADVISED', 'vp-rd': 'OPEN', 'vp-impl': 'OPEN' });
  });

  it('waits at the join for both vice presidents, in either order', () => {
    const course = aCountersign().does('sales-mgmt', 'advise').does('vp-impl', 'approve');
    expect(course.states()).toMatchObject({ 'vp-rd': 'OPEN', 'vp-impl': 'APPROVED' });
    course.does('vp-rd', 'approve');
    expect(course.states()).toMatchObject({ president: 'OPEN' });
    expect(course.does('president', 'approve').instance.status).toBe('APPROVED');
  });

  it('does not disturb one vice president when the other decides', () => {
    const course = aCountersign().does('sales-mgmt', 'advise');
    const version = course.seat('vp-impl')?.version ?? 0;
    course.does('vp-rd', 'approve').does('vp-impl', 'approve', { version });
    expect(course.refusal).toBeNull();
  });

  it('goes back to the submitter with a comment, and starts again with everyone', () => {
    const course = aCountersign()
      .does('sales-mgmt', 'advise')
      .does('vp-rd', 'approve')
      .does('vp-impl', 'return', { reason: '' });
    expect(course.refusal?.code).toBe('reason_required');
    course.does('vp-impl', 'return', { reason: '实施周期过短' });
    expect(course.instance.status).toBe('RETURNED');
    expect(course.instance.nodes.map(({ key, state }) => [key, state])).toEqual([
      ['sales-management', 'PASSED'],
      ['vp-rd', 'PASSED'],
      ['vp-impl', 'RETURNED'],
    ]);
    course.resubmits();
    expect(course.instance).toMatchObject({ status: 'RUNNING', round: 2 });
    expect(course.states()).toMatchObject({ 'sales-mgmt': 'OPEN' });
    course
      .does('sales-mgmt', 'advise')
      .does('vp-rd', 'approve')
      .does('vp-impl', 'approve')
      .does('president', 'approve');
    expect(course.instance.status).toBe('APPROVED');
    expect(course.instance.nodes.filter(({ round }) => round === 1)).toHaveLength(3);
  });

  it('cancels the seats of others when one returns it', () => {
    const course = aCountersign().does('sales-mgmt', 'advise').does('vp-rd', 'return');
    expect(course.states()).toEqual({ 'sales-mgmt': 'ADVISED', 'vp-rd': 'RETURNED', 'vp-impl': 'CANCELLED' });
    course.does('vp-impl', 'approve');
    expect(course.refusal).toMatchObject({
      code: 'task_not_open',
      params: { state: 'CANCELLED', decidedBy: 'vp-rd', decision: 'return', status: 'RETURNED' },
    });
  });

  it('is decided by everyone whose clause was changed', () => {
    const facts = aContract('150000.00', 6000, {
      standardText: false,
      changedClauseOwners: ['legal', 'finance-manager'],
    });
    const course = aCountersign({ facts })
      .does('sales-mgmt', 'advise')
      .does('vp-rd', 'approve')
      .does('vp-impl', 'approve')
      .does('legal', 'approve');
    expect(course.states()).toMatchObject({ legal: 'APPROVED', finance: 'OPEN' });
    expect(course.states()).not.toHaveProperty('president');
    expect(course.does('finance', 'approve').states()).toMatchObject({ president: 'OPEN' });
  });
});

describe('an any node', () => {
  it('passes with the first approval and tells the others that it is done, not that they refused', () => {
    const course = new Course({ facts: aQuote(4000) })
      .does('manager-a', 'approve')
      .does('assistant', 'approve')
      .does('vp-rd', 'reject');
    expect(course.instance.status).toBe('RUNNING');
    course.does('president', 'approve');
    expect(course.states()).toMatchObject({ 'vp-rd': 'REJECTED', 'vp-impl': 'SUPERSEDED', president: 'APPROVED' });
    expect(course.instance.status).toBe('APPROVED');
    course.does('vp-impl', 'approve');
    expect(course.refusal).toMatchObject({
      code: 'task_not_open',
      params: { state: 'SUPERSEDED', decidedBy: 'president', decision: 'approve' },
    });
  });

  it('fails when everybody has rejected', () => {
    const course = new Course({ facts: aQuote(4000) }).does('manager-a', 'approve').does('assistant', 'approve');
    course.does('vp-rd', 'reject').does('vp-impl', 'reject').does('president', 'reject');
    expect(course.instance.status).toBe('REJECTED');
  });
});

describe('a sequence', () => {
  const policy = aPolicy([{ ...aNode('line', 'legal', 'finance-manager', 'vp-rd'), mode: 'sequence' }]);

  it('opens one seat after the other, by their order', () => {
    const course = new Course({ policy, facts: { ratio: 1 } });
    expect(course.states()).toEqual({ legal: 'OPEN', finance: 'WAITING', 'vp-rd': 'WAITING' });
    course.does('vp-rd', 'approve');
    expect(course.refusal).toMatchObject({ code: 'task_not_open', params: { state: 'WAITING' } });
    course.does('legal', 'approve').does('finance', 'approve');
    expect(course.states()).toEqual({ legal: 'APPROVED', finance: 'APPROVED', 'vp-rd': 'OPEN' });
  });

  it('ends with the first rejection', () => {
    const course = new Course({ policy, facts: { ratio: 1 } }).does('legal', 'approve').does('finance', 'reject');
    expect(course.states()).toEqual({ legal: 'APPROVED', finance: 'REJECTED', 'vp-rd': 'SUPERSEDED' });
    expect(course.instance.status).toBe('REJECTED');
  });
});

describe('a cc', () => {
  it('tells people, waits for nobody and lets them comment', () => {
    const cc = { ...aNode('cc', 'finance-manager'), kind: 'cc' as const };
    const course = new Course({ policy: aPolicy([cc, aNode('a', 'legal')]), facts: { ratio: 1 } });
    expect(course.instance.nodes[0]).toMatchObject({ key: 'cc', state: 'PASSED', told: ['finance'] });
    expect(course.states()).toEqual({ legal: 'OPEN' });
    expect(course.says('finance', '知悉').refusal).toBeNull();
  });
});

describe('a decision is refused', () => {
  it('from anyone whose task it is not', () => {
    const course = new Course();
    const task = course.seat('manager-a')?.id ?? '';
    for (const login of ['manager-b', 'president', 'admin', 'sales-a1']) {
      expect(course.does(login, 'approve', { task }).refusal?.code).toBe('not_your_task');
    }
    expect(course.does('manager-a', 'approve', { task: 'elsewhere' }).refusal?.code).toBe('task_not_found');
  });

  it('on content that is not what is up for approval', () => {
    const course = new Course().does('manager-a', 'approve', { hash: 'another' });
    expect(course.refusal).toEqual({
      code: 'subject_changed',
      params: { expected: course.instance.subject.hash, given: 'another' },
    });
  });

  it('on another version of the task', () => {
    expect(new Course().does('manager-a', 'approve', { version: 7 }).refusal).toEqual({
      code: 'task_changed',
      params: { version: 1, given: 7, state: 'OPEN', decidedBy: null, decidedAt: null, decision: null },
    });
  });

  it('when it was decided already, naming who did', () => {
    const course = new Course().does('manager-a', 'approve').does('manager-a', 'reject');
    expect(course.refusal).toMatchObject({
      code: 'task_not_open',
      params: { state: 'APPROVED', decidedBy: 'manager-a', decision: 'approve', status: 'RUNNING' },
    });
  });

  it('after it was withdrawn', () => {
    const course = new Course().withdraws().does('manager-a', 'approve');
    expect(course.refusal).toMatchObject({
      code: 'task_not_open',
      params: { state: 'CANCELLED', status: 'WITHDRAWN', decision: 'withdraw' },
    });
  });

  it('as an opinion where a definite answer is asked, or without saying which', () => {
    expect(new Course().does('manager-a', 'advise').refusal?.code).toBe('decision_not_offered');
    expect(aCountersign().does('sales-mgmt', 'advise', { opinion: 'whatever' as 'favourable' }).refusal?.code).toBe(
      'opinion_required',
    );
  });
});

describe('a retry', () => {
  it('gets the first answer and changes nothing', () => {
    const course = new Course().does('manager-a', 'approve', { key: 'same' });
    const before = course.events.length;
    course.does('manager-a', 'approve', { key: 'same', task: course.seat('manager-a')?.id ?? '' });
    expect(course.last).toMatchObject({ outcome: 'repeated', action: { seq: 2, kind: 'approve' } });
    expect(course.events).toHaveLength(before);
  });

  it('with the same key for something else is refused', () => {
    const course = new Course()
      .does('manager-a', 'approve', { key: 'same' })
      .does('assistant', 'approve', { key: 'same' });
    expect(course.refusal).toEqual({ code: 'idempotency_key_reused', params: { seq: 2, kind: 'approve' } });
  });
});

describe('the submitter', () => {
  it('alone may withdraw and resubmit', () => {
    const course = new Course();
    expect(course.withdraws('sales-a2').refusal?.code).toBe('not_the_submitter');
    course.does('manager-a', 'return');
    expect(course.resubmits(course.facts, course.policy, 'sales-a2').refusal?.code).toBe('not_the_submitter');
    expect(course.resubmits().refusal).toBeNull();
  });

  it('may withdraw what was returned to him, and nothing that is finished', () => {
    const course = new Course().does('manager-a', 'return').withdraws();
    expect(course.instance.status).toBe('WITHDRAWN');
    expect(course.withdraws().refusal).toEqual({ code: 'instance_not_running', params: { status: 'WITHDRAWN' } });
  });

  it('may not undo what an administrator has stopped, until it goes on', () => {
    const course = new Course().acts('admin', { kind: 'suspend', reason: '核查中' });
    expect(course.withdraws().refusal).toEqual({ code: 'instance_not_running', params: { status: 'SUSPENDED' } });
    course.acts('admin', { kind: 'resume', reason: '核查完毕' });
    expect(course.withdraws().instance.status).toBe('WITHDRAWN');
  });

  it('may withdraw only before the first decision where the policy says so', () => {
    const policy = {
      ...quotePolicy,
      switches: { ...quotePolicy.switches, withdraw: 'before-first-decision' as const },
    };
    expect(new Course({ policy }).withdraws().instance.status).toBe('WITHDRAWN');
    const course = new Course({ policy }).does('manager-a', 'approve').withdraws();
    expect(course.refusal).toMatchObject({ code: 'too_late_to_withdraw', params: { decidedBy: 'manager-a' } });
    const reminded = new Course({ policy });
    reminded.acts('system', { kind: 'timeout', taskId: reminded.seat('manager-a')?.id, stage: 'remind-50' });
    expect(reminded.withdraws().instance.status).toBe('WITHDRAWN');
  });

  it('cannot resubmit what is running, under another policy, or with a fact missing', () => {
    const course = new Course();
    expect(course.resubmits().refusal).toEqual({ code: 'instance_not_running', params: { status: 'RUNNING' } });
    course.does('manager-a', 'return');
    expect(course.resubmits(course.facts, { ...course.policy, version: 2 }).refusal?.code).toBe('policy_changed');
    expect(course.resubmits(aQuote(null)).refusal?.code).toBe('fact_unknown');
    expect(course.instance.status).toBe('RETURNED');
  });

  it('is routed anew with the corrected facts', () => {
    const course = new Course().does('manager-a', 'return').resubmits(aQuote(5200)).does('manager-a', 'approve');
    expect(course.instance.status).toBe('APPROVED');
  });

  it('cannot be sent round for ever', () => {
    const policy = { ...quotePolicy, switches: { ...quotePolicy.switches, returnBudget: 1 } };
    const course = new Course({ policy }).does('manager-a', 'return').resubmits().does('manager-a', 'return');
    expect(course.refusal).toEqual({ code: 'return_budget_spent', params: { budget: 1 } });
    expect(course.does('manager-a', 'approve').refusal).toBeNull();
  });
});

describe('after a return with jump-back', () => {
  const policy = { ...quotePolicy, switches: { ...quotePolicy.switches, restart: 'jump-back' as const } };
  const returned = () => new Course({ policy }).does('manager-a', 'approve').does('assistant', 'return');

  it('it goes straight to who returned it while nothing has changed', () => {
    const course = returned().unchanged();
    expect(course.instance.nodes.filter(({ round }) => round === 2)).toMatchObject([
      { key: 'department-manager', state: 'SKIPPED', reason: { code: 'carried', params: { round: 1 } } },
      { key: 'assistant-to-president', state: 'ACTIVE' },
    ]);
  });

  it('it asks a node again whose people are others now', () => {
    const course = returned();
    Object.assign(course, {
      org: hualanOrg({ but: { 'manager-a': { disabled: true }, assistant: { disabled: true } } }),
    });
    expect(course.unchanged().seat('president')).toMatchObject({
      nodeKey: 'department-manager',
      round: 2,
      state: 'OPEN',
    });
  });

  it('it starts again as soon as one fact has changed, or one word where words are all there is of it', () => {
    expect(returned().resubmits().seat('manager-a')).toMatchObject({ round: 2, state: 'OPEN' });
    const course = returned().resubmits(aQuote(4799));
    expect(course.seat('manager-a')).toMatchObject({ round: 2, state: 'OPEN' });
  });
});

describe('an approval that nobody may decide', () => {
  const org = {
    ...new Course().org,
    people: new Course().org.people.map((person) => ({ ...person, disabled: !person.id.startsWith('sales-') })),
  };

  it('stops visibly, asks nobody and passes never', () => {
    const course = new Course({ org });
    expect(course.instance).toMatchObject({ status: 'BLOCKED', tasks: [], nodes: [] });
    expect(course.instance.holes.map(({ nodeKey }) => nodeKey)).toEqual([
      'department-manager',
      'assistant-to-president',
    ]);
  });

  it('can be withdrawn, or put up again once somebody may', () => {
    expect(new Course({ org }).withdraws().instance.status).toBe('WITHDRAWN');
    const course = new Course({ org });
    Object.assign(course, { org: new Course().org });
    expect(course.resubmits().instance).toMatchObject({ status: 'RUNNING', round: 2, holes: [] });
  });
});

describe('an approval that asks nobody', () => {
  it('is approved as soon as it is submitted', () => {
    const course = new Course({ policy: aPolicy([]), facts: { ratio: 1 } });
    expect(course.instance).toMatchObject({ status: 'APPROVED', tasks: [] });
  });
});

describe('a comment', () => {
  it('comes from whoever takes part, and changes nothing but the record', () => {
    const course = new Course();
    const { actions: before, ...rest } = course.instance;
    const { actions: after, ...unchanged } = course.says('manager-a', '请补充客户背景').instance;
    expect(unchanged).toEqual(rest);
    expect(after.slice(before.length)).toMatchObject([
      { kind: 'comment', actor: 'manager-a', reason: '请补充客户背景' },
    ]);
  });

  it('is refused from others, when empty, and when all is over', () => {
    expect(new Course().says('manager-b', 'hm').refusal?.code).toBe('not_a_participant');
    expect(new Course().says('manager-a', ' ').refusal?.code).toBe('reason_required');
    expect(new Course().withdraws().says('manager-a', 'hm').refusal?.code).toBe('instance_not_running');
  });
});
