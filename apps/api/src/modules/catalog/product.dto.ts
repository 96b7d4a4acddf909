import {
  BooleanField,
  ChoiceField,
  IntegerField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { PRODUCT_KINDS, type ProductKind } from './product.entity.js';

const CODE = /^[A-Z0-9][A-Z0-9-]{1,29}$/;

export class NewProductDto {
  @TextField({
    describe: 'Code used in price lists and quotations: capitals, digits and hyphens',
    min: 2,
    max: 30,
    pattern: CODE,
    example: 'HL-MES-STD',
  })
  code: string;

  @TextField({ describe: 'Name', min: 1, max: 120 })
  name: string;

  @TextField({ describe: 'Product family', min: 1, max: 60 })
  family: string;

  @ChoiceField(PRODUCT_KINDS, { describe: 'What it is' })
  kind: ProductKind;

  @TextField({ describe: 'Unit it is sold in', min: 1, max: 20, example: '套' })
  unit: string;

  @IntegerField({ describe: 'Tax rate in basis points: 1300 is 13 %', min: 0, max: 10_000, example: 1300 })
  taxRate: number;

  @TextField({ describe: 'What it does, for the quotation', max: 2000, optional: true })
  description?: string;

  @NumberField()
  number?: string | null;
}

export class ChangeProductDto {
  @TextField({ describe: 'Code', min: 2, max: 30, pattern: CODE, optional: true })
  code?: string;

  @TextField({ describe: 'Name', min: 1, max: 120, optional: true })
  name?: string;

  @TextField({ describe: 'Product family', min: 1, max: 60, optional: true })
  family?: string;

  @ChoiceField(PRODUCT_KINDS, { describe: 'What it is', optional: true })
  kind?: ProductKind;

  @TextField({ describe: 'Unit it is sold in', min: 1, max: 20, optional: true })
  unit?: string;

  @IntegerField({ describe: 'Tax rate in basis points, for the next price list', min: 0, max: 10_000, optional: true })
  taxRate?: number;

  @BooleanField({ describe: 'It is sold', optional: true })
  active?: boolean;

  @TextField({ describe: 'What it does, for the quotation', max: 2000, optional: true })
  description?: string;

  @ObjectField({ describe: "The installation's own fields", optional: true })
  custom?: Record<string, unknown>;
}
