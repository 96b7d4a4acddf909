import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty } from '../../platform/http/amount-views.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import type { ApprovalGrant, GrantStatus } from '../approvals/index.js';

/** What an approval allows. */
export class GrantView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'For this customer' })
  customerId: string | null;

  @ApiProperty({ type: [String], description: 'For these products' })
  productIds: string[];

  @AmountProperty({ type: 'integer', description: 'Not below this ratio, in basis points' })
  minRatio: number | null;

  @AmountProperty({ type: MoneyDto, description: 'Not above this amount' })
  maxAmount: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'Of which so much is signed' })
  consumed: MoneyDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'In this currency' })
  currency: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Until this day' })
  validUntil: string | null;

  @AmountProperty({ type: String, description: 'SHA-256 of the content that was approved' })
  contentHash: string | null;

  @ApiProperty({
    enum: ['active', 'consumed', 'lapsed', 'revoked', 'invalidated'],
    description: 'Whether it still stands',
  })
  status: GrantStatus;
}

/** A grant as of today: one whose last day has passed has lapsed, whether or not anybody wrote that down. */
export function grantView(grant: ApprovalGrant | undefined, today: string): GrantView | null {
  if (!grant) return null;
  const { id, customerId, productIds, minRatio, maxAmount, currency, validUntil, contentHash, status } = grant;
  const hasLapsed = status === 'active' && validUntil !== null && validUntil < today;
  return {
    ...{ id, customerId, productIds, minRatio, currency, validUntil, contentHash },
    maxAmount: moneyView(maxAmount, currency ?? 'CNY'),
    consumed: maxAmount === null ? null : moneyView(grant.consumedAmount, currency ?? 'CNY'),
    status: hasLapsed ? 'lapsed' : status,
  };
}
