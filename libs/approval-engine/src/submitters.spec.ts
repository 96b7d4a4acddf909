import { describe, expect, it } from 'vitest';
import { aQuote, Course, hualan } from './course.fixtures.ts';
import { fold, invariants, quotePolicy, route } from './index.ts';

const switches = { ...quotePolicy.switches, transfer: true, addSign: { depth: 1, most: 3 } };
const policy = { ...quotePolicy, switches };

/** Who is asked at the first node, and by which ways he was found. */
const firstAsked = (course: Course) => {
  const [seat] = course.instance.plan.nodes[0]!.seats;
  return [seat!.person, seat!.how.map(({ code }) => code)];
};

describe('what somebody puts up for whose record it is', () => {
  it('goes the way of whose record it is, who decides it no more than if he had put it up himself', () => {
    const own = new Course({ policy, submitter: 'manager-a' });
    const assisted = new Course({ policy, submitter: 'manager-a', by: 'sales-a2' });
    expect(assisted.instance.plan).toEqual(own.instance.plan);
    expect(firstAsked(assisted)[0]).not.toBe('manager-a');
    const [seat] = assisted.instance.tasks;
    const target = { kind: 'transfer', taskId: seat!.id, taskVersion: 1, to: 'manager-a', reason: '请处理' } as const;
    assisted.acts(seat!.actor, { ...target, subjectHash: assisted.instance.subject.hash });
    expect(assisted.refusal?.code).toBe('submitter_may_not_decide');
  });

  it('is not decided by who put it up, whose seat goes to the next authority', () => {
    const course = new Course({ policy, by: 'manager-a' });
    expect(firstAsked(course)).toEqual(['assistant', ['kept_apart', 'climbed']]);
    const shown = route(policy, course.facts, hualan, 'sales-a1', ['manager-a']);
    expect(shown).toMatchObject({ plan: { nodes: course.instance.plan.nodes } });
    course.does('assistant', 'addSign', { with: { people: ['manager-a'], where: 'parallel', mode: 'all' } });
    expect(course.refusal?.code).toBe('submitter_may_not_decide');
  });

  it('is decided by nobody who only put it up again', () => {
    const course = new Course({ by: 'assistant', facts: aQuote(4800) }).does('manager-a', 'return');
    course.resubmits(course.facts, course.policy, 'assistant');
    const seats = course.instance.plan.nodes.flatMap(({ seats }) => seats.map(({ person }) => person));
    expect(course.refusal).toBeNull();
    expect(seats).not.toContain('assistant');
  });

  it('is taken back by either, and by nobody else', () => {
    for (const who of ['sales-a1', 'sales-a2']) {
      const course = new Course({ by: 'sales-a2' });
      expect(course.withdraws('manager-a').refusal?.code).toBe('not_the_submitter');
      expect(course.withdraws(who).instance.status).toBe('WITHDRAWN');
    }
  });

  it('breaks a rule where its history says that either has decided', () => {
    const { events, context } = new Course({ by: 'sales-a2' }).does('manager-a', 'approve');
    for (const who of ['sales-a1', 'sales-a2']) {
      const forged = JSON.parse(JSON.stringify(events).replaceAll('manager-a', who)) as typeof events;
      const found = invariants(fold(forged), { ...context, events: forged });
      expect(found.map(({ invariant }) => invariant)).toContain('I-6');
    }
  });

  it('that changes hands meanwhile is not decided by whose it is by then, whose seat moves on', () => {
    const course = new Course({ policy });
    course.owner = 'manager-a';
    expect(course.does('manager-a', 'approve').refusal?.code).toBe('submitter_may_not_decide');
    expect(course.acts('sales-a2', { kind: 'withdraw' }).refusal?.code).toBe('not_the_submitter');
    course.acts('house', { kind: 'rehome' });
    expect(course.states()).toMatchObject({ 'manager-a': 'TRANSFERRED', assistant: 'OPEN' });
    expect(course.acts('manager-a', { kind: 'withdraw' }).instance.status).toBe('WITHDRAWN');
  });

  it('that changes hands meanwhile is administered by anybody but whose it is by then', () => {
    const course = new Course({ policy });
    course.owner = 'admin';
    const seat = { taskId: course.instance.tasks[0]!.id, to: 'manager-b' };
    const newer = { ...policy, version: 2 };
    const wishes = [
      { kind: 'suspend' },
      { kind: 'terminate' },
      { kind: 'reassign', ...seat, second: 'business' },
      { kind: 'migrate', context: { ...course.context, policy: newer } },
    ] as const;
    for (const wish of wishes) {
      course.acts('admin', { reason: '核查', ...wish });
      expect(course.refusal).toEqual({ code: 'participant_may_not_administer', params: { person: 'admin' } });
    }
    course.acts('business', { kind: 'reassign', ...seat, reason: '核查', second: 'admin' });
    expect(course.refusal).toEqual({ code: 'participant_may_not_administer', params: { person: 'admin' } });
    course.acts('business', { kind: 'suspend', reason: '核查' });
    expect(course.acts('admin', { kind: 'resume', reason: '查清' }).refusal?.code).toBe(
      'participant_may_not_administer',
    );
    expect(course.acts('business', { kind: 'resume', reason: '查清' }).instance.status).toBe('RUNNING');
  });
});
