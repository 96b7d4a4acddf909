import { KernelFault } from './fault.ts';
import type { Money } from './money.ts';

const DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const PLACES = ['', '拾', '佰', '仟'];
const WAN = 10_000n;
const YI = 100_000_000n;

/**
 * An amount in capital numerals (人民币大写) as the rules for bills and settlement vouchers (正确填写票据和结算凭证的基本规定)
 * ask for it: 150000.00 is 壹拾伍万元整. Where those rules leave a choice, this writes no 零 before 角 or before a full 仟,
 * and 整 after 角 too, so that nothing can be added. Without the words 人民币, which the paper prints in front.
 * @throws KernelFault `amount_in_words.not_renminbi`
 */
export function amountInWords(money: Money): string {
  if (money.currency !== 'CNY') throw new KernelFault('amount_in_words.not_renminbi', { currency: money.currency });
  const [yuan = '0', cents = '00'] = money.amount.replace('-', '').split('.');
  return (money.isNegative() ? '负' : '') + inWords(BigInt(yuan), Number(cents[0]), Number(cents[1]));
}

function inWords(yuan: bigint, jiao: number, fen: number): string {
  const head = yuan === 0n && (jiao > 0 || fen > 0) ? '' : `${integer(yuan)}元`;
  if (jiao === 0 && fen === 0) return `${head}整`;
  if (fen === 0) return `${head}${DIGITS[jiao]}角整`;
  const tens = jiao > 0 ? `${DIGITS[jiao]}角` : head === '' ? '' : '零';
  return `${head}${tens}${DIGITS[fen]}分`;
}

function integer(value: bigint): string {
  if (value < WAN) return upToThousands(Number(value));
  const unit = value < YI ? WAN : YI;
  return `${integer(value / unit)}${unit === WAN ? '万' : '亿'}${remainder(value % unit, unit)}`;
}

/** What follows 万 or 亿: a single 零 stands for however many leading zeros there are. */
function remainder(rest: bigint, unit: bigint): string {
  if (rest === 0n) return '';
  return (rest < unit / 10n ? '零' : '') + integer(rest);
}

function upToThousands(value: number): string {
  if (value === 0) return '零';
  const digits = [...String(value)].map(Number);
  const words = digits.map((digit, at) => (digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[digits.length - 1 - at]}`));
  return words.join('').replace(/零+/g, '零').replace(/零$/, '');
}
