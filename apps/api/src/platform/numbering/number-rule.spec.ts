import { describe, expect, it } from 'vitest';
import { asTyped, exampleOf, headOf, hidesRestart, isNumberOf, periodOf, type NumberRule } from './number-rule.js';

const DAY = '2026-11-29';
const aRule = (more: Partial<NumberRule> = {}): NumberRule => ({
  ...{
    prefix: 'KH',
    datePart: 'year',
    separator: '-',
    digits: 6,
    restarts: 'year',
    entry: 'optional',
    keepsForm: true,
  },
  ...more,
});

describe('a number', () => {
  it('is made of prefix, date and counter, and of none of them that the rule leaves out', () => {
    expect(exampleOf(aRule(), DAY)).toBe('KH-2026-000001');
    expect(exampleOf(aRule({ datePart: 'day', separator: '', digits: 4 }), DAY)).toBe('KH202611290001');
    expect(exampleOf(aRule({ datePart: 'none', separator: '.' }), DAY)).toBe('KH.000001');
    expect(exampleOf(aRule({ prefix: '', datePart: 'month' }), DAY)).toBe('202611-000001');
    expect(headOf(aRule({ prefix: '', datePart: 'none' }), DAY)).toBe('');
  });

  it('is counted by period', () => {
    expect((['never', 'year', 'month', 'day'] as const).map((restarts) => periodOf({ restarts }, DAY))).toEqual([
      0, 2026, 202611, 20261129,
    ]);
  });

  it('shows when its counter began again, or would come twice', () => {
    expect(hidesRestart({ restarts: 'month', datePart: 'year' })).toBe(true);
    expect(hidesRestart({ restarts: 'year', datePart: 'none' })).toBe(true);
    expect(hidesRestart({ restarts: 'year', datePart: 'day' })).toBe(false);
    expect(hidesRestart({ restarts: 'never', datePart: 'none' })).toBe(false);
  });

  it('that is typed looks like one, and like those that are counted where it has to', () => {
    for (const separator of ['', '-', '_', '.'] as const)
      expect(isNumberOf(aRule({ separator }), exampleOf(aRule({ separator }), DAY)), separator).toBe(true);
    expect(isNumberOf(aRule({ separator: '.' }), 'KHx2026x000001')).toBe(false);
    expect(isNumberOf(aRule(), 'KH-2026-00001')).toBe(false);
    expect(isNumberOf(aRule(), 'KH-2026-1234567')).toBe(true);
    expect(isNumberOf(aRule({ keepsForm: false }), '旧系统_88.a')).toBe(true);
    expect(isNumberOf(aRule({ keepsForm: false }), '=1+1')).toBe(false);
    expect(isNumberOf(aRule({ keepsForm: false }), 'x'.repeat(41))).toBe(false);
    expect(asTyped(' ＫＨ－１ ')).toBe('KH-1');
  });
});
