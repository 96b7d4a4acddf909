import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../../platform/http/views.js';
import { COMPANY_SIZES, CUSTOMER_KINDS, GRADES } from '../../customers/index.js';
import { ENTERED_BY, type PooledRow } from './pooled-customers.list.js';

/** What whoever may claim a customer sees of it: nobody to call, and nothing that was said, is among it. */
export class PooledCustomerView {
  @ApiProperty({ format: 'uuid', description: 'Id of the customer' })
  id: string;

  @ApiProperty({ description: 'Number', example: 'KH-2026-000001' })
  number: string;

  @ApiProperty({ description: 'The registered name' })
  name: string;

  @ApiProperty({ description: 'Industry' })
  industry: string;

  @ApiProperty({ type: String, nullable: true, description: 'Region' })
  region: string | null;

  @ApiProperty({ enum: GRADES, description: 'A strategic, B important, C ordinary, D potential' })
  grade: (typeof GRADES)[number];

  @ApiProperty({ enum: COMPANY_SIZES, description: 'large: above 1000 people, medium: 100 to 1000, small: below 100' })
  companySize: (typeof COMPANY_SIZES)[number];

  @ApiProperty({ enum: CUSTOMER_KINDS, description: 'Kind' })
  kind: (typeof CUSTOMER_KINDS)[number];

  @ApiProperty({ type: RefView, description: 'The pool it lies in' })
  pool: RefView;

  @ApiProperty({ format: 'date-time', description: 'Since when' })
  enteredAt: string;

  @ApiProperty({ enum: ENTERED_BY, description: 'How it came there' })
  enteredBy: string;

  @ApiProperty({ description: 'Why, where somebody said so' })
  reason: string;

  @ApiProperty({ type: RefView, description: 'Whose it was' })
  fromOwner: RefView;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When somebody last had to do with it' })
  lastContactOn: string | null;

  @ApiProperty({ description: 'An appeal that the reader sees is open: nobody can have it meanwhile' })
  appealed: boolean;
}

export function pooledCustomerView(row: PooledRow): PooledCustomerView {
  const { poolId, poolName, fromOwnerId, fromOwnerName, enteredAt, ...rest } = row;
  return {
    ...rest,
    pool: { id: poolId, name: poolName },
    fromOwner: { id: fromOwnerId, name: fromOwnerName },
    enteredAt: enteredAt.toISOString(),
  };
}
