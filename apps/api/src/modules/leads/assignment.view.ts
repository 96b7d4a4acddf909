import { ApiProperty } from '@nestjs/swagger';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import type { AssignmentResult } from './actions/assign-leads.js';

export class RefusedLeadView {
  @ApiProperty({ format: 'uuid', description: 'The lead' })
  id: string;

  @ApiProperty({ description: 'Why it was left as it is: a stable code', example: 'lead.closed' })
  code: string;

  @ApiProperty({ description: "Why, in the reader's language" })
  detail: string;
}

export class AssignmentView {
  @ApiProperty({ type: 'integer', description: 'How many leads were given' })
  assigned: number;

  @ApiProperty({ type: [RefusedLeadView], description: 'Those that were not, each with its reason' })
  refused: RefusedLeadView[];
}

export function assignmentView({ assigned, refused }: AssignmentResult, locale: Locale): AssignmentView {
  return { assigned, refused: refused.map(({ id, code }) => ({ id, code, detail: say(code, {}, locale) })) };
}
