import { describe, expect, it } from 'vitest';
import { countdown, DEFAULT_RULE, type CountdownFacts } from './countdown.js';

const OF: CountdownFacts = {
  today: '2026-11-28',
  live: true,
  lastContactOn: null,
  resetOn: '2026-11-28',
  freezes: [],
  signed: false,
  rule: DEFAULT_RULE,
};
const after = (resetOn: string, more: Partial<CountdownFacts> = {}) => countdown({ ...OF, resetOn, ...more });

describe('a countdown', () => {
  it('alerts after 7 and 15 days, warns from 30 on, and is due at 60', () => {
    expect(after('2026-11-22').phase).toBe('fresh');
    expect(after('2026-11-21').phase).toBe('first');
    expect(after('2026-11-13').phase).toBe('second');
    expect(after('2026-10-29')).toMatchObject({ phase: 'warned', days: 30, daysLeft: 30, recycleOn: '2026-12-28' });
    expect(after('2026-09-30')).toMatchObject({ phase: 'warned', days: 59, daysLeft: 1 });
    expect(after('2026-09-29')).toMatchObject({ phase: 'due', days: 60, daysLeft: 0, recycleOn: '2026-11-28' });
  });

  it('counts from the later of contact and reset', () => {
    expect(after('2026-09-01', { lastContactOn: '2026-11-20' }).days).toBe(8);
    expect(after('2026-11-25', { lastContactOn: '2026-10-01' }).days).toBe(3);
  });

  it('stands still on every day on which something runs, counted once whatever overlaps', () => {
    const freezes = [
      { kind: 'approval', fromOn: '2026-11-10', untilOn: '2026-11-14' },
      { kind: 'contract', fromOn: '2026-11-13', untilOn: '2026-11-16' },
    ] as const;
    expect(after('2026-11-01', { freezes }).days).toBe(27 - 7);
    const running = [...freezes, { kind: 'approval', fromOn: '2026-11-27', untilOn: null }] as const;
    expect(after('2026-11-01', { freezes: running })).toMatchObject({ phase: 'frozen', days: 18, recycleOn: null });
    const endedToday = [{ kind: 'approval', fromOn: '2026-11-28', untilOn: '2026-11-28' }] as const;
    expect(after('2026-08-01', { freezes: endedToday }).phase).toBe('frozen');
  });

  it('never ends for a customer with a signed contract, or by its own longer rule', () => {
    const signed = { signed: true };
    expect(after('2026-01-01', signed)).toMatchObject({ phase: 'long', kept: 'signed', limit: null, recycleOn: null });
    const rule = { ...DEFAULT_RULE, signedRecycleDays: 180 };
    expect(after('2026-08-01', { ...signed, rule })).toMatchObject({ phase: 'second', daysLeft: 61 });
    expect(after('2026-07-01', { ...signed, rule })).toMatchObject({ phase: 'warned', daysLeft: 30 });
  });

  it('ends nowhere where no pool would take the customer', () => {
    expect(after('2026-01-01', { rule: null })).toMatchObject({ phase: 'long', kept: 'no_pool' });
    expect(after('2026-01-01', { rule: { ...DEFAULT_RULE, recycles: false } })).toMatchObject({ kept: 'pool_keeps' });
    expect(after('2026-01-01', { live: false }).phase).toBe('pooled');
  });
});
