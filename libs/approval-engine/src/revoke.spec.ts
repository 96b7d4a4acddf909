import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, aQuote, Course, hualan, offered as substance } from './course.fixtures.ts';
import { invariants, quotePolicy, type Policy } from './index.ts';

const carrying: Policy = {
  ...quotePolicy,
  facts: { ...quotePolicy.facts, ratio: { ...quotePolicy.facts['ratio']!, worse: 'lower' } },
  switches: { ...quotePolicy.switches, carry: true },
};
const approvedAt48 = () =>
  new Course({ policy: carrying, substance }).does('manager-a', 'approve').does('assistant', 'approve');
const revoked = (course: Course, login: string, reason = '客户的信用额度已被冻结') =>
  course.acts(login, { kind: 'revoke', reason });

describe('what was approved is taken back', () => {
  it('by whoever had the last word, and stays approved as a matter of record', () => {
    const course = revoked(approvedAt48(), 'assistant');
    expect(course.refusal).toBeNull();
    expect(course.instance).toMatchObject({ status: 'APPROVED', revokedBy: 4 });
    expect(course.instance.actions.at(-1)).toMatchObject({ kind: 'revoke', actor: 'assistant', seq: 4 });
    expect(invariants(course.instance, { ...course.context, events: course.events })).toEqual([]);
  });

  it('by whoever stands above them', () => {
    expect(revoked(approvedAt48(), 'president').instance.revokedBy).toBe(4);
  });

  it('not by an approver of less authority, nor by its owner or anybody else', () => {
    for (const login of ['manager-a', 'sales-a1', 'sales-b1'])
      expect(revoked(approvedAt48(), login).refusal).toMatchObject({
        code: 'not_its_authority',
        params: { positions: quotePolicy.authorities[1] },
      });
  });

  it('without a ranked seat, by those alone who agreed', () => {
    const policy = { ...aPolicy([aNode('look', 'assistant-to-president')]), authorities: [] };
    const course = () => new Course({ policy }).does('assistant', 'approve');
    expect(revoked(course(), 'president').refusal?.code).toBe('not_its_authority');
    expect(revoked(course(), 'assistant').instance.revokedBy).not.toBeNull();
  });

  it('not by somebody who was to act for the approver and said nothing; where he did act, by either of them', () => {
    const [principal, proxy] = ['assistant', 'legal'];
    const proxies = [{ principal, proxy, from: '2026-11-01', until: '2026-12-31' }];
    const represented = () =>
      new Course({ policy: carrying, substance, org: { ...hualan, proxies } }).does('manager-a', 'approve');
    const said = (login: string) => {
      const course = represented();
      return course.does(login, 'approve', { task: course.seat(proxy)!.id });
    };
    expect(revoked(said(principal), proxy).refusal?.code).toBe('not_its_authority');
    for (const login of [principal, proxy]) expect(revoked(said(proxy), login).refusal).toBeNull();
  });

  it('once, with a reason, and only where something was approved', () => {
    expect(revoked(approvedAt48(), 'assistant', ' ').refusal?.code).toBe('reason_required');
    expect(revoked(revoked(approvedAt48(), 'assistant'), 'president').refusal).toMatchObject({
      code: 'already_revoked',
      params: { person: 'assistant' },
    });
    expect(revoked(new Course(), 'president').refusal?.code).toBe('nothing_granted');
  });

  it('not by somebody who has left', () => {
    const course = approvedAt48();
    course.org = {
      ...course.org,
      people: course.org.people.map((person) => (person.id === 'assistant' ? { ...person, disabled: true } : person)),
    };
    expect(revoked(course, 'assistant').refusal?.code).toBe('not_its_authority');
  });

  it('and covers no later version: a better price is asked about again', () => {
    const better = (before: Course) =>
      new Course({ policy: carrying, facts: aQuote(4900), substance, carryFrom: before.instance, instanceId: 'i-2' });
    expect(better(approvedAt48()).instance.status).toBe('APPROVED');
    expect(better(revoked(approvedAt48(), 'assistant')).instance.status).toBe('RUNNING');
  });
});

it('an approval that says it was taken back without anybody having done so breaks I-11', () => {
  const course = approvedAt48();
  expect(invariants({ ...course.instance, revokedBy: 3 }, course.context)).toContainEqual({
    invariant: 'I-11',
    detail: { what: 'nobody took it back' },
  });
});
