import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, Course } from './course.fixtures.ts';

const legalThenVp = () =>
  new Course({ policy: aPolicy([aNode('a', 'legal'), aNode('b', 'vp-rd')]), facts: { ratio: 1 } });
const tells = (course: Course, login: string, people: readonly string[], reason?: string) =>
  course.acts(login, { kind: 'cc', people, ...(reason === undefined ? {} : { reason }) });

describe('people who are told of it', () => {
  it('are on record with whoever told them and why, and nothing else has changed', () => {
    const course = legalThenVp();
    const { actions: before, told: nobody, ...rest } = course.instance;
    const {
      actions: after,
      told,
      ...unchanged
    } = tells(course, 'legal', ['finance', 'business'], '请知悉账期').instance;
    expect(nobody).toEqual([]);
    expect(told).toEqual(['finance', 'business']);
    expect(unchanged).toEqual(rest);
    expect(after.slice(before.length)).toMatchObject([
      { kind: 'cc', actor: 'legal', reason: '请知悉账期', detail: { people: ['finance', 'business'] } },
    ]);
  });

  it('may say something and tell others, and decide nothing', () => {
    const course = tells(legalThenVp(), 'sales-a1', ['finance']);
    const task = course.seat('legal')?.id;
    expect(course.does('finance', 'approve', task === undefined ? {} : { task }).refusal?.code).toBe('not_your_task');
    expect(course.says('finance', '已知悉').refusal).toBeNull();
    expect(tells(course, 'finance', ['business']).instance.told).toEqual(['finance', 'business']);
  });

  it('still know of it in the next round', () => {
    const course = tells(legalThenVp(), 'legal', ['finance']).does('legal', 'return');
    expect(course.resubmits({ ratio: 2 }).instance).toMatchObject({ round: 2, told: ['finance'] });
  });

  it('may be told ahead of their turn', () => {
    expect(tells(legalThenVp(), 'legal', ['vp-rd']).instance.told).toEqual(['vp-rd']);
  });

  it('may administer it: otherwise anybody could keep the administrators away by telling them', () => {
    const course = tells(legalThenVp(), 'legal', ['admin']);
    expect(course.acts('admin', { kind: 'suspend', reason: 'x' }).instance.status).toBe('SUSPENDED');
  });

  it.each([
    ['somebody who has no part in it tells', 'manager-b', ['finance'], 'not_a_participant'],
    ['the submitter knows', 'legal', ['sales-a1'], 'already_told'],
    ['whoever is asked knows', 'sales-a1', ['legal'], 'already_told'],
    ['one is named twice', 'legal', ['finance', 'finance'], 'already_told'],
    ['nobody knows such a person', 'legal', ['nobody'], 'person_unavailable'],
    ['nobody is named', 'legal', [], 'nothing_to_do'],
  ])('are not told when %s', (_, login, people, code) => {
    expect(tells(legalThenVp(), login, people).refusal?.code).toBe(code);
  });

  it('are told once, are still there, and hear of nothing that is over', () => {
    expect(tells(tells(legalThenVp(), 'legal', ['finance']), 'legal', ['finance']).refusal?.code).toBe('already_told');
    const course = legalThenVp();
    course.org = hualanOrg({ but: { finance: { disabled: true } } });
    expect(tells(course, 'legal', ['finance']).refusal?.code).toBe('person_unavailable');
    expect(tells(legalThenVp().withdraws(), 'legal', ['finance']).refusal?.code).toBe('instance_not_running');
  });
});
