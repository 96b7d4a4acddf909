import { describe, expect, it } from 'vitest';
import { sumOf } from './registration';

describe('the shares of a conflict', () => {
  it('come to what they add up to, and to nothing while one is missing', () => {
    expect(sumOf({ chen: '40', wang: '60' })).toBe(100);
    expect(sumOf({ chen: '40', wang: '0' })).toBe(40);
    expect(sumOf({ chen: '40', wang: null })).toBeNull();
  });
});
