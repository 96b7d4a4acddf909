import { ApiProperty } from '@nestjs/swagger';
import { allowancesView } from '../../platform/http/allowance.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import {
  HANDOVER_REASONS,
  HANDOVER_STATUSES,
  isOpen,
  undoRefusal,
  undoUntil,
  type HandoverReason,
  type HandoverStatus,
} from './handover.entity.js';
import { HandoverHasBegun, HandoverIsNotUnderWay } from './handovers.errors.js';
import type { HandoverRow } from './handovers.repository.js';

export class DivisionRuleView {
  @ApiProperty({ description: 'The kind of record it is about' })
  kind: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'When it decides' })
  condition: Record<string, unknown>;

  @ApiProperty({ type: RefView, description: 'Who gets them' })
  successor: RefView;
}

export class HandoverProgressView {
  @ApiProperty({ type: 'integer', description: 'Records to hand over' })
  total: number;

  @ApiProperty({ type: 'integer', description: 'Handed over' })
  moved: number;

  @ApiProperty({
    type: 'integer',
    description: 'No longer hers, or deleted, when their turn came; approvals nobody may take',
  })
  gone: number;

  @ApiProperty({ type: 'integer', description: 'Given back by the undo' })
  restored: number;

  @ApiProperty({ type: 'integer', description: 'Handed on since, so the undo left them' })
  kept: number;
}

export class HandoverAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Change the plan' })
  change: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Begin, or go on' })
  begin: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Stop it, or call the leaving off' })
  cancel: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take it back' })
  undo: AllowanceView;
}

export class HandoverView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes' })
  version: number;

  @ApiProperty({ type: RefView, description: 'Whose records' })
  person: RefView;

  @ApiProperty({ enum: HANDOVER_REASONS, description: 'Leaving disables the account; moving does not' })
  reason: HandoverReason;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day the account is disabled' })
  leavesOn: string | null;

  @ApiProperty({ description: 'Until then she exports and deletes nothing' })
  restricted: boolean;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who gets what nobody else gets' })
  successor: RefView | null;

  @ApiProperty({
    type: RefView,
    nullable: true,
    description: 'Who gets the open approvals that nobody else gets, where he may',
  })
  seatsTo: RefView | null;

  @ApiProperty({ description: 'What belongs to a customer goes where the customer goes' })
  together: boolean;

  @ApiProperty({ type: [DivisionRuleView], description: 'First match wins' })
  rules: DivisionRuleView[];

  @ApiProperty({ enum: HANDOVER_STATUSES, description: 'State' })
  status: HandoverStatus;

  @ApiProperty({ type: HandoverProgressView, description: 'How far it is' })
  progress: HandoverProgressView;

  @ApiProperty({ type: String, nullable: true, description: 'Why it ended early' })
  failure: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it was planned' })
  createdAt: string;

  @ApiProperty({ type: RefView, description: 'Who planned it' })
  createdBy: RefView;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it began' })
  begunAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When everything had gone over' })
  finishedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the account was disabled' })
  disabledAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when it can be taken back' })
  undoUntil: string | null;

  @ApiProperty({ type: HandoverAllowances, description: 'What can be done with it in its present state' })
  can: HandoverAllowances;
}

export interface Reading {
  readonly now: Date;
  readonly undoHours: number;
  readonly names: ReadonlyMap<string, string>;
  readonly locale: Locale;
}

export function handoverView(row: HandoverRow, reading: Reading): HandoverView {
  const { id, version, reason, leavesOn, restricted, together, status, failure } = row;
  const { total, moved, gone, restored, kept } = row;
  const { names, locale, undoHours } = reading;
  const at = (instant: Date | null): string | null => instant?.toISOString() ?? null;
  return {
    ...{ id, version, reason, leavesOn, restricted, together, status },
    person: refView(row.personId, row.personName),
    successor: refView(row.successorId, row.successorName),
    seatsTo: refView(row.seatsToId, row.seatsToName),
    rules: row.rules.map(({ kind, condition, successorId }) => ({
      ...{ kind, condition: { ...condition } },
      successor: refView(successorId, names.get(successorId)),
    })),
    progress: { total, moved, gone, restored, kept },
    failure: failure && say(failure, {}, locale),
    createdAt: row.createdAt.toISOString(),
    createdBy: refView(row.createdBy, row.createdByName),
    ...{ begunAt: at(row.begunAt), finishedAt: at(row.finishedAt), disabledAt: at(row.disabledAt) },
    undoUntil: at(undoUntil(row, undoHours)),
    can: canOf(row, reading),
  };
}

function canOf(row: HandoverRow, { now, undoHours, locale }: Reading): HandoverAllowances {
  const begun = isOpen(row.status) ? null : new HandoverHasBegun({});
  const stops = ['draft', 'queued', 'running', 'waiting'].includes(row.status);
  return allowancesView(
    {
      ...{ change: begun, begin: begun, undo: undoRefusal(row, now, undoHours) },
      cancel: stops ? null : new HandoverIsNotUnderWay({}),
    },
    locale,
  );
}
