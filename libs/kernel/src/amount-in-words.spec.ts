import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.ts';
import { Money } from './money.ts';

describe('an amount in capital numerals', () => {
  it.each([
    ['0.00', '零元整'],
    ['0.01', '壹分'],
    ['0.05', '伍分'],
    ['0.10', '壹角整'],
    ['0.50', '伍角整'],
    ['0.56', '伍角陆分'],
    ['1.00', '壹元整'],
    ['5.05', '伍元零伍分'],
    ['10.00', '壹拾元整'],
    ['11.00', '壹拾壹元整'],
    ['20.30', '贰拾元叁角整'],
    ['100.00', '壹佰元整'],
    ['101.00', '壹佰零壹元整'],
    ['110.00', '壹佰壹拾元整'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['1000.00', '壹仟元整'],
    ['1001.00', '壹仟零壹元整'],
    ['1010.00', '壹仟零壹拾元整'],
    ['1100.00', '壹仟壹佰元整'],
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['10000.00', '壹万元整'],
    ['10001.00', '壹万零壹元整'],
    ['10010.00', '壹万零壹拾元整'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['100000.00', '壹拾万元整'],
    ['100005.30', '壹拾万零伍元叁角整'],
    ['107000.53', '壹拾万柒仟元伍角叁分'],
    ['150000.00', '壹拾伍万元整'],
    ['200000.01', '贰拾万元零壹分'],
    ['260000.00', '贰拾陆万元整'],
    ['1000001.00', '壹佰万零壹元整'],
    ['10000000.00', '壹仟万元整'],
    ['10001000.00', '壹仟万壹仟元整'],
    ['10200030.04', '壹仟零贰拾万零叁拾元零肆分'],
    ['100000000.00', '壹亿元整'],
    ['100000001.00', '壹亿零壹元整'],
    ['100010000.00', '壹亿零壹万元整'],
    ['101000000.00', '壹亿零壹佰万元整'],
    ['110000000.00', '壹亿壹仟万元整'],
    ['1000000001.00', '壹拾亿零壹元整'],
    ['1234567890.12', '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分'],
    ['100000000000.00', '壹仟亿元整'],
    ['1000000000000.00', '壹万亿元整'],
    ['1000100000000.00', '壹万零壹亿元整'],
    ['9999999999999999.99', '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    ['-1.00', '负壹元整'],
    ['-0.05', '负伍分'],
    ['-150000.20', '负壹拾伍万元贰角整'],
  ])('%s is %s', (amount, words) => {
    expect(amountInWords(Money.of(amount))).toBe(words);
  });

  it('exists for renminbi only', () => {
    expect(() => amountInWords(Money.of('1.00', 'USD'))).toThrow(/not_renminbi/);
  });

  it('can be read back', () => {
    const cents = fc.bigInt({ min: -999_999_999_999_999_999n, max: 999_999_999_999_999_999n });
    fc.assert(
      fc.property(cents, (value) => {
        expect(readBack(amountInWords(Money.of(decimal(value))))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('never says 零 twice in a row, nor before a unit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 17n }), (value) => {
        expect(amountInWords(Money.of(decimal(value)))).not.toMatch(/零零|零[拾佰仟万亿元角分整]/);
      }),
    );
  });
});

function decimal(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** An independent reader: cents from words. */
function readBack(words: string): bigint {
  if (words.startsWith('负')) return -readBack(words.slice(1));
  const [, yuan = '', jiao = '', fen = ''] = /^(?:(.*)元)?(?:零?(.)角)?(?:零?(.)分)?整?$/.exec(words) ?? [];
  return integer(yuan) * 100n + digit(jiao) * 10n + digit(fen);
}

function integer(words: string): bigint {
  const at = words.lastIndexOf('亿');
  if (at >= 0) return integer(words.slice(0, at)) * 100_000_000n + integer(words.slice(at + 1));
  const wan = words.indexOf('万');
  if (wan >= 0) return integer(words.slice(0, wan)) * 10_000n + integer(words.slice(wan + 1));
  const pairs = [...words.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)];
  const worth: Record<string, bigint> = { '': 1n, 拾: 10n, 佰: 100n, 仟: 1000n };
  return pairs.reduce((sum, [, numeral = '', place = '']) => sum + digit(numeral) * (worth[place] ?? 0n), 0n);
}

function digit(word: string): bigint {
  return word === '' ? 0n : BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(word));
}
