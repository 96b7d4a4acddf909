import { describe, expect, it } from 'vitest';
import { Throttle } from './throttle.js';

describe('what is written down of a flood', () => {
  it('is its beginning, for each that floods, and again after a while', () => {
    let now = 0;
    const throttle = new Throttle(2, 1000, () => now);
    expect([1, 2, 3, 4].map(() => throttle.lets('a'))).toEqual([true, true, false, false]);
    expect(throttle.lets('b')).toBe(true);
    now = 1000;
    expect(throttle.lets('a')).toBe(true);
  });
});
