import { ApiProperty } from '@nestjs/swagger';
import type { RecordAccess } from '../../platform/subjects/record-rights.js';
import { RefusedRowView } from '../../platform/http/refused-rows.js';
import { SHARE_ACCESS } from '../../platform/http/sharing.view.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import { GRANTEE_KINDS, granteeKindOf, TEAM_FUNCTIONS } from './grantee.js';
import type { ShareRow } from './share.row.js';

const STATES = ['active', 'expired', 'ended'] as const;

export class GranteeView {
  @ApiProperty({ enum: GRANTEE_KINDS, description: 'What it is' })
  kind: string;

  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Name' })
  name: string;
}

export class RecordShareView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes; a change names the version it saw' })
  version: number;

  @ApiProperty({ description: 'Kind of record', example: 'customer' })
  subjectType: string;

  @ApiProperty({ format: 'uuid', description: 'The record' })
  subjectId: string;

  @ApiProperty({ type: GranteeView, description: 'With whom' })
  grantee: GranteeView;

  @ApiProperty({ enum: ['by_hand', 'team'], description: 'Shared by hand, or the team of a deal' })
  reason: string;

  @ApiProperty({ type: String, enum: TEAM_FUNCTIONS, nullable: true, description: 'What she does in the team' })
  teamFunction: string | null;

  @ApiProperty({ enum: SHARE_ACCESS, description: 'Reading only, or writing too' })
  access: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day; null without an end' })
  until: string | null;

  @ApiProperty({ description: 'Why' })
  note: string;

  @ApiProperty({ enum: STATES, description: 'Whether it holds, has run out, or was ended' })
  state: string;

  @ApiProperty({ type: RefView, description: 'Who shared it' })
  sharedBy: RefView;

  @ApiProperty({ format: 'date-time', description: 'When' })
  sharedAt: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who ended it' })
  endedBy: RefView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was ended' })
  endedAt: string | null;
}

export class SharesView {
  @ApiProperty({ type: [RecordShareView], description: 'Those that hold first, the newest first' })
  items: RecordShareView[];

  @ApiProperty({ enum: ['own', 'write', 'read'], description: 'What the reader may do with the record herself' })
  access: RecordAccess;

  @ApiProperty({ type: AllowanceView, description: 'Whether she may share it' })
  share: AllowanceView;
}

export class SharedView {
  @ApiProperty({ type: [RecordShareView], description: 'The shares, those that were there already among them' })
  shared: RecordShareView[];

  @ApiProperty({ type: [RefusedRowView], description: 'The records that were not shared, each with its reason' })
  refused: RefusedRowView[];
}

export class EndedSharesView {
  @ApiProperty({ type: 'integer', description: 'How many were ended' })
  ended: number;
}

export function recordShareView(row: ShareRow): RecordShareView {
  const { id, version, subjectType, subjectId, reason, teamFunction, access, until, note } = row;
  return {
    id,
    version,
    subjectType,
    subjectId,
    grantee: { kind: granteeKindOf(row.granteeKind), id: row.granteeId, name: row.granteeName },
    reason,
    teamFunction,
    access,
    until,
    note,
    state: row.state,
    sharedBy: { id: row.createdById, name: row.createdByName },
    sharedAt: row.createdAt.toISOString(),
    endedBy: refView(row.endedById, row.endedByName),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
