import { ApiProperty } from '@nestjs/swagger';
import { RecordView, recordView } from '../../../platform/http/record-view.js';
import { RefView } from '../../../platform/http/views.js';
import type { FieldType } from '../../../platform/conditions/condition.js';
import { LEAD_FACTS } from './lead-facts.js';
import { WAYS, type Way } from './lead-rule.entity.js';
import type { LeadRuleRow } from './lead-rules.repository.js';

export class LeadFactView {
  @ApiProperty({ description: 'The fact, as conditions name it', example: 'region' })
  field: string;

  @ApiProperty({ enum: ['text', 'choice', 'boolean'], description: 'What it holds' })
  type: FieldType;

  @ApiProperty({ type: [String], description: 'The values of a choice' })
  choices: string[];
}

export class LeadRulePersonView extends RefView {
  @ApiProperty({ type: 'integer', description: 'Her weight among the weights of all; 0: gets nothing for now' })
  weight: number;

  @ApiProperty({ description: 'She is still here' })
  active: boolean;
}

export class LeadRuleView extends RecordView {
  @ApiProperty({ description: 'Name', example: '华东 · 电气设备' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'The lower, the earlier it is tried' })
  place: number;

  @ApiProperty({ description: 'It is tried when a lead comes in' })
  enabled: boolean;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'A condition tree over the facts of a lead' })
  condition: object;

  @ApiProperty({ enum: WAYS, description: 'How one of its people is chosen' })
  way: Way;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Whoever has so many open leads gets no more' })
  mostOpen: number | null;

  @ApiProperty({ type: [LeadRulePersonView], description: 'Who gets the leads' })
  people: LeadRulePersonView[];

  @ApiProperty({ type: 'integer', description: 'How many leads it gave within ninety days' })
  gave: number;
}

export class LeadRulesView {
  @ApiProperty({ type: [LeadRuleView], description: 'In the order in which they are tried' })
  items: LeadRuleView[];

  @ApiProperty({ type: [LeadFactView], description: 'What conditions may ask of a lead' })
  facts: LeadFactView[];
}

export const leadFactViews = (): LeadFactView[] =>
  Object.entries(LEAD_FACTS).map(([field, { type, choices }]) => ({ field, type, choices: [...(choices ?? [])] }));

export function leadRuleView(row: LeadRuleRow): LeadRuleView {
  const { name, place, enabled, condition, way, mostOpen, people, gave } = row;
  return { ...recordView(row), name, place, enabled, condition, way, mostOpen, people, gave };
}
