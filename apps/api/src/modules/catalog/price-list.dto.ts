import { DateField, IdField, IntegerField, NestedListField, TextField } from '../../platform/http/fields.js';
import { MoneyDto, MoneyField } from '../../platform/http/money.dto.js';

export class PriceListItemDto {
  @IdField({ describe: 'Product' })
  productId: string;

  @MoneyField({ describe: 'List price per unit, including tax, in renminbi' })
  listPrice: MoneyDto;

  @IntegerField({ describe: 'Tax rate in basis points', min: 0, max: 10_000 })
  taxRate: number;

  @MoneyField({
    describe: 'What a unit costs us, including tax, in renminbi; left out, it stays, and null is not known',
    optional: true,
    nullable: true,
  })
  cost?: MoneyDto | null;
}

export class NewPriceListDto {
  @TextField({ describe: 'Name', min: 1, max: 80, example: '2027 年度价目表' })
  name: string;

  @DateField({ describe: 'First day it has the say' })
  effectiveFrom: string;

  @NestedListField(() => PriceListItemDto, {
    describe: 'Its prices; without them those in force today are taken over',
    max: 2000,
    optional: true,
  })
  items?: PriceListItemDto[];
}

export class ChangePriceListDto {
  @TextField({ describe: 'Name', min: 1, max: 80, optional: true })
  name?: string;

  @DateField({ describe: 'First day it has the say', optional: true })
  effectiveFrom?: string;

  @NestedListField(() => PriceListItemDto, { describe: 'Its prices; replaces all of them', max: 2000, optional: true })
  items?: PriceListItemDto[];
}
