import { mount } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import ConflictParty from './ConflictParty.vue';
import type { Party } from './registration';

const party: Party = {
  registrationId: 'one',
  owner: null,
  department: null,
  registeredAt: '2026-11-05T02:00:00.000Z',
  byRecord: true,
  ended: false,
  first: { kind: 'customer', at: '2026-03-02T01:30:00.000Z' },
  place: 1,
  byOrder: 100,
  percent: null,
  registration: null,
};
const textOf = (more: Partial<Party>, leads = true): string =>
  mount(ConflictParty, { props: { party: { ...party, ...more }, leads } }).text();

beforeAll(() => loadRoom('registrations'));

describe('a party of a conflict', () => {
  it('is nobody by name to whoever may not know who else is at work, and yet has her place in the order', () => {
    const text = textOf({});
    expect(text).toContain('1. 另一方');
    expect(text).toContain('客户 · 2026-03-02 09:30');
    expect(text).toContain('先录先得100%');
    expect(text).toContain('目前主导');
  });

  it('shows what it is credited with once that is decided, and no longer what the order of entry would give', () => {
    const text = textOf({ owner: { id: 'chen', name: '陈思远' }, percent: 40 }, false);
    expect(text).toContain('1. 陈思远');
    expect(text).toContain('业绩比例40%');
    expect(text).not.toContain('先录先得');
    expect(text).not.toContain('目前主导');
  });
});
