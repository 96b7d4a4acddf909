import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aContract, aCountersign, aNode, aPolicy, aQuote, Course, hualan } from './course.fixtures.ts';
import { fold, invariants, route, type OrgDirectory, type Policy } from './index.ts';

const today = { slates: 'at-activation', duplicateApprover: 'each' } as const;
const all = (...positions: string[]) => ({ ...aNode('all', ...positions), mode: 'all' as const });
const running = (steps: Policy['steps'], switches: Partial<Policy['switches']> = {}) =>
  new Course({ policy: aPolicy(steps, { ...today, ...switches }), facts: { ratio: 1 } });
const permutations = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((one, index) => permutations(list.toSpliced(index, 1)).map((rest) => [one, ...rest]));

/** Ways in which other engines fail, each of which this one must not. */
describe('this engine does not', () => {
  it('accept a late approval after a colleague has rejected', () => {
    const course = running([all('legal', 'vp-rd')])
      .does('legal', 'reject')
      .does('vp-rd', 'approve');
    expect(course.refusal).toMatchObject({ code: 'task_not_open', params: { decidedBy: 'legal', decision: 'reject' } });
    expect(course.instance.status).toBe('REJECTED');
  });

  it('get stuck or advance twice, whichever of the last approvers is the last', () => {
    for (const order of permutations(['legal', 'finance', 'vp-rd'])) {
      const course = running([all('legal', 'finance-manager', 'vp-rd'), aNode('next', 'president')]);
      for (const login of order) course.does(login, 'approve');
      expect(course.instance.nodes.map(({ key, state }) => [key, state])).toEqual([
        ['all', 'PASSED'],
        ['next', 'ACTIVE'],
      ]);
    }
  });

  it('skip or repeat anybody in a sequence because the organisation was changed in the middle of it', () => {
    const line = { ...aNode('line', 'legal', 'finance-manager', 'vp-rd'), mode: 'sequence' as const };
    const course = running([line]).does('legal', 'approve');
    course.org = hualanOrg({ but: { 'sales-b1': { positions: ['legal'] }, legal: { positions: [] } } });
    course.does('finance', 'approve').does('vp-rd', 'approve');
    expect(course.instance.status).toBe('APPROVED');
    expect(course.instance.tasks.map(({ actor }) => actor)).toEqual(['legal', 'finance', 'vp-rd']);
  });

  it('count an unknown fact as a no, nor compare money as a float', () => {
    const { policy } = aCountersign();
    const unknown = route(policy, aContract('150000.00', null), hualan, 'sales-a1');
    expect(unknown).toMatchObject({ outcome: 'refused', refusal: { code: 'fact_unknown' } });
    const nodes = (amount: string) => {
      const routing = route(policy, aContract(amount, 9000), hualan, 'sales-a1');
      return routing.outcome === 'refused' ? null : routing.plan.nodes.map(({ key }) => key);
    };
    expect(nodes('200000.00')).toEqual(['department-manager']);
    expect(nodes('200000.01')).toContain('president');
    expect(nodes('90071992547409.93')).toContain('president');
  });

  it('let later nodes read anything but what was submitted', () => {
    const course = aCountersign();
    const submitted = structuredClone(course.instance.facts);
    course.facts = { ...course.facts, ratio: 1 };
    course
      .does('sales-mgmt', 'advise')
      .does('vp-rd', 'approve')
      .does('vp-impl', 'approve')
      .does('president', 'approve');
    expect(course.instance).toMatchObject({ status: 'APPROVED', facts: submitted });
  });

  it('read a switch from anywhere but the version that the approval runs under', () => {
    const course = running([aNode('a', 'legal')], { returnBudget: 0 });
    const looser = { ...course.policy, switches: { ...course.policy.switches, returnBudget: 9 } };
    const context = { policy: looser, org: course.org };
    expect(course.does('legal', 'return').refusal?.code).toBe('return_budget_spent');
    const { id: taskId, version: taskVersion } = course.seat('legal')!;
    const seen = { taskId, taskVersion, subjectHash: course.instance.subject.hash, reason: 'x' };
    expect(course.acts('legal', { kind: 'return', ...seen, context }).refusal?.code).toBe('policy_changed');
  });

  it('rewrite who approved when people are disabled afterwards', () => {
    const course = running([aNode('a', 'legal'), aNode('b', 'vp-rd')]).does('legal', 'approve');
    const before = course.instance.tasks[0];
    course.org = hualanOrg({ but: { legal: { disabled: true } } });
    expect(course.acts('system', { kind: 'rehome' }).refusal?.code).toBe('nothing_to_do');
    expect(course.does('vp-rd', 'approve').instance.tasks[0]).toEqual(before);
  });

  it('lose the original approver when his seat goes to another', () => {
    const course = running([aNode('a', 'legal')]);
    course.org = hualanOrg({ but: { legal: { disabled: true } } });
    course.acts('system', { kind: 'rehome' });
    expect(course.instance.tasks.map(({ principal, state }) => [principal, state])).toEqual([
      ['legal', 'TRANSFERRED'],
      ['president', 'OPEN'],
    ]);
  });

  it('delete anything on a return, a new version or a second visit', () => {
    const course = running([aNode('a', 'legal'), aNode('b', 'vp-rd')], { returnTo: 'any-visited', takeBack: true });
    const kept: string[] = [];
    const goOn = (next: () => unknown) => {
      kept.push(...course.instance.tasks.map(({ id }) => id), ...course.instance.nodes.map(({ id }) => id));
      next();
    };
    goOn(() => course.does('legal', 'approve'));
    goOn(() => course.does('vp-rd', 'return', { with: { to: 'a' } }));
    goOn(() => course.does('legal', 'approve'));
    goOn(() => course.acts('legal', { kind: 'takeBack', taskId: course.seat('legal')?.id }));
    goOn(() => course.does('legal', 'return'));
    goOn(() => course.resubmits());
    const ids = [...course.instance.tasks, ...course.instance.nodes].map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(kept));
  });

  it('hang on superiors or proxies in a circle', () => {
    const circle = hualanOrg({
      but: { 'manager-a': { superiorId: 'assistant', disabled: true }, assistant: { superiorId: 'manager-a' } },
    });
    const proxies = ['manager-a', 'assistant', 'president'].map((principal, index, ring) => ({
      principal,
      proxy: ring[(index + 1) % ring.length]!,
      from: '2026-01-01',
      until: '2026-12-31',
    }));
    const org: OrgDirectory = { ...circle, proxies };
    expect(new Course({ org, facts: aQuote(4800) }).last.outcome).toBe('accepted');
  });

  it('count a vote over anything but the seats of its own node', () => {
    const vote = { ...aNode('vote', 'legal', 'finance-manager', 'business-manager'), mode: 'ratio' as const };
    const beside = { ...all('vp-rd', 'vp-implementation', 'president') };
    const both: Policy['steps'] = [
      {
        kind: 'parallel',
        key: 'both',
        branches: [
          { key: 'left', steps: [vote] },
          { key: 'right', steps: [beside] },
        ],
      },
    ];
    const course = running(both).does('legal', 'approve').does('finance', 'approve');
    expect(course.instance.nodes.find(({ key }) => key === 'vote')?.state).toBe('PASSED');
    expect(running(both).does('legal', 'reject').does('finance', 'reject').instance.status).toBe('REJECTED');
  });

  it('record a decision without what follows from it', () => {
    const course = running([aNode('a', 'legal'), aNode('b', 'vp-rd')]).does('legal', 'approve');
    const [link] = course.links.slice(-1);
    expect(link?.map(({ type }) => type)).toEqual(['Acted', 'TaskDecided', 'NodeClosed', 'NodeOpened']);
    expect(fold(course.events).tasks.at(-1)).toMatchObject({ actor: 'vp-rd', state: 'OPEN' });
  });

  it('approve by default: neither the submitter himself, nor for want of a superior, nor with nobody in the seat', () => {
    const nobody = hualanOrg({
      but: Object.fromEntries(hualan.people.map(({ id }) => [id, { disabled: id !== 'sales-a1' }])),
    });
    expect(new Course({ org: nobody }).instance.status).toBe('BLOCKED');
    const own = aPolicy([{ ...aNode('a'), approvers: [{ by: 'person', id: 'president' }] }], { peers: [] });
    expect(new Course({ policy: own, facts: { ratio: 1 }, submitter: 'president' }).instance.status).toBe('BLOCKED');
    const empty = aPolicy([aNode('a', 'unheard-of')]);
    expect(new Course({ policy: empty, facts: { ratio: 1 } }).instance.status).toBe('BLOCKED');
  });

  it('say of anybody that he decided what he did not', () => {
    const any = { ...aNode('any', 'legal', 'vp-rd'), mode: 'any' as const };
    const course = running([any]).does('legal', 'approve');
    expect(course.states()).toEqual({ legal: 'APPROVED', 'vp-rd': 'SUPERSEDED' });
    expect(course.instance.actions.filter(({ actor }) => actor === 'vp-rd')).toEqual([]);
    expect(invariants(course.instance, course.context)).toEqual([]);
  });
});

describe('a countersign of five hundred', () => {
  const house = (size: number): OrgDirectory => ({
    ...hualan,
    people: [
      ...hualan.people,
      ...Array.from({ length: size }, (_, index) => ({
        id: `director-${index}`,
        name: `董事${index}`,
        departmentId: null,
        superiorId: null,
        positions: ['director'],
        disabled: false,
      })),
    ],
  });

  it('is seated and decided; one of five hundred and one is refused by its limit', () => {
    const policy = aPolicy([all('director')], { ...today, emptySlate: 'block' });
    const course = new Course({ policy, facts: { ratio: 1 }, org: house(500) });
    expect(course.instance.tasks).toHaveLength(500);
    expect(course.does('director-7', 'approve').refusal).toBeNull();
    expect(course.does('director-8', 'reject').instance.status).toBe('REJECTED');
    expect(route(policy, { ratio: 1 }, house(501), 'sales-a1')).toEqual({
      outcome: 'refused',
      refusal: { code: 'too_many_seats', params: { node: expect.any(String), seats: 501, most: 500 } },
    });
  });
});
