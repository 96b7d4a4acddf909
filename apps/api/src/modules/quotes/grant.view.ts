import { ApiProperty } from '@nestjs/swagger';
import { mayDo, type Principal } from '../../platform/access/principal.js';
import { AmountProperty } from '../../platform/http/amount-views.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import type { ApprovalGrant, GrantStatus } from '../approvals/index.js';
import { SEES_COSTS } from '../catalog/index.js';

export class ToleranceView {
  @ApiProperty({ type: 'integer', description: 'Basis points below the lowest ratio' })
  ratio: number;

  @ApiProperty({ type: 'integer', description: 'Basis points of the highest amount, above it' })
  amount: number;
}

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

  @AmountProperty({
    type: 'integer',
    description:
      'Not below this margin, in basis points; null where it is not limited, and for who may not know what things cost',
  })
  minMargin: number | null;

  @ApiProperty({ description: 'Paid as the quote says, and in no other way' })
  limitsTerms: boolean;

  @ApiProperty({
    type: ToleranceView,
    nullable: true,
    description: 'By which its limits may be missed; null for nothing',
  })
  tolerance: ToleranceView | null;

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

interface GrantReader {
  readonly me: Principal;
  readonly today: string;
}

/** A grant as of today: one whose last day has passed has lapsed, whether or not anybody wrote that down. */
export function grantView(grant: ApprovalGrant | undefined, { me, today }: GrantReader): GrantView | null {
  if (!grant) return null;
  const { id, customerId, productIds, minRatio, maxAmount, currency, validUntil, contentHash, status } = grant;
  const hasLapsed = status === 'active' && validUntil !== null && validUntil < today;
  return {
    ...{ id, customerId, productIds, minRatio, currency, validUntil, contentHash },
    minMargin: mayDo(me, SEES_COSTS) ? grant.minMargin : null,
    limitsTerms: grant.termsHash !== null,
    tolerance: grant.tolerance,
    maxAmount: moneyView(maxAmount, currency ?? 'CNY'),
    consumed: maxAmount === null ? null : moneyView(grant.consumedAmount, currency ?? 'CNY'),
    status: hasLapsed ? 'lapsed' : status,
  };
}
