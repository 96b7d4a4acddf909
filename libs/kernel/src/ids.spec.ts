import { describe, expect, it } from 'vitest';
import { uuidOf, uuidv7 } from './ids.ts';

describe('an id', () => {
  it('equals the example of RFC 9562', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('sorts by the time it was made', () => {
    const made = [1, 2 ** 33, 1_795_000_000_000, 2 ** 47].map((now) => uuidv7(now, new Uint8Array(10)));
    expect([...made].sort()).toEqual(made);
  });

  it('needs ten random bytes and a time', () => {
    expect(() => uuidv7(0, new Uint8Array(9))).toThrow(/uuid.random_bytes/);
    expect(() => uuidv7(-1, new Uint8Array(10))).toThrow(/uuid.out_of_time/);
  });

  it('that follows from its parts is the same for the same parts only', () => {
    expect(uuidOf('a', 1)).toBe(uuidOf('a', 1));
    expect(uuidOf('a', 1)).not.toBe(uuidOf('a', '1'));
    expect(uuidOf('ab', 'c')).not.toBe(uuidOf('a', 'bc'));
    expect(uuidOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
