import { ApiProperty } from '@nestjs/swagger';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { RecordView, recordView } from '../../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../../platform/http/views.js';
import { APPEAL_STATUSES, type AppealStatus } from './appeal.entity.js';
import type { AppealRow } from './appeals.repository.js';

export class AppealAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Decide it' })
  decide: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take it back' })
  withdraw: AllowanceView;
}

export class AppealView extends RecordView {
  @ApiProperty({ type: RefView, description: 'The customer, by the name it had' })
  customer: RefView;

  @ApiProperty({ type: RefView, description: 'The pool it was recycled into' })
  pool: RefView;

  @ApiProperty({ type: RefView, description: 'Who lost it' })
  appellant: RefView;

  @ApiProperty({ description: 'Why she should have it back' })
  reason: string;

  @ApiProperty({ enum: APPEAL_STATUSES, description: 'Where it stands' })
  status: AppealStatus;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was decided so' })
  decision: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was decided' })
  decidedAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who decided' })
  decidedBy: RefView | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many days its countdown had come to' })
  days: number | null;

  @ApiProperty({ format: 'date', description: 'When it was recycled' })
  movedOn: string;

  @ApiProperty({ type: AppealAllowances, description: 'What the reader may do with it' })
  can: AppealAllowances;
}

export function appealView(row: AppealRow, me: Principal): AppealView {
  const mine = row.appellantId === me.personId;
  const isOpen = row.status === 'open';
  return {
    ...recordView(row),
    customer: { id: row.customerId, name: row.customerName },
    pool: { id: row.poolId, name: row.poolName },
    appellant: { id: row.appellantId, name: row.appellantName },
    reason: row.reason,
    status: row.status,
    decision: row.decision,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: refView(row.decidedById, row.decidedByName),
    days: row.days,
    movedOn: row.movedOn,
    can: {
      decide: { allowed: isOpen && !mine && mayDo(me, 'pool.assign') },
      withdraw: { allowed: isOpen && mine },
    },
  };
}
