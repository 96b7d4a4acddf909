import { BooleanField, IdField, IntegerField, QuantityField, TextField } from '../../platform/http/fields.js';
import { MoneyDto, MoneyField } from '../../platform/http/money.dto.js';

/** One line of a quote or a contract, as it is typed. */
export class LineDto {
  @IdField({ describe: 'Product' })
  productId: string;

  @QuantityField({ describe: 'Decimal text above 0, at most nine digits and four decimals', example: '28' })
  quantity: string;

  @MoneyField({ describe: 'Net price per unit, including tax; needed unless the line is a gift', optional: true })
  netPrice?: MoneyDto;

  @TextField({
    describe: "What it is, for the customer; the product's own description without it",
    max: 1000,
    optional: true,
  })
  description?: string;

  @BooleanField({ describe: 'Given free of charge (赠品): its net price is 0', optional: true })
  gift?: boolean;
}

export class MilestoneDto {
  @TextField({ describe: 'Name', min: 1, max: 60, example: '预付款' })
  name: string;

  @IntegerField({ describe: 'Share of the total in basis points; all together are 10000', min: 1, max: 10_000 })
  percent: number;

  @TextField({ describe: 'When it is due', min: 1, max: 200, example: '合同生效后 7 个工作日内' })
  dueRule: string;
}
