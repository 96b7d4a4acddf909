import { ApiProperty } from '@nestjs/swagger';
import { RefView } from './views.js';

export const SHARE_ACCESS = ['read', 'write'] as const;

/** By what the reader sees a record that she does not reach. */
export class SharingView {
  @ApiProperty({ enum: SHARE_ACCESS, description: 'Whether she may read it only, or change it too' })
  access: 'read' | 'write';

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'by_hand, team, approver or follow_up; null where it is seen for another reason',
    example: 'by_hand',
  })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was said when it was shared' })
  note: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day; null without an end' })
  until: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who shared it' })
  by: RefView | null;
}
