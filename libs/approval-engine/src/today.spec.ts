import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, Course, hualan } from './course.fixtures.ts';
import { quotePolicy, route, type ApproverRule, type OrgDirectory, type Policy } from './index.ts';

const withOrg = (but: Partial<OrgDirectory>): OrgDirectory => ({ ...hualan, ...but });
const gone = (...logins: string[]): OrgDirectory =>
  hualanOrg({ but: Object.fromEntries(logins.map((login) => [login, { disabled: true }])) });
const inForce = { from: '2026-11-01', until: '2026-11-30' };
const today: Partial<Policy['switches']> = { slates: 'at-activation', duplicateApprover: 'each' };
const asks = (...rules: ApproverRule[]) => ({ ...aNode('a'), mode: 'all' as const, approvers: rules });
const people = (policy: Policy, submitter = 'sales-a1', org = hualan, facts = {}) => {
  const routing = route(policy, { ratio: 1, ...facts }, org, submitter);
  return routing.outcome === 'refused' ? routing.refusal : routing.plan.nodes[0]?.seats.map(({ person }) => person);
};

describe('a slate found on the day', () => {
  const policy = aPolicy([aNode('a', 'legal'), aNode('b', 'vp-rd')], today);

  it('is the one of the organisation in which its node opens', () => {
    const course = new Course({ policy, facts: { ratio: 1 } });
    expect(course.instance.plan.nodes[1]?.seats.map(({ person }) => person)).toEqual(['vp-rd']);
    course.org = hualanOrg({ but: { 'vp-rd': { positions: [] }, 'manager-b': { positions: ['vp-rd'] } } });
    course.does('legal', 'approve');
    expect(course.states()).toEqual({ legal: 'APPROVED', 'manager-b': 'OPEN' });
    expect(course.instance.nodes[1]?.seats).toMatchObject([{ person: 'manager-b', how: [{ code: 'holds_position' }] }]);
  });

  it('cannot be found without the organisation of the day, nor in another version of the policy', () => {
    const bare = new Course({ policy, facts: { ratio: 1 } });
    const { id: taskId, version: taskVersion } = bare.seat('legal')!;
    const seen = { taskId, taskVersion, subjectHash: bare.instance.subject.hash, kind: 'approve' } as const;
    expect(bare.acts('legal', { ...seen, context: undefined }).refusal?.code).toBe('context_required');
    const other = { policy: { ...policy, version: 2 }, org: hualan };
    expect(bare.acts('legal', { ...seen, context: other }).refusal?.code).toBe('policy_changed');
  });

  it('is not looked for on behalf of somebody whom the organisation does not know', () => {
    const course = new Course({ policy, facts: { ratio: 1 } });
    const strangers = withOrg({ people: hualan.people.filter(({ id }) => id !== 'sales-a1') });
    course.org = strangers;
    expect(course.does('legal', 'approve').refusal).toEqual({
      code: 'submitter_unknown',
      params: { submitter: 'sales-a1' },
    });
    expect(course.acts('system', { kind: 'rehome' }).refusal?.code).toBe('submitter_unknown');
    expect(course.states()).toEqual({ legal: 'OPEN' });
    course.org = hualan;
    expect(course.does('legal', 'approve').states()).toEqual({ legal: 'APPROVED', 'vp-rd': 'OPEN' });
  });

  it('with nobody in it stalls the node and blocks the approval, until an administrator resumes it with somebody', () => {
    const blocking = aPolicy([aNode('a', 'legal'), aNode('b', 'vp-rd')], { ...today, emptySlate: 'block' });
    const course = new Course({ policy: blocking, facts: { ratio: 1 } });
    course.org = gone('vp-rd');
    course.does('legal', 'approve');
    expect(course.instance).toMatchObject({ status: 'BLOCKED', holes: [{ nodeKey: 'b' }] });
    expect(course.instance.nodes.at(-1)).toMatchObject({ key: 'b', state: 'STALLED' });
    const resume = { kind: 'resume', reason: '已补位' } as const;
    expect(course.acts('admin', resume).refusal).toMatchObject({ code: 'still_blocked' });
    expect(course.acts('legal', resume).refusal?.code).toBe('participant_may_not_administer');
    course.org = hualan;
    expect(course.acts('admin', resume).instance.status).toBe('RUNNING');
    expect(course.does('vp-rd', 'approve').instance.status).toBe('APPROVED');
  });

  it('is frozen where the policy says so, but for whoever is gone', () => {
    const frozen = aPolicy([aNode('a', 'legal'), aNode('b', 'vp-rd')], { duplicateApprover: 'each' });
    const course = new Course({ policy: frozen, facts: { ratio: 1 } });
    course.org = hualanOrg({ but: { 'vp-rd': { positions: [] }, 'manager-b': { positions: ['vp-rd'] } } });
    expect(course.does('legal', 'approve').states()).toMatchObject({ 'vp-rd': 'OPEN' });
    const leaver = new Course({ policy: frozen, facts: { ratio: 1 } });
    leaver.org = gone('vp-rd');
    expect(leaver.does('legal', 'approve').states()).toMatchObject({ president: 'OPEN' });
  });
});

describe('an approver rule', () => {
  it('finds the superior, so many levels up, and the highest where there are fewer', () => {
    expect(people(aPolicy([asks({ by: 'superior' })]))).toEqual(['manager-a']);
    expect(people(aPolicy([asks({ by: 'superior', levels: 2 })]))).toEqual(['assistant']);
    expect(people(aPolicy([asks({ by: 'superior', levels: 9 })]))).toEqual(['president']);
    expect(people(aPolicy([asks({ by: 'superior' })]), 'president')).toEqual(['vp-rd']);
  });

  it('finds a person by name, or by a fact, which must then be known', () => {
    expect(people(aPolicy([asks({ by: 'person', id: 'legal' })]))).toEqual(['legal']);
    const policy = {
      ...aPolicy([asks({ by: 'personIn', fact: 'owner' })]),
      facts: { owner: { type: 'id' as const, label: { 'zh-CN': '负责人', en: 'Owner' } } },
    };
    expect(people(policy, 'sales-a1', hualan, { owner: 'finance' })).toEqual(['finance']);
    expect(people(policy)).toMatchObject({ code: 'fact_unknown', params: { field: 'owner' } });
  });

  it('gives one person one voice, for all the groups in which he was found', () => {
    const rules: ApproverRule[] = [
      { by: 'position', code: 'legal', group: 'law', weight: 2 },
      { by: 'person', id: 'legal', group: 'sales', weight: 3 },
    ];
    const routing = route(aPolicy([asks(...rules)]), { ratio: 1 }, hualan, 'sales-a1');
    expect(routing).toMatchObject({
      plan: { nodes: [{ seats: [{ person: 'legal', groups: ['law', 'sales'], weight: 3 }] }] },
    });
  });
});

describe('a submitter who would decide himself', () => {
  const policy = aPolicy([aNode('a', 'department-manager')], { selfApproval: 'allow' });
  const own = { ...policy, steps: [{ ...aNode('a'), approvers: [{ by: 'departmentHead' as const }] }] };

  it('may where the policy allows it, inside his own authority', () => {
    const course = new Course({ policy: own, facts: { ratio: 1 }, submitter: 'manager-a' });
    expect(course.does('manager-a', 'approve').instance.status).toBe('APPROVED');
  });

  it('may not above it', () => {
    const above = aPolicy([{ ...aNode('a'), approvers: [{ by: 'person', id: 'sales-a1' }] }], {
      selfApproval: 'allow',
    });
    expect(new Course({ policy: above, facts: { ratio: 1 } }).states()).toEqual({ 'manager-a': 'OPEN' });
  });

  it('as president is decided upon by a peer, and by nobody where there is none', () => {
    const facts = {
      ratio: 4000,
      amount: { amount: '1.00', currency: 'CNY' },
      customerInCrm: true,
      customerMet: true,
      justified: true,
    };
    const course = new Course({ policy: quotePolicy, facts, submitter: 'president' });
    expect(course.states()).toEqual({ 'vp-rd': 'OPEN' });
    const alone = new Course({ policy: quotePolicy, facts, submitter: 'president', org: gone('vp-rd', 'vp-impl') });
    expect(alone.instance.status).toBe('BLOCKED');
  });
});

describe('a standing proxy', () => {
  const policy = { ...aPolicy([aNode('a', 'legal'), aNode('b', 'vp-rd')], today), code: '001-test' };
  const proxy = { principal: 'legal', proxy: 'finance', ...inForce };
  const course = (...proxies: NonNullable<OrgDirectory['proxies']>) =>
    new Course({ policy, facts: { ratio: 1 }, org: withOrg({ proxies }) });

  it('acts with the authority of the principal, who may still act himself', () => {
    expect(course(proxy).seat('finance')).toMatchObject({ principal: 'legal', actor: 'finance', state: 'OPEN' });
    const byProxy = course(proxy).does('finance', 'approve');
    expect(byProxy.instance.actions.at(-1)).toMatchObject({ actor: 'finance', principal: 'legal' });
    const himself = course(proxy);
    himself.does('legal', 'approve', { task: himself.seat('finance')!.id });
    expect(himself.instance.tasks[0]).toMatchObject({ state: 'APPROVED', closedBy: 2 });
    himself.does('finance', 'approve', { task: himself.instance.tasks[0]!.id });
    expect(himself.refusal).toMatchObject({ code: 'task_not_open', params: { decidedBy: 'legal' } });
  });

  it.each([
    ['before it begins', { from: '2026-12-01', until: '2026-12-31' }],
    ['after it has ended', { from: '2026-10-01', until: '2026-11-21' }],
    ['for another policy', { policies: ['002'] }],
    ['above its amount, or where the amount is unknown', { maxAmount: { amount: '10.00', currency: 'CNY' } }],
    ['when he is the submitter', { proxy: 'sales-a1' }],
    ['when he is unknown', { proxy: 'nobody' }],
  ])('does not act %s', (_when, but) => {
    expect(course({ ...proxy, ...but }).states()).toEqual({ legal: 'OPEN' });
  });

  it('limited by amount does not act while one of the amounts that the policy asks for is unknown', () => {
    const money = { type: 'money' as const, currency: 'CNY', label: { 'zh-CN': '金额', en: 'Amount' } };
    const facts = { ...policy.facts, amount: money, amountAggregate: money };
    const small = { amount: '8.00', currency: 'CNY' };
    const org = withOrg({ proxies: [{ ...proxy, maxAmount: { amount: '10.00', currency: 'CNY' } }] });
    const seated = (amountAggregate: typeof small | null) =>
      new Course({ policy: { ...policy, facts }, facts: { ratio: 1, amount: small, amountAggregate }, org }).states();
    expect(seated(small)).toEqual({ finance: 'OPEN' });
    expect(seated(null)).toEqual({ legal: 'OPEN' });
  });

  it('hands on to his own proxy, but never in a circle and never further than the policy allows', () => {
    const on = (principal: string, next: string) => ({ principal, proxy: next, ...inForce });
    expect(course(proxy, on('finance', 'business')).states()).toEqual({ business: 'OPEN' });
    expect(course(proxy, on('finance', 'legal')).states()).toEqual({ finance: 'OPEN' });
    const long = [proxy, on('finance', 'business'), on('business', 'sales-mgmt'), on('sales-mgmt', 'manager-b')];
    expect(course(...long).states()).toEqual({ 'sales-mgmt': 'OPEN' });
  });

  it('is no second voice at a node at which he sits himself', () => {
    const both = { ...aPolicy([{ ...aNode('a', 'legal', 'finance-manager'), mode: 'all' }], today) };
    const two = new Course({ policy: both, facts: { ratio: 1 }, org: withOrg({ proxies: [proxy] }) });
    expect(two.states()).toEqual({ legal: 'OPEN', finance: 'OPEN' });
  });

  it('is the one of the day on which the node opens, even where the slate is frozen', () => {
    const frozen = { ...policy, switches: { ...policy.switches, slates: 'at-submission' as const } };
    const later = { principal: 'vp-rd', proxy: 'vp-impl', ...inForce };
    const early = new Course({ policy: frozen, facts: { ratio: 1 }, org: withOrg({ proxies: [later] }) });
    early.org = hualan;
    expect(early.does('legal', 'approve').states()).toMatchObject({ 'vp-rd': 'OPEN' });
    const late = new Course({ policy: frozen, facts: { ratio: 1 } });
    late.org = withOrg({ proxies: [later] });
    expect(late.does('legal', 'approve').seat('vp-impl')).toMatchObject({ principal: 'vp-rd', state: 'OPEN' });
  });

  it('begins and ends for open seats too', () => {
    const running = course();
    running.org = withOrg({ proxies: [proxy] });
    running.acts('system', { kind: 'rehome' });
    expect(running.states()).toEqual({ finance: 'OPEN' });
    expect(running.acts('system', { kind: 'rehome' }).refusal?.code).toBe('nothing_to_do');
    running.org = hualan;
    expect(running.acts('system', { kind: 'rehome' }).states()).toEqual({ legal: 'OPEN' });
  });
});

describe('a head who is away', () => {
  const policy = aPolicy([{ ...aNode('a'), approvers: [{ by: 'departmentHead' as const }] }], today);
  const departments = hualan.departments.map((each) =>
    each.id === 'sales-a' ? { ...each, actingHeadId: 'manager-b' } : each,
  );
  const away = [{ person: 'manager-a', ...inForce }];

  it('is stood in for by the acting head, with the authority of the office', () => {
    const course = new Course({ policy, facts: { ratio: 1 }, org: withOrg({ departments, absences: away }) });
    expect(course.states()).toEqual({ 'manager-b': 'OPEN' });
    expect(course.instance.plan.nodes[0]?.seats[0]?.how).toMatchObject([
      { code: 'acting_head', params: { head: 'manager-a' } },
    ]);
  });

  it('is not while he is there, nor where he named a proxy himself', () => {
    expect(new Course({ policy, facts: { ratio: 1 }, org: withOrg({ departments }) }).states()).toEqual({
      'manager-a': 'OPEN',
    });
    const proxies = [{ principal: 'manager-a', proxy: 'sales-mgmt', ...inForce }];
    const org = withOrg({ departments, absences: away, proxies });
    expect(new Course({ policy, facts: { ratio: 1 }, org }).seat('sales-mgmt')).toMatchObject({
      principal: 'manager-a',
    });
  });
});

describe('a leaver', () => {
  const policy = aPolicy(
    [{ ...aNode('a'), approvers: [{ by: 'departmentHead' as const }] }, aNode('b', 'vp-rd')],
    today,
  );
  const running = () => new Course({ policy, facts: { ratio: 1 } });
  const leaves = (course: Course, org: OrgDirectory) => {
    course.org = org;
    return course.acts('system', { kind: 'rehome' });
  };
  const left = gone('manager-a');

  it('is followed by his proxy, if that one has the authority', () => {
    const proxies = (proxy: string) => [{ principal: 'manager-a', proxy, ...inForce }];
    expect(leaves(running(), { ...left, proxies: proxies('manager-b') }).states()).toEqual({
      'manager-a': 'TRANSFERRED',
      'manager-b': 'OPEN',
    });
    expect(leaves(running(), { ...left, proxies: proxies('sales-b1') }).states()).toMatchObject({ assistant: 'OPEN' });
  });

  it('is followed by the acting head, else by the next authority in line, and the seat stays the same', () => {
    const departments = left.departments.map((each) =>
      each.id === 'sales-a' ? { ...each, actingHeadId: 'sales-a2' } : each,
    );
    expect(leaves(running(), { ...left, departments }).states()).toMatchObject({ 'sales-a2': 'OPEN' });
    const course = leaves(running(), left);
    expect(course.seat('assistant')).toMatchObject({ seat: course.seat('manager-a')?.id, origin: { kind: 'rehome' } });
    expect(course.does('assistant', 'approve').states()).toMatchObject({ 'vp-rd': 'OPEN' });
  });

  it('with nobody in line stalls the node; whoever comes back, or is put there by two administrators, goes on', () => {
    const alone = gone('manager-a', 'assistant', 'president', 'vp-rd', 'vp-impl');
    const blocked = () => leaves(running(), alone);
    expect(blocked().instance).toMatchObject({ status: 'BLOCKED', tasks: [{ state: 'HELD' }] });
    const back = leaves(blocked(), hualan);
    expect(back.instance).toMatchObject({ status: 'RUNNING', tasks: [{ actor: 'manager-a', state: 'OPEN' }] });
    const course = blocked();
    const reassign = {
      kind: 'reassign',
      taskId: course.seat('manager-a')?.id,
      to: 'manager-b',
      reason: '离职',
    } as const;
    expect(course.acts('admin', { ...reassign, second: 'admin' }).refusal?.code).toBe('second_person_required');
    expect(course.acts('admin', { ...reassign, second: 'sales-a1' }).refusal?.code).toBe(
      'participant_may_not_administer',
    );
    expect(course.acts('admin', { ...reassign, to: 'sales-b1', second: 'finance' }).refusal?.code).toBe(
      'authority_insufficient',
    );
    course.acts('admin', { ...reassign, second: 'finance' });
    expect(course.instance.status).toBe('RUNNING');
    expect(course.instance.actions.at(-1)?.detail).toEqual({ to: 'manager-b', second: 'finance' });
    expect(course.does('manager-b', 'approve').instance.nodes.at(-1)).toMatchObject({ key: 'b', state: 'STALLED' });
  });
});

describe('a seat that nobody could take', () => {
  const signing = { ...today, addSign: { depth: 2, most: 4 } };
  const policy = aPolicy(
    [{ ...aNode('a'), approvers: [{ by: 'departmentHead' as const }] }, aNode('b', 'vp-rd')],
    signing,
  );
  const alone = gone('manager-a', 'assistant', 'president', 'vp-rd', 'vp-impl');
  const asked = () => {
    const course = new Course({ policy, facts: { ratio: 1 } });
    return course.does('manager-a', 'addSign', { with: { people: ['manager-b'], where: 'before', mode: 'all' } });
  };
  const becomes = (course: Course, org: OrgDirectory) => {
    course.org = org;
    return course.acts('system', { kind: 'rehome' });
  };

  it('still waits, with somebody in it again, for those who are asked before it', () => {
    const course = becomes(becomes(asked(), alone), hualan);
    expect(course.states()).toEqual({ 'manager-a': 'HELD', 'manager-b': 'OPEN' });
    expect(course.instance.nodes[0]).toMatchObject({ state: 'ACTIVE', holes: [] });
    expect(course.does('manager-b', 'approve').states()).toMatchObject({ 'manager-a': 'OPEN' });
  });

  it('is rejected with them once somebody sits there again', () => {
    const course = becomes(asked(), alone).does('manager-b', 'reject');
    expect(course.instance.status).toBe('BLOCKED');
    expect(becomes(course, hualan).instance.status).toBe('REJECTED');
  });

  it('waits for them as well when administrators put somebody there', () => {
    const course = becomes(asked(), alone);
    const taskId = course.seat('manager-a')?.id;
    course.org = gone('manager-a', 'assistant', 'vp-rd', 'vp-impl');
    course.acts('admin', { kind: 'reassign', taskId, to: 'president', reason: '离职', second: 'finance' });
    expect(course.states()).toMatchObject({ 'manager-a': 'TRANSFERRED', president: 'HELD', 'manager-b': 'OPEN' });
    expect(course.does('manager-b', 'approve').states()).toMatchObject({ president: 'OPEN' });
  });
});

describe('nodes that are kept apart', () => {
  const policy = aPolicy([aNode('a', 'vp-rd'), aNode('b', 'vp-rd')], { ...today, separate: [['a', 'b']] });

  it('are not decided by one person, not even when he is found at both', () => {
    const course = new Course({ policy, facts: { ratio: 1 } }).does('vp-rd', 'approve');
    expect(course.seat('president')).toMatchObject({ nodeKey: 'b', state: 'OPEN' });
  });

  it('where the slate was frozen with him in both, are not decided by him either', () => {
    const frozen = { ...policy, switches: { ...policy.switches, slates: 'at-submission' as const } };
    const course = new Course({ policy: frozen, facts: { ratio: 1 } }).does('vp-rd', 'approve');
    expect(course.seat('president')).toMatchObject({ nodeKey: 'b', state: 'OPEN' });
    const blind = { with: { context: undefined } };
    const bare = new Course({ policy: frozen, facts: { ratio: 1 } }).does('vp-rd', 'approve', blind);
    expect(bare.does('vp-rd', 'approve', blind).refusal).toEqual({
      code: 'separation_of_duties',
      params: { person: 'vp-rd', node: 'a' },
    });
  });

  it('nor after a return that jumped over the first', () => {
    const back = { restart: 'jump-back' as const };
    const course = new Course({
      policy: { ...policy, switches: { ...policy.switches, ...back } },
      facts: { ratio: 1 },
    });
    course.does('vp-rd', 'approve').does('president', 'return').unchanged();
    expect(course.instance.nodes.at(-2)).toMatchObject({ key: 'a', state: 'SKIPPED' });
    expect(course.seat('president')).toMatchObject({ nodeKey: 'b', state: 'OPEN' });
    expect(course.instance.tasks.filter(({ state }) => state === 'OPEN').map(({ actor }) => actor)).toEqual([
      'president',
    ]);
  });

  it('nor by one who gets the second seat from another', () => {
    const course = new Course({
      policy: { ...policy, switches: { ...policy.switches, transfer: true } },
      facts: { ratio: 1 },
    }).does('vp-rd', 'approve');
    expect(course.does('president', 'transfer', { with: { to: 'vp-rd' } }).refusal?.code).toBe('separation_of_duties');
  });
});
