import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, Course } from './course.fixtures.ts';
import type { Policy } from './index.ts';

const free: Partial<Policy['switches']> = {
  transfer: true,
  delegate: true,
  addSign: { depth: 2, most: 4 },
  takeBack: true,
  duplicateApprover: 'each',
};
const legalThenVp = (but: Partial<Policy['switches']> = {}) =>
  new Course({ policy: aPolicy([aNode('a', 'legal'), aNode('b', 'vp-rd')], { ...free, ...but }), facts: { ratio: 1 } });
const everyone = (mode: 'all' | 'any' | 'sequence' | 'count', need?: number, but: Partial<Policy['switches']> = {}) =>
  new Course({
    policy: aPolicy(
      [{ ...aNode('a', 'legal', 'finance-manager', 'business-manager'), mode, need }, aNode('b', 'vp-rd')],
      {
        ...free,
        ...but,
      },
    ),
    facts: { ratio: 1 },
  });

describe('a transferred seat', () => {
  it('is decided by whoever got it, with his own authority, and stays one seat', () => {
    const course = legalThenVp().does('legal', 'transfer', { with: { to: 'finance' } });
    expect(course.states()).toEqual({ legal: 'TRANSFERRED', finance: 'OPEN' });
    expect(course.seat('finance')).toMatchObject({
      seat: course.seat('legal')?.id,
      principal: 'finance',
      origin: { kind: 'transfer', by: 2, parent: course.seat('legal')?.id },
    });
    expect(course.does('legal', 'approve').refusal?.code).toBe('task_not_open');
    expect(course.does('finance', 'approve').states()).toMatchObject({ finance: 'APPROVED', 'vp-rd': 'OPEN' });
  });

  it.each([
    ['sales-a1', 'submitter_may_not_decide'],
    ['sales-b1', 'authority_insufficient'],
    ['nobody', 'person_unavailable'],
    ['finance', 'already_seated'],
  ])('does not go to %s: %s', (to, code) => {
    expect(everyone('all').does('legal', 'transfer', { with: { to } }).refusal?.code).toBe(code);
  });

  it('is not offered unless the policy says so, and needs a reason', () => {
    const to = { with: { to: 'finance' } };
    expect(legalThenVp({ transfer: false }).does('legal', 'transfer', to).refusal?.code).toBe('not_offered');
    expect(legalThenVp().does('legal', 'transfer', { ...to, reason: ' ' }).refusal?.code).toBe('reason_required');
  });
});

describe('a delegated opinion', () => {
  it('holds the seat until it is given, and decides nothing', () => {
    const course = legalThenVp().does('legal', 'delegate', { with: { to: 'sales-b1' } });
    expect(course.states()).toEqual({ legal: 'HELD', 'sales-b1': 'OPEN' });
    expect(course.does('sales-b1', 'approve').refusal?.code).toBe('decision_not_offered');
    expect(course.does('sales-b1', 'transfer', { with: { to: 'finance' } }).refusal?.code).toBe('not_offered');
    course.does('sales-b1', 'opine', { opinion: 'unfavourable' });
    expect(course.states()).toEqual({ legal: 'OPEN', 'sales-b1': 'ADVISED' });
    expect(course.does('legal', 'approve').states()).toMatchObject({ legal: 'APPROVED', 'vp-rd': 'OPEN' });
  });

  it('stays an opinion when it is taken back, or when somebody else has to give it', () => {
    const asked = legalThenVp().does('legal', 'delegate', { with: { to: 'sales-b1' } });
    const taskId = asked.seat('sales-b1')?.id;
    asked.does('sales-b1', 'opine', { opinion: 'favourable' }).acts('sales-b1', { kind: 'takeBack', taskId });
    expect(asked.states()).toEqual({ legal: 'HELD', 'sales-b1': 'OPEN' });
    expect(asked.does('sales-b1', 'approve').refusal?.code).toBe('decision_not_offered');
    expect(asked.does('sales-b1', 'transfer', { with: { to: 'finance' } }).refusal?.code).toBe('not_offered');

    asked.org = hualanOrg({ but: { 'sales-b1': { disabled: true } } });
    asked.acts('system', { kind: 'rehome' });
    const heir = asked.instance.tasks.find(({ state }) => state === 'OPEN')!.actor;
    expect(asked.does(heir, 'reject').refusal?.code).toBe('decision_not_offered');
    expect(asked.does(heir, 'opine', { opinion: 'unfavourable' }).states()).toMatchObject({ legal: 'OPEN' });
  });

  it('can be done without by whoever asked for it', () => {
    const course = legalThenVp().does('legal', 'delegate', { with: { to: 'sales-b1' } });
    const taskId = course.seat('sales-b1')?.id;
    expect(course.acts('sales-b1', { kind: 'removeSign', taskId, reason: 'x' }).refusal?.code).toBe('not_the_adder');
    course.acts('legal', { kind: 'removeSign', taskId, reason: 'x' });
    expect(course.states()).toEqual({ legal: 'OPEN', 'sales-b1': 'REMOVED' });
  });
});

describe('people added before a seat', () => {
  const added = (mode: 'all' | 'any' | 'sequence') =>
    legalThenVp().does('legal', 'addSign', { with: { people: ['finance', 'business'], where: 'before', mode } });

  it('are asked first, all of them', () => {
    const course = added('all');
    expect(course.states()).toEqual({ legal: 'HELD', finance: 'OPEN', business: 'OPEN' });
    course.does('finance', 'approve').does('business', 'approve');
    expect(course.states()).toMatchObject({ legal: 'OPEN', finance: 'APPROVED', business: 'APPROVED' });
  });

  it('are asked first, any of them', () => {
    expect(added('any').does('business', 'approve').states()).toMatchObject({ legal: 'OPEN', finance: 'SUPERSEDED' });
  });

  it('are asked first, one after the other', () => {
    const course = added('sequence');
    expect(course.states()).toEqual({ legal: 'HELD', finance: 'OPEN', business: 'WAITING' });
    course.does('finance', 'approve');
    expect(course.states()).toEqual({ legal: 'HELD', finance: 'APPROVED', business: 'OPEN' });
  });

  it('speak for the seat when they reject', () => {
    const course = added('all').does('finance', 'reject');
    expect(course.states()).toEqual({ legal: 'AUTO_REJECTED', finance: 'REJECTED', business: 'SUPERSEDED' });
    expect(course.instance.status).toBe('REJECTED');
  });

  it('may add others in their turn, as deep as the policy allows', () => {
    const one = (person: string) => ({ with: { people: [person], where: 'before', mode: 'all' } });
    const course = legalThenVp().does('legal', 'addSign', one('finance')).does('finance', 'addSign', one('business'));
    expect(course.states()).toEqual({ legal: 'HELD', finance: 'HELD', business: 'OPEN' });
    expect(course.does('business', 'addSign', one('sales-mgmt')).refusal).toEqual({
      code: 'add_sign_too_deep',
      params: { depth: 3, most: 2 },
    });
    course.does('business', 'approve').does('finance', 'approve');
    expect(course.states()).toMatchObject({ legal: 'OPEN' });
  });

  it('leave when whoever added them does without them, and nobody else can remove them', () => {
    const course = added('all');
    const taskId = course.seat('finance')?.id;
    expect(course.acts('business', { kind: 'removeSign', taskId, reason: 'x' }).refusal?.code).toBe('not_the_adder');
    course.acts('legal', { kind: 'removeSign', taskId, reason: 'x' }).does('business', 'approve');
    expect(course.states()).toMatchObject({ legal: 'OPEN', finance: 'REMOVED' });
  });
});

describe('people added after a seat', () => {
  const added = () =>
    legalThenVp().does('legal', 'addSign', { with: { people: ['finance', 'business'], where: 'after', mode: 'all' } });

  it('have their turn when it has approved, and the node passes with them', () => {
    const course = added();
    expect(course.states()).toEqual({ legal: 'OPEN', finance: 'WAITING', business: 'WAITING' });
    course.does('legal', 'approve');
    expect(course.states()).toEqual({ legal: 'APPROVED', finance: 'OPEN', business: 'OPEN' });
    course.does('finance', 'approve').does('business', 'approve');
    expect(course.states()).toMatchObject({ 'vp-rd': 'OPEN' });
  });

  it('are not asked when it has rejected, and fail it when they reject', () => {
    expect(added().does('legal', 'reject').states()).toMatchObject({ finance: 'SUPERSEDED', business: 'SUPERSEDED' });
    expect(added().does('legal', 'approve').does('finance', 'reject').instance.status).toBe('REJECTED');
  });
});

describe('people added beside a seat', () => {
  const beside = (course: Course, ...people: string[]) =>
    course.does('legal', 'addSign', { with: { people, where: 'parallel', mode: 'all' } });

  it("join the node's own vote", () => {
    const course = beside(everyone('all'), 'sales-mgmt');
    for (const login of ['legal', 'finance', 'business']) course.does(login, 'approve');
    expect(course.states()).not.toHaveProperty('vp-rd');
    expect(course.does('sales-mgmt', 'approve').states()).toMatchObject({ 'vp-rd': 'OPEN' });
  });

  it('need the authority of the seat, and are not more than the policy allows', () => {
    expect(beside(everyone('all'), 'sales-b1').refusal?.code).toBe('authority_insufficient');
    const many = ['assistant', 'vp-impl', 'president', 'manager-a', 'manager-b'];
    expect(beside(everyone('all'), ...many).refusal).toEqual({ code: 'too_many_seats', params: { seats: 5, most: 4 } });
  });

  it('leave a vote that is over without them', () => {
    const course = beside(everyone('all'), 'sales-mgmt');
    for (const login of ['legal', 'finance', 'business']) course.does(login, 'approve');
    course.acts('legal', { kind: 'removeSign', taskId: course.seat('sales-mgmt')?.id, reason: 'x' });
    expect(course.states()).toMatchObject({ 'sales-mgmt': 'REMOVED', 'vp-rd': 'OPEN' });
  });
});

describe('a decision taken back', () => {
  const takesBack = (course: Course, login: string, task = course.seat(login)?.id) =>
    course.acts(login, { kind: 'takeBack', taskId: task });

  it('opens the seat again as a new task and cancels what had opened because of it', () => {
    const course = takesBack(legalThenVp().does('legal', 'approve'), 'legal');
    expect(course.instance.tasks.map(({ actor, state, nodeKey }) => [nodeKey, actor, state])).toEqual([
      ['a', 'legal', 'TAKEN_BACK'],
      ['b', 'vp-rd', 'CANCELLED'],
      ['a', 'legal', 'OPEN'],
    ]);
    course.does('legal', 'approve').does('vp-rd', 'approve');
    expect(course.instance.status).toBe('APPROVED');
    expect(course.instance.nodes.map(({ key, visit, state }) => [key, visit, state])).toEqual([
      ['a', 1, 'PASSED'],
      ['b', 1, 'CANCELLED'],
      ['b', 2, 'PASSED'],
    ]);
  });

  it('asks for no less authority than before, whatever position the decider has lost since', () => {
    const course = legalThenVp({ slates: 'at-activation' }).does('legal', 'approve');
    const tier = course.seat('legal')?.tier;
    course.org = hualanOrg({ but: { legal: { positions: ['salesperson'] } } });
    takesBack(course, 'legal');
    expect(course.instance.tasks.at(-1)).toMatchObject({ actor: 'legal', tier, state: 'OPEN' });
    expect(course.does('legal', 'approve').refusal).not.toBeNull();
  });

  it('frees whoever had been spared by it', () => {
    const course = takesBack(everyone('any').does('finance', 'approve'), 'finance');
    expect(
      course.instance.tasks
        .filter(({ state }) => state === 'OPEN')
        .map(({ actor }) => actor)
        .sort(),
    ).toEqual(['business', 'finance', 'legal']);
    course.does('business', 'approve');
    expect(course.states()).toMatchObject({ 'vp-rd': 'OPEN' });
  });

  it('lets whoever it had spared while she waited for others wait for them again', () => {
    const people = ['sales-mgmt', 'assistant'];
    const asked = everyone('any')
      .does('legal', 'delegate', { with: { to: 'sales-b1' } })
      .does('business', 'addSign', { with: { people, where: 'before', mode: 'sequence' } });
    const before = asked.states();
    expect(before).toMatchObject({ legal: 'HELD', 'sales-b1': 'OPEN', business: 'HELD', 'sales-mgmt': 'OPEN' });
    const { finance, ...others } = before;
    takesBack(asked.does('finance', 'approve'), 'finance');
    expect(asked.states()).toEqual({ ...others, finance, 'vp-rd': 'CANCELLED' });
    asked.does('sales-b1', 'opine', { opinion: 'favourable' }).does('sales-mgmt', 'approve');
    expect(asked.states()).toMatchObject({ legal: 'OPEN', business: 'HELD', assistant: 'OPEN' });
  });

  it('lets the next in a sequence wait again', () => {
    const course = takesBack(everyone('sequence').does('legal', 'approve'), 'legal');
    const live = course.instance.tasks.filter(({ state }) => ['OPEN', 'WAITING'].includes(state));
    expect(live.map(({ actor, state }) => [actor, state]).sort()).toEqual([
      ['business', 'WAITING'],
      ['finance', 'WAITING'],
      ['legal', 'OPEN'],
    ]);
    course.does('legal', 'approve').does('finance', 'approve').does('business', 'approve');
    expect(course.states()).toMatchObject({ 'vp-rd': 'OPEN' });
  });

  it('is refused once the next one has acted, to anyone else, and where the policy has it not', () => {
    const decided = legalThenVp({ returnTo: 'any-visited' }).does('legal', 'approve');
    const task = decided.seat('legal')?.id;
    expect(takesBack(decided, 'finance', task).refusal?.code).toBe('not_your_task');
    decided.does('vp-rd', 'transfer', { with: { to: 'vp-impl' } });
    expect(takesBack(decided, 'legal').refusal).toMatchObject({ code: 'decided_since', params: { by: 'vp-rd' } });
    expect(takesBack(legalThenVp({ takeBack: false }).does('legal', 'approve'), 'legal').refusal?.code).toBe(
      'not_offered',
    );
  });

  describe('where the policy lets be taken back only what nobody has seen', () => {
    const at = '2026-11-22T01:05:00.000Z';
    const unseen = () => legalThenVp({ takeBack: 'unseen' }).does('legal', 'approve');
    const takesUnseen = (course: Course, by: string) => {
      const seen = [{ taskId: course.seat('vp-rd')!.id, by, at }];
      return course.acts('legal', { kind: 'takeBack', taskId: course.seat('legal')?.id, seen });
    };

    it('is refused once the next one has opened it, and says who and when', () => {
      expect(takesUnseen(unseen(), 'vp-rd').refusal).toEqual({ code: 'seen_since', params: { person: 'vp-rd', at } });
    });

    it('stands open while nobody but the decider looked, and asks to be told who has', () => {
      expect(takesUnseen(unseen(), 'legal').states()).toMatchObject({ legal: 'OPEN', 'vp-rd': 'CANCELLED' });
      expect(takesBack(unseen(), 'legal').refusal?.code).toBe('context_required');
    });

    it('takes no notice of it where only decisions count', () => {
      const course = legalThenVp({ takeBack: 'undecided' }).does('legal', 'approve');
      expect(takesUnseen(course, 'vp-rd').states()).toMatchObject({ legal: 'OPEN' });
    });
  });
});

describe('a vote', () => {
  it('passes with the approvals it needs, and abstentions are votes', () => {
    const course = everyone('count', 1).does('legal', 'abstain').does('finance', 'approve');
    expect(course.states()).toMatchObject({ legal: 'ABSTAINED', business: 'SUPERSEDED', 'vp-rd': 'OPEN' });
  });

  it('ends as soon as it cannot be won', () => {
    const course = everyone('count', 2).does('legal', 'abstain').does('finance', 'reject');
    expect(course.instance.status).toBe('REJECTED');
    expect(course.states()).toMatchObject({ business: 'SUPERSEDED' });
  });

  it('that nobody could win is a fault of the policy: it stops, and rejects nothing', () => {
    const course = everyone('count', 4);
    expect(course.instance).toMatchObject({
      status: 'BLOCKED',
      holes: [
        { nodeKey: 'a', reason: { code: 'threshold_unreachable', params: { mode: 'count', need: 4, seats: 3 } } },
      ],
    });
  });

  it('offers no abstention where it would only be a hidden rejection', () => {
    expect(everyone('all').does('legal', 'abstain').refusal?.code).toBe('decision_not_offered');
  });
});
