import { amountInWords, Money } from '@countersign/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { SigningEntityView, type SigningEntityRow } from '../catalog/index.js';
import { MilestoneDto } from './line.dto.js';
import type { LineFacts } from './line.view.js';
import { labelOf } from './quote.can.js';
import type { QuoteRow } from './quote.row.js';
import { plain } from './quote-snapshot.js';

/** A line as the customer reads it: what it is and what it costs, and nothing of how the price was made. */
export class QuotationLineView {
  @ApiProperty({ type: 'integer', description: 'Place among the lines, from 1' })
  position: number;

  @ApiProperty({ description: 'Product' })
  name: string;

  @ApiProperty({ description: 'Product code' })
  code: string;

  @ApiProperty({ description: 'What it is' })
  description: string;

  @ApiProperty({ description: 'Unit' })
  unit: string;

  @ApiProperty({ description: 'Decimal text' })
  quantity: string;

  @ApiProperty({ type: MoneyDto, description: 'Price per unit, including tax' })
  unitPrice: MoneyDto;

  @ApiProperty({ type: 'integer', description: 'Tax rate in basis points' })
  taxRate: number;

  @ApiProperty({ type: MoneyDto, description: 'Amount including tax' })
  amount: MoneyDto;
}

/** Everything the printed quotation needs, and nothing a customer should not read. */
export class QuotationView {
  @ApiProperty({ description: 'Number with its revision' })
  number: string;

  @ApiProperty({ description: 'Title' })
  title: string;

  @ApiProperty({ format: 'date', description: 'Day of the print' })
  printedOn: string;

  @ApiProperty({ format: 'date', description: 'Last day it may be accepted' })
  validUntil: string;

  @ApiProperty({ description: 'Customer' })
  customer: string;

  @ApiProperty({ type: String, nullable: true, description: 'Whom it is addressed to' })
  contact: string | null;

  @ApiProperty({ description: 'Who made it' })
  preparedBy: string;

  @ApiProperty({ type: SigningEntityView, description: 'Our company that offers' })
  signingEntity: SigningEntityView;

  @ApiProperty({ type: [QuotationLineView], description: 'Lines' })
  lines: QuotationLineView[];

  @ApiProperty({ type: MoneyDto, description: 'Total including tax' })
  total: MoneyDto;

  @ApiProperty({ type: MoneyDto, description: 'Total without tax' })
  totalExcludingTax: MoneyDto;

  @ApiProperty({ type: MoneyDto, description: 'Tax' })
  tax: MoneyDto;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Total in capital numerals (人民币大写); null in a foreign currency',
  })
  totalInWords: string | null;

  @ApiProperty({ description: 'Payment terms' })
  paymentTerms: string;

  @ApiProperty({ type: [MilestoneDto], description: 'Payments' })
  milestones: MilestoneDto[];
}

export function quotationView(
  row: QuoteRow,
  lines: readonly LineFacts[],
  signingEntity: SigningEntityRow,
  printedOn: string,
): QuotationView {
  const { title, validUntil, paymentTerms, milestones, currency } = row;
  return {
    ...{ title, validUntil, paymentTerms, milestones: [...milestones], printedOn, signingEntity },
    number: labelOf(row),
    customer: row.customerName ?? '',
    contact: row.contactName,
    preparedBy: row.ownerName,
    lines: lines.map((line) => quotationLine(line, currency)),
    total: moneyView(row.netTotal, currency),
    totalExcludingTax: moneyView(row.netExcludingTax, currency),
    tax: moneyView(row.taxTotal, currency),
    totalInWords: wordsOf(row.netTotal, currency),
  };
}

/** 壹拾伍万元整; null in a foreign currency, for which the rules know no words. */
export function wordsOf(amount: string, currency: string): string | null {
  return currency === 'CNY' ? amountInWords(Money.of(amount, currency)) : null;
}

function quotationLine(line: LineFacts, currency: string): QuotationLineView {
  const { position, productName: name, productCode: code, description, unit, taxRate } = line;
  return {
    ...{ position, name, code, description, unit, taxRate, quantity: plain(line.quantity) },
    unitPrice: moneyView(line.netPrice, currency),
    amount: moneyView(line.netTotal, currency),
  };
}
