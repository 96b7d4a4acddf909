import { Money } from '@countersign/kernel';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { ChoiceField, NestedField, type FieldOptions } from './fields.js';

export const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'JPY'] as const;
export type Currency = (typeof CURRENCIES)[number];

const AMOUNT = /^-?\d{1,15}(\.\d{1,2})?$/;

/** An exact amount on the wire: a decimal string, never a number. */
export class MoneyDto {
  @ApiProperty({ description: 'Decimal text, at most two decimals', example: '123.45', pattern: AMOUNT.source })
  @ValidateBy(
    { name: 'field.money', validator: { validate: (value) => typeof value === 'string' && AMOUNT.test(value) } },
    { context: { code: 'field.money', params: {} } },
  )
  amount: string;

  @ChoiceField(CURRENCIES, { describe: 'ISO 4217 currency', example: 'CNY' })
  currency: Currency;
}

export function MoneyField(options: FieldOptions): PropertyDecorator {
  return applyDecorators(NestedField(() => MoneyDto, options));
}

/** An amount column and its currency, as the wire shows them; null stays null. */
export function moneyView(amount: string, currency: string): MoneyDto;
export function moneyView(amount: string | null, currency: string): MoneyDto | null;
export function moneyView(amount: string | null, currency: string): MoneyDto | null {
  return amount === null ? null : (Money.parse({ amount, currency }).toJSON() as MoneyDto);
}
