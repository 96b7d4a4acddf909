import { describe, expect, it } from 'vitest';
import { blankActivity, bodyOf, changesOf, REQUIRED } from './activityForm';

const me = { id: 'p1', name: '陈思远' };
const customer = { id: 'c1', name: '锦川精工', grade: 'A' };
const contact = { id: 'k1', name: '许志远' };

describe('logging a visit from a customer page', () => {
  it('leaves only what was said and what follows from it to be typed', () => {
    const values = blankActivity(me, { customer, contact });
    const blank = REQUIRED.filter((name) => {
      const value = values[name as keyof typeof values];
      return value === null || value === '' || (Array.isArray(value) && value.length === 0);
    });

    expect(blank).toEqual(['subject', 'content', 'followUp']);
  });

  it('sends other records by their ids', () => {
    expect(bodyOf(blankActivity(me, { customer, contact }))).toMatchObject({
      customerId: 'c1',
      contactId: 'k1',
      opportunityId: null,
      ourParticipantIds: ['p1'],
      followUpOwnerId: 'p1',
    });
  });

  it('changes nothing but what was changed', () => {
    const before = blankActivity(me, { customer, contact });
    const after = { ...before, subject: '现场调研', ourParticipants: [me, { id: 'p2', name: '赵敏' }] };

    expect(changesOf(before, after)).toEqual({ subject: '现场调研', ourParticipantIds: ['p1', 'p2'] });
  });
});
