/** Numbers of formulas are whole numbers of 10⁻¹²: sums are exact, products and quotients are rounded at the half. */
export type Exact = bigint;

const PLACES = 12;
const ONE = 10n ** BigInt(PLACES);
/** Beyond it nothing is a figure of business any more. */
const LARGEST = 10n ** 30n * ONE;

/** @param text plain decimal notation */
export function exactOf(text: string): Exact {
  const isNegative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(PLACES, '0').slice(0, PLACES));
  return isNegative ? -value : value;
}

export const exactInteger = (value: number): Exact => BigInt(value) * ONE;

/** The text with so many decimals, rounded away from zero at the half. */
export function textOf(value: Exact, decimals: number): string {
  const rounded = rounding(value, decimals);
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(PLACES + 1, '0');
  const whole = digits.slice(0, -PLACES);
  const fraction = digits.slice(-PLACES).slice(0, decimals);
  const text = fraction ? `${whole}.${fraction}` : whole;
  return rounded < 0n ? `-${text}` : text;
}

export const multiply = (left: Exact, right: Exact): Exact | null => within(nearest(left * right, ONE));

/** Null where there is nothing to divide by. */
export const divide = (left: Exact, right: Exact): Exact | null =>
  right === 0n ? null : within(nearest(left * ONE, right));

export function rounding(value: Exact, decimals: number): Exact {
  const unit = 10n ** BigInt(PLACES - decimals);
  return nearest(value, unit) * unit;
}

/** The largest whole number that is not above it. */
export function floor(value: Exact): Exact {
  const rest = ((value % ONE) + ONE) % ONE;
  return value - rest;
}

export const wholeOf = (value: Exact): number => Number(floor(value) / ONE);

export const within = (value: Exact): Exact | null => (value > LARGEST || value < -LARGEST ? null : value);

function nearest(value: bigint, by: bigint): bigint {
  const [left, right] = [value < 0n ? -value : value, by < 0n ? -by : by];
  const quotient = (left * 2n + right) / (right * 2n);
  return value < 0n === by < 0n ? quotient : -quotient;
}
