import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty } from '../../platform/http/amount-views.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { RefView } from '../../platform/http/views.js';
import type { QuoteLine } from './quote-line.entity.js';
import { plain } from './quote-snapshot.js';

/** One line of a quote or a contract, with everything it comes to. */
export class LineView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Place among the lines, from 1' })
  position: number;

  @ApiProperty({ type: RefView, description: 'Product, with its name when the line was written' })
  product: RefView;

  @ApiProperty({ description: 'Product code' })
  productCode: string;

  @ApiProperty({ description: 'What it is, for the customer' })
  description: string;

  @ApiProperty({ description: 'Unit' })
  unit: string;

  @ApiProperty({ description: 'Decimal text', example: '28' })
  quantity: string;

  @AmountProperty({
    type: MoneyDto,
    description: 'List price per unit, including tax; null where the list has none',
  })
  listPrice: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'Net price per unit, including tax' })
  netPrice: MoneyDto | null;

  @ApiProperty({ type: 'integer', description: 'Tax rate in basis points' })
  taxRate: number;

  @AmountProperty({ type: 'integer', description: 'Net of list in basis points, rounded down' })
  ratio: number | null;

  @AmountProperty({ type: MoneyDto, description: 'List total including tax' })
  listTotal: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'Net total including tax (含税)' })
  netTotal: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'Net total without tax (不含税)' })
  netExcludingTax: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'Tax (税额)' })
  tax: MoneyDto | null;

  @AmountProperty({ type: Boolean, description: 'Large enough for its own ratio to decide who approves' })
  material: boolean | null;

  @AmountProperty({ type: Boolean, description: 'Given free of charge (赠品)' })
  gift: boolean | null;
}

export type LineFacts = Omit<QuoteLine, 'quoteId'>;

export function lineView(line: LineFacts, currency: string): LineView {
  const { id, position, productCode, description, unit, taxRate, ratio, material } = line;
  return {
    ...{ id, position, productCode, description, unit, taxRate, ratio, material },
    product: { id: line.productId, name: line.productName },
    quantity: plain(line.quantity),
    listPrice: moneyView(line.listPrice, currency),
    netPrice: moneyView(line.netPrice, currency),
    listTotal: moneyView(line.listTotal, currency),
    netTotal: moneyView(line.netTotal, currency),
    netExcludingTax: moneyView(line.netExcludingTax, currency),
    tax: moneyView(line.tax, currency),
    gift: /^0+(\.0+)?$/.test(line.netPrice),
  };
}
