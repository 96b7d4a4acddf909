import { describe, expect, it } from 'vitest';
import type { Facts } from '../policy';
import { joined, joinOf, newWindow } from './window';

const label = { 'zh-CN': '', en: '' };
const facts: Facts = { ratio: { type: 'ratio', label }, amount: { type: 'money', currency: 'CNY', label } };

describe('the window in which deals count together', () => {
  it('begins with the amounts of a quarter added up', () => {
    expect(newWindow(facts)).toEqual({ days: 90, sum: ['amount'] });
  });

  it('counts a fact in one way only', () => {
    const least = joined({ days: 30, sum: ['amount'], most: ['ratio'] }, 'ratio', 'least');
    expect(least).toEqual({ days: 30, sum: ['amount'], least: ['ratio'] });
    expect(joinOf(least, 'ratio')).toBe('least');
  });

  it('keeps whose deals count, and which', () => {
    const window = { days: 30, by: 'group' as const, purposes: ['quote.discount'] };
    expect(joined(window, 'ratio', 'least')).toEqual({ ...window, least: ['ratio'] });
  });

  it('leaves no empty list behind', () => {
    expect(joined({ days: 30, sum: ['amount'] }, 'amount', null)).toEqual({ days: 30 });
  });
});
