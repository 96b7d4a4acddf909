import { ApiProperty } from '@nestjs/swagger';
import { permitted } from '../../platform/access/permission.js';
import type { Principal } from '../../platform/access/principal.js';
import { allowancesView, type Refusal } from '../../platform/http/allowance.js';
import type { Locale } from '../../platform/http/locale.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { RecordView, recordView, type RecordRow } from '../../platform/http/record-view.js';
import { AllowanceView } from '../../platform/http/views.js';
import { PRODUCT_KINDS, type ProductKind } from './product.entity.js';

/** A product as lists and pages read it, with its price in the list in force today. */
export interface ProductRow extends RecordRow {
  number: string;
  code: string;
  name: string;
  family: string;
  kind: ProductKind;
  unit: string;
  active: boolean;
  description: string;
  listPrice: string | null;
  taxRate: number;
}

export class ProductCanView {
  @ApiProperty({ type: AllowanceView, description: 'Change it' })
  edit: AllowanceView;
}

export class ProductView extends RecordView {
  @ApiProperty({ description: 'Number', example: 'CP-2026-000001' })
  number: string;

  @ApiProperty({ description: 'Code used in price lists and quotations', example: 'HL-MES-STD' })
  code: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ description: 'Product family' })
  family: string;

  @ApiProperty({ description: 'Unit it is sold in', example: '套' })
  unit: string;

  @ApiProperty({ enum: PRODUCT_KINDS, description: 'What it is' })
  kind: ProductKind;

  @ApiProperty({
    type: MoneyDto,
    nullable: true,
    description: 'List price per unit, including tax, in the list in force today; null when it has none',
  })
  listPrice: MoneyDto | null;

  @ApiProperty({ type: 'integer', description: 'Tax rate in basis points: 1300 is 13 %' })
  taxRate: number;

  @ApiProperty({ description: 'It is sold' })
  active: boolean;

  @ApiProperty({ description: 'What it does, for the quotation' })
  description: string;

  @ApiProperty({ type: ProductCanView, description: 'What the reader may do' })
  can: ProductCanView;
}

export function productCan(me: Principal): Record<'edit', Refusal> {
  return { edit: permitted(me, 'product.manage') };
}

export function productView(row: ProductRow, me: Principal, locale: Locale): ProductView {
  const { number, code, name, family, unit, kind, taxRate, active, description } = row;
  return {
    ...recordView(row),
    ...{ number, code, name, family, unit, kind, taxRate, active, description },
    listPrice: moneyView(row.listPrice, 'CNY'),
    can: allowancesView(productCan(me), locale),
  };
}
