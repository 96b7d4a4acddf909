import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../../platform/http/views.js';

export const CHECKS = ['permission', 'record', 'share', 'field'] as const;
export type Check = (typeof CHECKS)[number];

export class CheckView {
  @ApiProperty({ enum: CHECKS, description: 'What is asked, in this order' })
  check: Check;

  @ApiProperty({ description: 'The answer was yes' })
  passed: boolean;

  @ApiProperty({ description: "What was found, in the reader's language" })
  detail: string;
}

export class ExplanationView {
  @ApiProperty({ description: 'Nothing that is asked before the record itself stands in the way' })
  allowed: boolean;

  @ApiProperty({ type: [CheckView], description: 'What is asked, up to the first that fails' })
  checks: CheckView[];

  @ApiProperty({ type: [RefView], description: 'Roles that would give it' })
  roles: RefView[];

  @ApiProperty({ type: [RefView], description: 'Whom to ask' })
  ask: RefView[];

  @ApiProperty({ type: String, nullable: true, description: 'What can be sent to them; null when nothing is missing' })
  request: string | null;

  @ApiProperty({ description: 'It can be sent from here to whoever can give it' })
  sendable: boolean;
}
