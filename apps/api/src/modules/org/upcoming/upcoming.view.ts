import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../../platform/http/views.js';

const NOUNS = ['department', 'position', 'person'] as const;
const WHATS = [
  'founded',
  'renamed',
  'moved',
  'kind',
  'closed',
  'assigned',
  'ended',
  'heads',
  'acts',
  'assists',
  'steps_down',
  'leaves',
] as const;

export class UpcomingChangeView {
  @ApiProperty({ format: 'date', description: 'The first day on which it is so' })
  day: string;

  @ApiProperty({ enum: NOUNS, description: 'Of what' })
  noun: (typeof NOUNS)[number];

  @ApiProperty({ type: RefView, description: 'Of which' })
  subject: RefView;

  @ApiProperty({ enum: WHATS, description: 'What happens to it' })
  what: (typeof WHATS)[number];

  @ApiProperty({ type: String, nullable: true, description: 'What held before' })
  before: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What holds from then on' })
  after: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Of a department or position: takes it back',
  })
  changeId: string | null;
}

export class UpcomingChangesView {
  @ApiProperty({ type: [UpcomingChangeView], description: 'The next first, 500 at most' })
  items: UpcomingChangeView[];
}

export interface UpcomingRow extends Omit<UpcomingChangeView, 'subject'> {
  readonly id: string;
  readonly name: string;
}

export function upcomingView({ id, name, ...change }: UpcomingRow): UpcomingChangeView {
  return { ...change, subject: { id, name } };
}
