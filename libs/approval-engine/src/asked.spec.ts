import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aQuote, Course, hualan } from './course.fixtures.ts';
import { askedOf, decide, quotePolicy, route, type Facts, type OrgDirectory } from './index.ts';

const planOf = (facts: Facts, org: OrgDirectory = hualan) => {
  const routing = route(quotePolicy, facts, org, 'sales-a1');
  if (routing.outcome === 'refused') throw new Error('It has a route.');
  return routing.plan;
};
const submitted = (facts: Facts, shown: readonly string[] | undefined, org: OrgDirectory = hualan) =>
  decide(null, {
    ...{ kind: 'submit', instanceId: 'i', actor: 'sales-a1', submitter: 'sales-a1', at: '2026-11-22T01:00:00Z' },
    ...{ idempotencyKey: 'k', policy: quotePolicy, org, shown },
    subject: { type: 'quote', id: 'q', title: 'q', snapshot: facts, facts },
  });

describe('a submission that says which route its submitter was shown', () => {
  const shown = askedOf(planOf(aQuote(4700)), []);

  it('goes through while nothing is asked beyond it', () => {
    expect(shown).toEqual(['department-manager/department-manager', 'assistant-to-president/assistant-to-president']);
    for (const ratio of [4700, 5500]) expect(submitted(aQuote(ratio), shown).outcome).toBe('accepted');
  });

  it('is refused where more is asked by now, and says what was added', () => {
    expect(submitted(aQuote(4400), shown)).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'route_grew',
        params: {
          added: [
            { node: 'executive', position: 'vp-rd' },
            { node: 'executive', position: 'vp-implementation' },
            { node: 'executive', position: 'president' },
          ],
        },
      },
    });
  });

  it('is not held up by another person in the same position', () => {
    const org = hualanOrg({ but: { assistant: { disabled: true }, legal: { positions: ['assistant-to-president'] } } });
    expect(submitted(aQuote(4700), shown, org).outcome).toBe('accepted');
  });

  it('is refused where nobody is left for what was shown to have somebody', () => {
    const org = hualanOrg({
      but: { 'manager-a': { disabled: true }, assistant: { disabled: true }, president: { disabled: true } },
    });
    const all = askedOf(planOf(aQuote(4700), hualan), []);
    expect(submitted(aQuote(4700), all, org).outcome).toBe('refused');
  });

  it('takes it as it comes where it says nothing', () => {
    expect(submitted(aQuote(4400), undefined).outcome).toBe('accepted');
  });

  it('counts nobody whose decision on the version before stands', () => {
    const carrying = { ...quotePolicy, switches: { ...quotePolicy.switches, carry: true } };
    const before = new Course({ policy: carrying }).does('manager-a', 'approve').does('assistant', 'approve').instance;
    const { refusal, instance } = new Course({ policy: carrying, carryFrom: before, instanceId: 'i-2' });
    expect([refusal, instance.status]).toEqual([null, 'APPROVED']);
    expect(askedOf(instance.plan, instance.standing)).toEqual([]);
  });
});
