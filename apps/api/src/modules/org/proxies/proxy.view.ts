import { ApiProperty } from '@nestjs/swagger';
import { DateField, IdField } from '../../../platform/http/fields.js';
import { MoneyDto, MoneyField, moneyView, type Currency } from '../../../platform/http/money.dto.js';
import { RefView } from '../../../platform/http/views.js';
import { CodesField } from '../over-time/codes.field.js';
import { IntervalView, intervalView, type IntervalRow } from '../over-time/interval.view.js';

export class NameProxyDto {
  @IdField({ describe: 'Who decides instead' })
  proxyId: string;

  @DateField({ describe: 'The first day, today at the earliest' })
  from: string;

  @DateField({ describe: 'The last day, inclusive' })
  until: string;

  @CodesField({ describe: 'Codes of the approval policies; left out: all of them', optional: true, nullable: true })
  policies: string[] | null = null;

  @MoneyField({ describe: 'Only up to this amount; left out: any', optional: true, nullable: true })
  maxAmount: MoneyDto | null = null;

  @IdField({ describe: 'For whom; left out: me. Others need person.manage', optional: true })
  principalId?: string;
}

export class ProxyView extends IntervalView {
  @ApiProperty({ type: RefView, description: 'Whose authority it is' })
  principal: RefView;

  @ApiProperty({ type: RefView, description: 'Who decides instead' })
  proxy: RefView;

  @ApiProperty({ type: [String], nullable: true, description: 'Codes of the approval policies; null: all of them' })
  policies: string[] | null;

  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Only up to this amount; null: any' })
  maxAmount: MoneyDto | null;
}

export class ProxiesView {
  @ApiProperty({ type: [ProxyView], description: 'Given and received, the latest first' })
  items: ProxyView[];
}

export interface ProxyRow extends IntervalRow {
  readonly from: string;
  readonly until: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly proxyId: string;
  readonly proxyName: string;
  readonly policies: string[] | null;
  readonly maxAmount: string | null;
  readonly currency: Currency | null;
}

export function proxyView(row: ProxyRow, today: string): ProxyView {
  return {
    ...intervalView(row, today),
    principal: { id: row.principalId, name: row.principalName },
    proxy: { id: row.proxyId, name: row.proxyName },
    policies: row.policies,
    maxAmount: moneyView(row.maxAmount, row.currency ?? 'CNY'),
  };
}
