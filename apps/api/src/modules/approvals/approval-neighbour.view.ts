import { ApiProperty } from '@nestjs/swagger';
import { INSTANCE_STATUSES } from './approval-instance.entity.js';

/** The approval before or after another one, for a link to it. */
export class ApprovalNeighbourView {
  @ApiProperty({ format: 'uuid', description: 'Its id' })
  id: string;

  @ApiProperty({ description: 'Number of what it is about' })
  number: string;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({ enum: [...INSTANCE_STATUSES], description: 'Where it stands' })
  status: string;

  @ApiProperty({ format: 'date-time', description: 'When it was submitted, the last time' })
  submittedAt: string;
}
