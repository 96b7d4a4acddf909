import BigJs from 'big.js';

/** Our own constructor: big.js keeps its precision on the constructor, and nobody else's setting may change a price. */
export const Decimal = BigJs();
Decimal.DP = 40;
Decimal.RM = 1;

export type Decimal = BigJs.Big;

export const ROUND_TOWARDS_ZERO = 0;
export const ROUND_HALF_UP = 1;
export const ROUND_AWAY_FROM_ZERO = 3;

const PLAIN_DECIMAL = /^-?\d{1,30}(\.\d{1,30})?$/;

/** Plain decimal notation only: no exponent, no sign but minus, no spaces. */
export function isDecimalText(text: unknown): text is string {
  return typeof text === 'string' && PLAIN_DECIMAL.test(text);
}
