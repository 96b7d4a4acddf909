import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { RefView, refView } from '../../platform/http/views.js';
import type { Figures, TaskRow } from './workbench.repository.js';

class TaskView {
  @ApiProperty({ format: 'uuid', description: 'The activity it follows from' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'To be sent back in If-Match' })
  version: number;

  @ApiProperty({ description: 'Number of the activity' })
  number: string;

  @ApiProperty({ description: 'Subject of the activity' })
  subject: string;

  @ApiProperty({ description: 'What is to be done' })
  followUp: string;

  @ApiProperty({ format: 'date', description: 'By when' })
  followUpDueOn: string;

  @ApiProperty({ description: 'Its day is past' })
  overdue: boolean;

  @ApiProperty({ description: 'How far it is' })
  status: string;

  @ApiProperty({ type: RefView, description: 'Customer' })
  customer: RefView;
}

@AmountsOf('opportunity.amounts')
class FiguresView {
  @ApiProperty({ type: 'integer', description: 'Open opportunities' })
  openCount: number;

  @AmountProperty({ type: MoneyDto, description: 'Their expected amounts together' })
  openAmount: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'Each times the probability of its stage' })
  weighted: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'Won this month' })
  wonThisMonth: MoneyDto | null;

  @ApiProperty({ type: 'integer', description: 'How many were won this month' })
  wonCountThisMonth: number;

  @ApiProperty({ type: 'integer', description: 'Leads nobody has worked on yet' })
  newLeads: number;

  @ApiProperty({ type: 'integer', description: 'Quotes that wait for a decision' })
  quotesInApproval: number;
}

export class WorkbenchView {
  @ApiProperty({ type: [TaskView], description: 'The ten most urgent follow-ups of the reader' })
  myTasks: TaskView[];

  @ApiProperty({ type: 'integer', description: 'How many follow-ups she has in all' })
  taskCount: number;

  @ApiProperty({ type: 'integer', description: 'How many of them are overdue' })
  overdueCount: number;

  @ApiProperty({ type: 'integer', description: 'Approvals that wait for her' })
  inbox: number;

  @ApiProperty({ type: FiguresView, description: 'Over what she reaches' })
  figures: FiguresView;
}

interface WorkbenchContent {
  readonly tasks: { rows: readonly TaskRow[]; count: number; overdue: number };
  readonly inbox: number;
  readonly figures: Figures;
  readonly today: string;
}

export function workbenchView({ tasks, inbox, figures, today }: WorkbenchContent): WorkbenchView {
  const { openAmount, weighted, wonThisMonth, ...counts } = figures;
  return {
    myTasks: tasks.rows.map(
      ({ id, version, number, subject, followUp, followUpDueOn, status, customerId, customerName }) => ({
        id,
        version,
        number,
        subject,
        followUp,
        followUpDueOn,
        status,
        overdue: followUpDueOn < today,
        customer: refView(customerId, customerName),
      }),
    ),
    taskCount: tasks.count,
    overdueCount: tasks.overdue,
    inbox,
    figures: {
      ...counts,
      openAmount: moneyView(openAmount, 'CNY'),
      weighted: moneyView(weighted, 'CNY'),
      wonThisMonth: moneyView(wonThisMonth, 'CNY'),
    },
  };
}
