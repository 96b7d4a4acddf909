import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../platform/http/views.js';
import { CounterfactualView, ReasonView } from './route-preview.view.js';

export class SeatView {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The task; null for a seat that is not open yet',
  })
  id: string | null;

  @ApiProperty({ type: RefView, description: 'Who sits here' })
  person: RefView;

  @ApiProperty({ type: RefView, nullable: true, description: 'Whose authority is used, when it is not her own' })
  onBehalfOf: RefView | null;

  @ApiProperty({ description: 'In which position' })
  position: string;

  @ApiProperty({
    description:
      'planned, waiting, open, approved, rejected, returned, advised, superseded, cancelled or auto_approved',
  })
  state: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Version of the task' })
  version: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was decided or closed' })
  decidedAt: string | null;

  @ApiProperty({ type: String, enum: ['favourable', 'unfavourable'], nullable: true, description: 'The opinion given' })
  opinion: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The words given' })
  reason: string | null;

  @ApiProperty({ type: [ReasonView], description: 'How the person was found' })
  how: ReasonView[];
}

export class RouteNodeView {
  @ApiProperty({ description: 'Key of the node in the policy' })
  nodeKey: string;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({ description: 'single, sequence, all, any or advisory' })
  mode: string;

  @ApiProperty({ type: 'integer', description: 'In which round' })
  round: number;

  @ApiProperty({ description: 'planned, active, passed, failed, returned, skipped or cancelled' })
  state: string;

  @ApiProperty({ type: [String], description: 'Keys of the nodes it waits for' })
  after: string[];

  @ApiProperty({ type: [ReasonView], description: 'Why it is asked' })
  why: ReasonView[];

  @ApiProperty({ type: CounterfactualView, nullable: true, description: 'What would have spared it' })
  counterfactual: CounterfactualView | null;

  @ApiProperty({ type: [SeatView], description: 'Its seats' })
  tasks: SeatView[];
}
