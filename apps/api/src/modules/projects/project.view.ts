import { ApiProperty } from '@nestjs/swagger';
import type { Principal } from '../../platform/access/principal.js';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import { allowancesView } from '../../platform/http/allowance.js';
import type { Locale } from '../../platform/http/locale.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { OwnedRecordView, ownedRecordView } from '../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import { projectCan } from './project.can.js';
import { PROJECT_STATUSES } from './project.entity.js';
import type { ProjectRow } from './project.row.js';

export class ProjectCanView {
  @ApiProperty({ type: AllowanceView, description: 'Change it and its milestones' })
  edit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Put it into the recycle bin' })
  delete: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Start it, or go on after a pause' })
  run: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Pause it' })
  pause: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Record that the customer accepted it' })
  accept: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Close it' })
  close: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Cancel it, for a reason' })
  cancel: AllowanceView;
}

export class ProjectProgressView {
  @ApiProperty({ type: 'integer', description: 'Milestones reached' })
  done: number;

  @ApiProperty({ type: 'integer', description: 'Milestones in all' })
  total: number;
}

export class NextMilestoneView {
  @ApiProperty({ description: 'What is to be reached next' })
  name: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'By which day' })
  dueOn: string | null;
}

@AmountsOf('project.amounts')
export class ProjectRowView extends OwnedRecordView {
  @ApiProperty({ description: 'Number', example: 'XM-2026-000001' })
  number: string;

  @ApiProperty({ description: 'What is carried out' })
  name: string;

  @ApiProperty({ type: RefView, description: 'Customer' })
  customer: RefView;

  @ApiProperty({ type: RefView, nullable: true, description: 'The contract it carries out, by its number' })
  contract: RefView | null;

  @ApiProperty({ type: RefView, description: 'The salesperson concerned' })
  seller: RefView;

  @AmountProperty({ type: MoneyDto, description: 'Amount' })
  amount: MoneyDto | null;

  @ApiProperty({ enum: PROJECT_STATUSES, description: 'Where it stands' })
  status: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Planned first day' })
  plannedFrom: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Planned last day' })
  plannedUntil: string | null;

  @ApiProperty({ description: 'For colleagues' })
  note: string;

  @ApiProperty({ type: ProjectProgressView, description: 'How many of its milestones are reached' })
  progress: ProjectProgressView;

  @ApiProperty({ type: NextMilestoneView, nullable: true, description: 'The first milestone that is not reached' })
  nextMilestone: NextMilestoneView | null;

  @ApiProperty({ type: ProjectCanView, description: 'What the reader may do now' })
  can: ProjectCanView;
}

export interface Reader {
  readonly me: Principal;
  readonly locale: Locale;
}

export function projectRowView(row: ProjectRow, { me, locale }: Reader): ProjectRowView {
  const { number, name, status, plannedFrom, plannedUntil, note } = row;
  return {
    ...ownedRecordView(row),
    ...{ number, name, status, plannedFrom, plannedUntil, note },
    customer: refView(row.customerId, row.customerName),
    contract: refView(row.contractId, row.contractNumber),
    seller: refView(row.sellerId, row.sellerName),
    amount: moneyView(row.amount, row.currency ?? ''),
    progress: { done: row.milestonesDone, total: row.milestones },
    nextMilestone: row.nextName === null ? null : { name: row.nextName, dueOn: row.nextDueOn },
    can: allowancesView(projectCan(row, me), locale),
  };
}
