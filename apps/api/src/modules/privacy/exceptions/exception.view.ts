import type { ForbiddenKind } from '@countersign/kernel/forbidden';
import { ApiProperty } from '@nestjs/swagger';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { RecordView, recordView } from '../../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../../platform/http/views.js';
import { columnWord, tableWord, type Vocabulary } from '../../../platform/subjects/words.js';
import { EXCEPTION_STATUSES, FORBIDDEN_KINDS, type ExceptionStatus } from './exception.entity.js';
import type { ExceptionRow } from './exceptions.list.js';

export class ExceptionPlaceView {
  @ApiProperty({ description: 'What kind of thing, as in the address of its route', example: 'customers' })
  object: string;

  @ApiProperty({ description: 'The field, with * for any line of a list', example: '/notes' })
  pointer: string;

  @ApiProperty({ description: 'Both in words' })
  label: string;
}

export class ExceptionAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Grant or refuse it' })
  decide: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Withdraw it, or end it before its day' })
  end: AllowanceView;
}

export class ExceptionView extends RecordView {
  @ApiProperty({ type: RefView, description: 'Who asks' })
  asker: RefView;

  @ApiProperty({ type: ExceptionPlaceView, description: 'Where it is let through, and nowhere else' })
  place: ExceptionPlaceView;

  @ApiProperty({ enum: FORBIDDEN_KINDS, description: 'What the number was taken for' })
  kind: ForbiddenKind;

  @ApiProperty({ description: 'The number, masked; it is not kept itself', example: '6212**********32' })
  masked: string;

  @ApiProperty({ description: 'What it really is' })
  reason: string;

  @ApiProperty({ enum: EXCEPTION_STATUSES, description: 'Where it stands' })
  status: ExceptionStatus;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day it is let through' })
  validUntil: string | null;

  @ApiProperty({ description: 'It was granted, and that day is over' })
  expired: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was decided so' })
  decision: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who decided' })
  decidedBy: RefView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When' })
  decidedAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who ended it' })
  endedBy: RefView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When' })
  endedAt: string | null;

  @ApiProperty({ type: ExceptionAllowances, description: 'What the reader may do with it' })
  can: ExceptionAllowances;
}

export function exceptionView(row: ExceptionRow, me: Principal, words: Vocabulary): ExceptionView {
  const mine = row.askerId === me.personId;
  const decides = mayDo(me, 'privacy.except');
  const { object, pointer, kind, masked, reason, status, validUntil, expired, decision } = row;
  return {
    ...recordView(row),
    asker: { id: row.askerId, name: row.askerName },
    place: { object, pointer, label: labelOf(object, pointer, words) },
    ...{ kind, masked, reason, status, validUntil, expired, decision },
    decidedBy: refView(row.decidedById, row.decidedByName),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    endedBy: refView(row.endedById, row.endedByName),
    endedAt: row.endedAt?.toISOString() ?? null,
    can: {
      decide: { allowed: status === 'open' && !mine && decides },
      end: { allowed: (status === 'open' && mine) || (status === 'granted' && (mine || decides)) },
    },
  };
}

/** `customers` and `/notes` as 客户 · 备注. */
function labelOf(object: string, pointer: string, words: Vocabulary): string {
  const table = (object.split('/')[0] ?? '').replaceAll('-', '_');
  const field = pointer.split('/').findLast((part) => part !== '' && part !== '*');
  const column = (field ?? '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return [tableWord(table, words), ...(column ? [columnWord(table, column, words)] : [])].join(' · ');
}
