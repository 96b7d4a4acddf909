import { ApiProperty } from '@nestjs/swagger';
import { RefView, refView } from '../../../platform/http/views.js';
import { MOVE_KINDS, type MoveKind, type MoveRow } from './ledger.repository.js';

export class RuleThenView {
  @ApiProperty({ description: 'Name of the pool' })
  pool: string;

  @ApiProperty({ type: 'integer', description: 'Version of its rule' })
  version: number;

  @ApiProperty({ type: 'integer', description: 'Days until a customer was recycled' })
  recycleDays: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The same with a signed contract; null: never' })
  signedRecycleDays: number | null;

  @ApiProperty({ description: 'The customer had a signed contract' })
  signed: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many one person might claim' })
  claimQuota: number | null;

  @ApiProperty({ type: 'integer', description: 'Over how many days claims were counted' })
  quotaDays: number;

  @ApiProperty({ type: 'integer', description: 'For how many days whoever lost a customer might not claim it' })
  cooldownDays: number;
}

export class PoolMoveView {
  @ApiProperty({ description: 'Number in the ledger' })
  id: string;

  @ApiProperty({ type: RefView, description: 'The customer, by the name it had' })
  customer: RefView;

  @ApiProperty({ enum: MOVE_KINDS, description: 'What happened' })
  kind: MoveKind;

  @ApiProperty({ type: RefView, nullable: true, description: 'The pool it went into or came from' })
  pool: RefView | null;

  @ApiProperty({ type: RefView, description: 'Whose it was' })
  from: RefView;

  @ApiProperty({ type: RefView, description: 'Whose it became' })
  to: RefView;

  @ApiProperty({ format: 'date', description: 'On which day' })
  movedOn: string;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ type: RefView, description: 'Who did it; the house where a rule did' })
  by: RefView;

  @ApiProperty({ type: 'integer', nullable: true, description: 'What its countdown had come to' })
  days: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day of the latest contact until then' })
  lastContactOn: string | null;

  @ApiProperty({ type: RuleThenView, nullable: true, description: 'The rule as it stood' })
  rule: RuleThenView | null;

  @ApiProperty({ description: 'Why, where somebody said so' })
  reason: string;
}

export function moveView(row: MoveRow): PoolMoveView {
  return {
    id: row.id,
    customer: { id: row.customerId, name: row.customerName },
    kind: row.kind,
    pool: refView(row.poolId, row.poolName),
    from: { id: row.fromOwnerId, name: row.fromOwnerName },
    to: { id: row.toOwnerId, name: row.toOwnerName },
    movedOn: row.movedOn,
    at: row.at.toISOString(),
    by: { id: row.byId, name: row.byName },
    days: row.days,
    lastContactOn: row.lastContactOn,
    rule: row.rule,
    reason: row.reason,
  };
}
