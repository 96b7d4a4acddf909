import { describe, expect, it } from 'vitest';
import { decimalFrom, groupedDecimal } from './decimals';

describe('a number as people type it', () => {
  it.each([
    ['1,280,000.5', '1280000.5'],
    ['１２８．５０', '128.50'],
    ['007', '7'],
    ['.5', '0.5'],
    ['0', '0'],
    [' 12 000 ', '12000'],
    ['-3', '-3'],
  ])('"%s" is %s', (typed, exact) => {
    expect(decimalFrom(typed, 2)).toBe(exact);
  });

  it.each(['abc', '1.234', '1.2.3', '1e5', '', '--1'])('"%s" is not an amount', (typed) => {
    expect(decimalFrom(typed, 2)).toBeNull();
  });

  it('is shown in groups of three, with the decimals untouched', () => {
    expect(groupedDecimal('9007199254740993.10')).toBe('9,007,199,254,740,993.10');
  });
});
