import { ApiProperty } from '@nestjs/swagger';
import { permitted } from '../../platform/access/permission.js';
import { mayDo, type Principal } from '../../platform/access/principal.js';
import { allowancesView, type Refusal } from '../../platform/http/allowance.js';
import type { Locale } from '../../platform/http/locale.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { RecordView, recordView, type RecordRow } from '../../platform/http/record-view.js';
import { AllowanceView, RefView } from '../../platform/http/views.js';
import { PriceListIsPublished } from './catalog.errors.js';
import { SEES_COSTS } from './costs.js';
import type { PriceListStatus } from './price-list.entity.js';
import { PRODUCT_KINDS, type ProductKind } from './product.entity.js';

export interface PriceListRow extends RecordRow {
  name: string;
  versionNumber: number;
  currency: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  status: PriceListStatus;
  publishedAt: Date | null;
}

export interface PriceListItemRow {
  productId: string;
  productName: string;
  code: string;
  unit: string;
  family: string;
  kind: ProductKind;
  listPrice: string;
  taxRate: number;
  cost: string | null;
}

export class PriceListItemView {
  @ApiProperty({ type: RefView, description: 'Product' })
  product: RefView;

  @ApiProperty({ description: 'Product code' })
  code: string;

  @ApiProperty({ description: 'Product family' })
  family: string;

  @ApiProperty({ enum: PRODUCT_KINDS, description: 'What it is' })
  kind: ProductKind;

  @ApiProperty({ description: 'Unit it is sold in' })
  unit: string;

  @ApiProperty({ type: MoneyDto, description: 'List price per unit, including tax' })
  listPrice: MoneyDto;

  @ApiProperty({ type: 'integer', description: 'Tax rate in basis points' })
  taxRate: number;

  @ApiProperty({
    type: MoneyDto,
    nullable: true,
    description: 'What a unit costs us, including tax; null where nobody has said, and for whoever may not know',
  })
  cost: MoneyDto | null;
}

export class PriceListCanView {
  @ApiProperty({ type: AllowanceView, description: 'Change its prices' })
  edit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Publish it' })
  publish: AllowanceView;
}

export class PriceListView extends RecordView {
  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Version, counted per currency' })
  versionNumber: number;

  @ApiProperty({ description: 'ISO 4217 currency' })
  currency: string;

  @ApiProperty({ format: 'date', description: 'First day it has the say' })
  effectiveFrom: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day, null while it is open' })
  effectiveTo: string | null;

  @ApiProperty({ enum: ['draft', 'published'], description: 'A published list never changes' })
  status: PriceListStatus;

  @ApiProperty({ type: PriceListCanView, description: 'What the reader may do' })
  can: PriceListCanView;
}

export class PriceListsView {
  @ApiProperty({ type: [PriceListView], description: 'All versions, newest first' })
  items: PriceListView[];
}

export class PricedListView extends PriceListView {
  @ApiProperty({ type: [PriceListItemView], description: 'Its prices, by product code' })
  items: PriceListItemView[];
}

export function priceListCan(
  row: Pick<PriceListRow, 'status' | 'name'>,
  me: Principal,
): Record<'edit' | 'publish', Refusal> {
  const closed = row.status === 'draft' ? null : new PriceListIsPublished({ name: row.name });
  const refusal = permitted(me, 'product.manage') ?? closed;
  return { edit: refusal, publish: refusal };
}

export function priceListView(row: PriceListRow, me: Principal, locale: Locale): PriceListView {
  const { name, versionNumber, currency, effectiveFrom, effectiveTo, status } = row;
  return {
    ...recordView(row),
    ...{ name, versionNumber, currency, effectiveFrom, effectiveTo, status },
    can: allowancesView(priceListCan(row, me), locale),
  };
}

export function pricedListView(
  row: PriceListRow,
  items: readonly PriceListItemRow[],
  me: Principal,
  locale: Locale,
): PricedListView {
  const knowsCosts = mayDo(me, SEES_COSTS);
  return { ...priceListView(row, me, locale), items: items.map((item) => itemView(item, row.currency, knowsCosts)) };
}

function itemView(item: PriceListItemRow, currency: string, knowsCosts: boolean): PriceListItemView {
  const { productId, productName, code, family, kind, unit, listPrice, taxRate } = item;
  return {
    product: { id: productId, name: productName },
    code,
    family,
    kind,
    unit,
    taxRate,
    listPrice: moneyView(listPrice, currency),
    cost: knowsCosts ? moneyView(item.cost, currency) : null,
  };
}
