import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RefView, refView } from '../http/views.js';

/** Where a check of everything that was sealed stands, whatever it counts and finds. */
export abstract class SealCheckView {
  @ApiProperty({ enum: ['never', 'queued', 'running', 'done', 'failed'], description: 'Where the last check stands' })
  status: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it was asked for' })
  requestedAt?: string;

  @ApiPropertyOptional({ type: RefView, nullable: true, description: 'By whom' })
  requestedBy?: RefView | null;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'When it was done' })
  finishedAt?: string | null;

  @ApiProperty({ type: 'integer', description: 'Seals checked' })
  seals: number;
}

/** A check that was asked for, as it is kept. */
export interface SealCheck {
  readonly status: 'queued' | 'running' | 'done' | 'failed';
  readonly requestedAt: Date;
  readonly requestedById: string | null;
  readonly requestedBy: string | null;
  readonly finishedAt: Date | null;
  readonly seals: number;
}

export function sealCheckView(check: SealCheck): SealCheckView {
  const { status, requestedAt, requestedById, requestedBy, finishedAt, seals } = check;
  return {
    status,
    requestedAt: requestedAt.toISOString(),
    requestedBy: refView(requestedById, requestedBy),
    finishedAt: finishedAt?.toISOString() ?? null,
    seals,
  };
}
