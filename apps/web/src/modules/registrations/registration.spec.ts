import { describe, expect, it } from 'vitest';
import { daysLate, sumOf } from './registration';

describe('the shares of a conflict', () => {
  it('come to what they add up to, and to nothing while one is missing', () => {
    expect(sumOf({ chen: '40', wang: '60' })).toBe(100);
    expect(sumOf({ chen: '40', wang: '0' })).toBe(40);
    expect(sumOf({ chen: '40', wang: null })).toBeNull();
  });
});

describe('a registration', () => {
  it('is in time on the day one heard of it, and late from the next', () => {
    const createdAt = '2026-11-05T15:30:00.000Z';
    expect(daysLate({ heardOn: '2026-11-05', createdAt })).toBe(0);
    expect(daysLate({ heardOn: '2026-11-03', createdAt })).toBe(2);
    expect(daysLate({ heardOn: null, createdAt })).toBe(0);
  });
});
