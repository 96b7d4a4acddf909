import { Decimal, ROUND_HALF_UP, isDecimalText } from './decimal.ts';
import { KernelFault } from './fault.ts';

/** Money on the wire: a decimal string with two places and an ISO 4217 code. */
export interface MoneyJson {
  readonly amount: string;
  readonly currency: string;
}

const SCALE = 2;
/** The exponent of the largest amount, 9999999999999999.99. */
const LARGEST_EXPONENT = 15;

/**
 * An exact, immutable amount with two decimal places in one currency.
 * Products are rounded HALF_UP (away from zero at the half), as tax arithmetic demands; sums are exact.
 * @throws KernelFault `money.malformed`, `money.too_precise`, `money.out_of_range`, `money.currency_malformed`,
 *   `money.currency_mismatch`
 */
export class Money {
  readonly currency: string;
  private readonly value: Decimal;

  private constructor(value: Decimal, currency: string) {
    if (!/^[A-Z]{3}$/.test(currency)) throw new KernelFault('money.currency_malformed', { currency });
    if (value.e > LARGEST_EXPONENT) throw new KernelFault('money.out_of_range', { amount: value.toFixed() });
    this.value = value;
    this.currency = currency;
    Object.freeze(this);
  }

  /** @param amount plain decimal text with at most two places, such as `"123.45"` */
  static of(amount: string, currency = 'CNY'): Money {
    if (!isDecimalText(amount)) throw new KernelFault('money.malformed', { amount });
    const value = new Decimal(amount);
    if (!value.round(SCALE).eq(value)) throw new KernelFault('money.too_precise', { amount, scale: SCALE });
    return new Money(value, currency);
  }

  static zero(currency = 'CNY'): Money {
    return new Money(new Decimal(0), currency);
  }

  /** Reads the wire form; anything else is refused by name. */
  static parse(json: unknown): Money {
    if (!isMoneyShaped(json)) throw new KernelFault('money.malformed', { value: json });
    return Money.of(json.amount, json.currency);
  }

  /** Exact sum; an empty list is zero in `currency`. */
  static sum(amounts: Iterable<Money>, currency = 'CNY'): Money {
    let total = Money.zero(currency);
    for (const amount of amounts) total = total.add(amount);
    return total;
  }

  get amount(): string {
    return this.value.eq(0) ? '0.00' : this.value.toFixed(SCALE);
  }

  add(other: Money): Money {
    return new Money(this.value.plus(this.sameCurrency(other)), this.currency);
  }

  sub(other: Money): Money {
    return new Money(this.value.minus(this.sameCurrency(other)), this.currency);
  }

  /** @param factor plain decimal text, for example a quantity; the product is rounded HALF_UP to two places. */
  times(factor: string): Money {
    return new Money(this.value.times(decimalOf(factor)).round(SCALE, ROUND_HALF_UP), this.currency);
  }

  /** @param divisor plain decimal text, not zero; the quotient is rounded HALF_UP to two places. */
  dividedBy(divisor: string): Money {
    const by = decimalOf(divisor);
    if (by.eq(0)) throw new KernelFault('money.divided_by_zero');
    return new Money(this.value.div(by).round(SCALE, ROUND_HALF_UP), this.currency);
  }

  /** @param rate units of `currency` for one unit of this one; rounded HALF_UP to two places. */
  convertedAt(rate: string, currency: string): Money {
    return new Money(this.times(rate).value, currency);
  }

  /** −1, 0 or 1, as the first is less than, equal to or greater than the second. */
  compare(other: Money): -1 | 0 | 1 {
    return this.value.cmp(this.sameCurrency(other));
  }

  equals(other: Money): boolean {
    return this.currency === other.currency && this.value.eq(other.value);
  }

  isZero(): boolean {
    return this.value.eq(0);
  }

  isNegative(): boolean {
    return this.value.lt(0);
  }

  toJSON(): MoneyJson {
    return { amount: this.amount, currency: this.currency };
  }

  toString(): string {
    return `${this.currency} ${this.amount}`;
  }

  private sameCurrency(other: Money): Decimal {
    if (other.currency !== this.currency) {
      throw new KernelFault('money.currency_mismatch', { left: this.currency, right: other.currency });
    }
    return other.value;
  }
}

function decimalOf(text: string): Decimal {
  if (!isDecimalText(text)) throw new KernelFault('money.factor_malformed', { factor: text });
  return new Decimal(text);
}

function isMoneyShaped(json: unknown): json is MoneyJson {
  if (typeof json !== 'object' || json === null) return false;
  const { amount, currency } = json as Record<string, unknown>;
  return typeof amount === 'string' && typeof currency === 'string';
}
