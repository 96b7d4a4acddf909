import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeCheckDigit, isCreditCode } from './credit-code.ts';
import { isMobile, maskMobile } from './mobile.ts';
import { normaliseText } from './normalise-text.ts';

describe('a unified social credit code', () => {
  it.each(['91350100M000100Y43', '91110000600037341L', '914403001922038216'])('%s is one that is in use', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it('is refused when one character was mistyped', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }),
        fc.nat(16),
        fc.nat(29),
        (body, at, shift) => {
          const right = body.join('') + creditCodeCheckDigit(body.join(''));
          const wrong = [...right];
          const old = alphabet.indexOf(wrong[at] ?? '');
          wrong[at] = alphabet[(old + 1 + shift) % 31] ?? '';
          fc.pre(wrong.join('') !== right);
          expect(isCreditCode(right)).toBe(true);
          expect(isCreditCode(wrong.join(''))).toBe(false);
        },
      ),
    );
  });

  it.each(['', '91350100m000100y43', '91350100M000100O43', '91350100M000100Y4', '91350100M000100Y431'])(
    'is not %j',
    (code) => {
      expect(isCreditCode(code)).toBe(false);
    },
  );
});

describe('a mobile number', () => {
  it.each([
    ['13812348000', '138****8000'],
    ['138 1234 8000', '138****8000'],
    ['+86 138-1234-8000', '138****8000'],
    ['１３８１２３４８０００', '138****8000'],
    ['021-5555 1234', '*********34'],
    ['110', '***'],
    ['138****8000', '138****8000'],
    ['', ''],
  ])('%s is shown as %s', (number, shown) => {
    expect(maskMobile(number)).toBe(shown);
  });

  it('is recognised', () => {
    expect(isMobile('+8613812348000')).toBe(true);
    expect(isMobile('12812348000')).toBe(false);
    expect(isMobile('2026112200001')).toBe(false);
  });
});

describe('the text of a clause', () => {
  const clause = '乙方应于 30 日内支付合同金额的 50%（含税），逾期按 0.05% 计。';

  it.each([
    '乙方应于30日内支付合同金额的50%(含税),逾期按0.05%计。',
    '乙方应于 ３０ 日内支付合同金额的　５０％（含税），\n  逾期按 0.05% 计。 ',
    '\ufeff乙方应于 30 日内支付合同\u200b金额的 50%（含税），逾期按 0.05% 计。',
  ])('is the same in other spacing and width', (same) => {
    expect(normaliseText(same)).toBe(normaliseText(clause));
  });

  it.each([
    clause.replace('30', '31'),
    clause.replace('0.05', '0.5'),
    clause.replace('乙', '甲'),
    clause.replace('。', ''),
  ])('is another with one number or character changed', (other) => {
    expect(normaliseText(other)).not.toBe(normaliseText(clause));
  });

  it('keeps apart what only looks alike', () => {
    expect(normaliseText('10² m')).not.toBe(normaliseText('102 m'));
    expect(normaliseText('10 000')).not.toBe(normaliseText('10000'));
    expect(normaliseText('clause 3. 5 days')).not.toBe(normaliseText('clause 3.5 days'));
  });

  it('is settled after one pass', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            '1',
            '甲',
            ' ',
            '　',
            '，',
            '²',
            'Ａ',
            '\n',
            '\u200b',
            '。',
            'e',
            '\u0301',
            'ｶ',
            'ﾞ',
          ),
        }),
        (text) => {
          expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
        },
      ),
    );
  });
});
