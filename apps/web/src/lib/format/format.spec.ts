import { formatZhe } from '@countersign/kernel';
import { describe, expect, it } from 'vitest';
import { dayText, friendlyDate, moneyParts, moneyText } from '.';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('an amount', () => {
  it.each([
    ['0.00', '¥0'],
    ['9999.00', '¥9,999'],
    ['9999.50', '¥9,999.50'],
    ['10000.00', '¥1.0 万'],
    ['1280000.00', '¥128.0 万'],
    ['1284999.99', '¥128.5 万'],
    ['123456789.00', '¥1.23 亿'],
    ['-45500.00', '-¥4.6 万'],
  ])('of %s reads %s', (amount, text) => {
    expect(moneyText(yuan(amount), 'short', 'zh-CN')).toBe(text);
  });

  it('counts in thousands and millions for an English reader', () => {
    expect(moneyText(yuan('45500.00'), 'short', 'en')).toBe('¥45.5K');
    expect(moneyText(yuan('1280000.00'), 'short', 'en')).toBe('¥1.28M');
  });

  it('shows every cent on a document, also where a float would lose one', () => {
    expect(moneyText(yuan('9007199254740993.07'), 'exact', 'zh-CN')).toBe('¥9,007,199,254,740,993.07');
  });

  it('comes in pieces, so that only the digits are bold', () => {
    expect(moneyParts(yuan('238000.00'), 'short', 'zh-CN')).toEqual({
      sign: '',
      symbol: '¥',
      digits: '23.8',
      unit: '万',
    });
  });
});

describe('a price ratio', () => {
  it.each([
    [4800, '4.8 折'],
    [4999, '4.99 折'],
    [5000, '5 折'],
    [10000, '原价'],
    [10500, '上浮 5%'],
  ])('of %i basis points reads %s', (ratio, text) => {
    expect(formatZhe(ratio)).toBe(text);
  });
});

describe('a date', () => {
  const now = '2026-11-22T15:00:00+08:00';

  it.each([
    ['2026-11-22T14:20:00+08:00', '今天 14:20'],
    ['2026-11-21T23:59:00+08:00', '昨天'],
    ['2026-11-19', '3 天前'],
    ['2026-11-16', '6 天前'],
    ['2026-11-15', '11月15日'],
    ['2026-11-23', '明天'],
    ['2025-03-02', '2025年3月2日'],
  ])('%s reads %s', (at, text) => {
    expect(friendlyDate(at, 'zh-CN', now)).toBe(text);
  });

  it('belongs to the business day in Shanghai, wherever the reader is', () => {
    expect(dayText('2026-11-22T16:30:00Z', 'en', now)).toBe('Nov 23');
  });
});
