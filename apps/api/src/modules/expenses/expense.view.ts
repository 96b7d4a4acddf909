import { ApiProperty } from '@nestjs/swagger';
import { allowancesView } from '../../platform/http/allowance.js';
import type { Locale } from '../../platform/http/locale.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { OwnedRecordView, ownedRecordView } from '../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import type { Principal } from '../../platform/access/principal.js';
import { RoutePreviewView, type LatestApproval } from '../approvals/index.js';
import { expenseCan } from './expense.can.js';
import { EXPENSE_CATEGORIES, EXPENSE_STATUSES } from './expense.entity.js';
import type { ExpenseRow } from './expense.row.js';

export const CLAIM_CURRENCY = 'CNY';

export class ExpenseLineView {
  @ApiProperty({ format: 'date', description: 'The day it was spent' })
  spentOn: string;

  @ApiProperty({ enum: EXPENSE_CATEGORIES, description: 'What for' })
  category: string;

  @ApiProperty({ type: MoneyDto, description: 'How much' })
  amount: MoneyDto;

  @ApiProperty({ description: 'What it was' })
  note: string;
}

export class ExpenseCanView {
  @ApiProperty({ type: AllowanceView, description: 'Change it' })
  edit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Put it into the recycle bin' })
  delete: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Submit it for approval' })
  submit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take it back from approval' })
  withdraw: AllowanceView;
}

export class ExpenseApprovalView {
  @ApiProperty({ format: 'uuid', description: 'Id of the approval' })
  id: string;

  @ApiProperty({ description: 'Where it stands', example: 'running' })
  status: string;
}

export class ExpenseView extends OwnedRecordView {
  @ApiProperty({ description: 'Number', example: 'BX-2026-000001' })
  number: string;

  @ApiProperty({ description: 'What it is about' })
  title: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'The customer it was spent on' })
  customer: RefView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The opportunity it was spent on' })
  opportunity: RefView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The visit or meeting it was spent on' })
  activity: RefView | null;

  @ApiProperty({ type: [ExpenseLineView], description: 'What was spent' })
  lines: ExpenseLineView[];

  @ApiProperty({ type: MoneyDto, description: 'The sum of the lines' })
  total: MoneyDto;

  @ApiProperty({ description: 'For those who approve' })
  note: string;

  @ApiProperty({ enum: EXPENSE_STATUSES, description: 'Where it stands' })
  status: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was last submitted' })
  submittedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was decided' })
  decidedAt: string | null;

  @ApiProperty({ type: ExpenseApprovalView, nullable: true, description: 'Its newest approval' })
  approval: ExpenseApprovalView | null;

  @ApiProperty({ type: ExpenseCanView, description: 'What the reader may do now' })
  can: ExpenseCanView;
}

export class ExpensePreviewView {
  @ApiProperty({ type: RoutePreviewView, description: 'Who would have to approve it, and why' })
  route: RoutePreviewView;
}

export interface Reader {
  readonly me: Principal;
  readonly locale: Locale;
}

export function expenseView(row: ExpenseRow, approval: LatestApproval | undefined, reader: Reader): ExpenseView {
  return {
    ...ownedRecordView(row),
    number: row.number,
    title: row.title,
    customer: refView(row.customerId, row.customerName),
    opportunity: refView(row.opportunityId, row.opportunityName),
    activity: refView(row.activityId, row.activityName),
    lines: row.lines.map((line) => ({ ...line, amount: moneyView(line.amount, CLAIM_CURRENCY) })),
    total: moneyView(row.total, CLAIM_CURRENCY),
    note: row.note,
    status: row.status,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    approval: approval ? { id: approval.id, status: approval.status } : null,
    can: allowancesView(expenseCan(row, reader.me), reader.locale),
  };
}
