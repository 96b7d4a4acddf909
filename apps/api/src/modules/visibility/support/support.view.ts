import { ApiProperty } from '@nestjs/swagger';
import { RefView, refView } from '../../../platform/http/views.js';
import { STATES, type LookRow, type SupportState, type SupportViewRow } from './support-view.row.js';

export class SupportAskView {
  @ApiProperty({ format: 'uuid', description: 'Id, and what the header X-Support-View says' })
  id: string;

  @ApiProperty({ enum: STATES, description: 'Whether it waits for an answer, is live, or is over' })
  state: SupportState;

  @ApiProperty({ type: RefView, description: 'Who asked' })
  askedBy: RefView;

  @ApiProperty({ type: RefView, description: 'Whose view it is' })
  person: RefView;

  @ApiProperty({ description: 'Why' })
  reason: string;

  @ApiProperty({ type: 'integer', description: 'For how many hours it was asked' })
  hours: number;

  @ApiProperty({ format: 'date-time', description: 'When it was asked' })
  askedAt: string;

  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'What may be seen, by the object of a permission; null: all of it',
  })
  objects: string[] | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When she agreed' })
  consentedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it ends by itself' })
  endsAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was ended before' })
  endedAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who ended it' })
  endedBy: RefView | null;

  @ApiProperty({ type: 'integer', description: 'How often something was looked at' })
  looks: number;
}

export class SupportAsksView {
  @ApiProperty({ type: [SupportAskView], description: 'The latest first, at most a hundred' })
  items: SupportAskView[];
}

export class LookView {
  @ApiProperty({ description: 'Number' })
  id: string;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ description: 'What was asked of the API' })
  path: string;
}

export class LooksView {
  @ApiProperty({ type: [LookView], description: 'The latest first, at most 500' })
  items: LookView[];
}

export function supportAskView(row: SupportViewRow): SupportAskView {
  const endedByName = row.endedById === row.personId ? row.personName : row.askedByName;
  return {
    id: row.id,
    state: row.state,
    askedBy: { id: row.askedById, name: row.askedByName },
    person: { id: row.personId, name: row.personName },
    reason: row.reason,
    hours: row.hours,
    askedAt: row.askedAt.toISOString(),
    objects: row.objects,
    consentedAt: row.consentedAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    endedBy: refView(row.endedById, endedByName),
    looks: row.looks,
  };
}

export function lookView({ id, at, path }: LookRow): LookView {
  return { id, at: at.toISOString(), path };
}
