import { ApiProperty } from '@nestjs/swagger';
import { PageView } from '../../platform/listing/list-docs.js';
import { RefView } from '../../platform/http/views.js';

class FieldChangeView {
  @ApiProperty({ description: "The field, in the reader's language" })
  field: string;

  @ApiProperty({ type: String, nullable: true, description: 'Before' })
  before: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'After' })
  after: string | null;
}

export class TimelineEntryView {
  @ApiProperty({ description: 'Id, unique within its kind' })
  id: string;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({
    enum: [
      'activity',
      'change',
      'stage',
      'approval',
      'attachment',
      'note',
      'handover',
      'pool',
      'step',
      'merge',
      'registration',
    ],
    description: 'What kind of thing happened',
  })
  kind: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who; null when nobody in particular' })
  actor: RefView | null;

  @ApiProperty({ description: "What happened, in the reader's language" })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: 'More about it' })
  detail: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'A path in the browser' })
  link: string | null;

  @ApiProperty({
    type: [FieldChangeView],
    required: false,
    description: 'What was changed; personal data and hidden amounts are masked',
  })
  changes?: FieldChangeView[];
}

export class TimelineView {
  @ApiProperty({ type: [TimelineEntryView], description: 'Newest first' })
  items: TimelineEntryView[];

  @ApiProperty({ type: PageView, description: 'Where it goes on' })
  page: PageView;
}
