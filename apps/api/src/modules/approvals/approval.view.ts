import { ApiProperty } from '@nestjs/swagger';
import { workingMinutesBetween, type WorkingCalendar } from '@countersign/working-time';
import type { Locale } from '../../platform/http/locale.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { RefView, refView } from '../../platform/http/views.js';
import { INSTANCE_STATUSES } from './approval-instance.entity.js';
import type { ApprovalRow, TaskRow } from './inbox.repository.js';

export const MODES = ['single', 'sequence', 'all', 'any', 'advisory', 'ratio', 'count', 'weight', 'per-group'];

export class ApprovalSummaryView {
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'How much it is about' })
  amount: MoneyDto | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Price ratio in basis points, 4800 = 4.8 折' })
  ratio: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'The customer' })
  customerName: string | null;
}

export class MyTaskView {
  @ApiProperty({ format: 'uuid', description: 'The task' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Its version, to be named in the decision' })
  version: number;

  @ApiProperty({ description: 'At which node' })
  nodeTitle: string;

  @ApiProperty({
    enum: MODES,
    description: 'How the node makes one outcome of its seats',
  })
  mode: string;

  @ApiProperty({ format: 'date-time', description: 'Since when it waits' })
  openedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when' })
  dueAt: string | null;

  @ApiProperty({ description: 'The reader is late with it' })
  overdue: boolean;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Working minutes until then; negative when it is over',
  })
  remainingMinutes: number | null;
}

export class MyDecisionView {
  @ApiProperty({
    enum: ['approve', 'reject', 'return', 'advise', 'abstain', 'opine', 'transfer', 'takeBack'],
    description: 'What the reader did last',
  })
  action: string;

  @ApiProperty({ type: String, nullable: true, description: 'The opinion given: favourable or unfavourable' })
  opinion: string | null;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;
}

export class ApprovalRowView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts the actions' })
  version: number;

  @ApiProperty({ description: 'What is approved: quote, contract' })
  subjectType: string;

  @ApiProperty({ format: 'uuid', description: 'Its id' })
  subjectId: string;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({ description: 'Its number' })
  number: string;

  @ApiProperty({ type: ApprovalSummaryView, description: 'What it is about, at a glance' })
  summary: ApprovalSummaryView;

  @ApiProperty({ type: RefView, description: 'Who submitted it' })
  submitter: RefView;

  @ApiProperty({ format: 'date-time', description: 'When it was submitted, the last time' })
  submittedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it ended' })
  finishedAt: string | null;

  @ApiProperty({ enum: [...INSTANCE_STATUSES], description: 'Where it stands' })
  status: string;

  @ApiProperty({
    type: 'integer',
    description: '1 for the first submission; each return and resubmission begins another',
  })
  round: number;

  @ApiProperty({ description: 'Some node has nobody left who may decide' })
  stalled: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the first of those who are asked is late',
  })
  dueAt: string | null;

  @ApiProperty({ description: 'Somebody who is asked is late' })
  overdue: boolean;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Working minutes until then; negative when it is over',
  })
  remainingMinutes: number | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when nobody can act, so that no time of a deadline passes',
  })
  haltedAt: string | null;

  @ApiProperty({ type: [String], description: 'Titles of the nodes that are being asked' })
  currentNodes: string[];

  @ApiProperty({ type: [RefView], description: 'Who is asked at the moment; the first three of them' })
  holders: RefView[];

  @ApiProperty({ type: 'integer', description: 'How many are asked at the moment' })
  holderCount: number;

  @ApiProperty({ type: MyTaskView, nullable: true, description: 'What waits for the reader here' })
  myTask: MyTaskView | null;

  @ApiProperty({ type: MyDecisionView, nullable: true, description: 'What the reader has decided here' })
  myDecision: MyDecisionView | null;
}

/** By what a row's time is told; the calendar is needed only where something is due. */
export interface Now {
  readonly now: Date;
  readonly calendar: WorkingCalendar | null;
}

export function approvalRowView(row: ApprovalRow, time: Now, locale: Locale): ApprovalRowView {
  return {
    id: row.id,
    version: row.version,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    title: row.title,
    number: row.number,
    summary: row.isMasked
      ? { amount: null, ratio: null, customerName: null }
      : {
          amount: row.currency ? moneyView(row.amount, row.currency) : null,
          ratio: row.ratio,
          customerName: row.customerName,
        },
    submitter: refView(row.submitterId, row.submitterName),
    submittedAt: row.submittedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    status: row.status,
    round: row.round,
    stalled: row.stalled,
    ...deadlineOf(row, time),
    haltedAt: row.haltedAt?.toISOString() ?? null,
    currentNodes: row.currentNodes.map((title) => title[locale]),
    holders: row.holders.map(({ id, name }) => refView(id, name)),
    holderCount: row.holderCount,
    myTask: row.myTask && myTaskView(row.myTask, time, locale),
    myDecision: row.myDecision && { ...row.myDecision, at: new Date(row.myDecision.at).toISOString() },
  };
}

/** How late something is. While nobody can act its time stands still: it is counted until then. */
export function deadlineOf(
  { dueAt, haltedAt }: { dueAt: Date | null; haltedAt: Date | null },
  { now, calendar }: Now,
): Pick<ApprovalRowView, 'dueAt' | 'overdue' | 'remainingMinutes'> {
  if (!dueAt) return { dueAt: null, overdue: false, remainingMinutes: null };
  const at = haltedAt && haltedAt < now ? haltedAt : now;
  const remainingMinutes = calendar && workingMinutesBetween(calendar, at.toISOString(), dueAt.toISOString());
  return { dueAt: dueAt.toISOString(), overdue: dueAt < at, remainingMinutes };
}

function myTaskView({ nodeTitle, openedAt, dueAt, haltedAt, ...task }: TaskRow, time: Now, locale: Locale): MyTaskView {
  return {
    ...task,
    nodeTitle: nodeTitle[locale],
    openedAt: new Date(openedAt).toISOString(),
    ...deadlineOf({ dueAt: dateOf(dueAt), haltedAt: dateOf(haltedAt) }, time),
  };
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
