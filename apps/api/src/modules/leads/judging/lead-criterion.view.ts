import { ApiProperty } from '@nestjs/swagger';
import { RecordView, recordView } from '../../../platform/http/record-view.js';
import { RefView } from '../../../platform/http/views.js';
import { UnmetView, unmetView } from '../dispatch/dispatch.view.js';
import { LeadFactView } from '../dispatch/lead-rule.view.js';
import { missingOf } from './judge.js';
import type { JudgedLead } from './judging.js';
import type { LeadCriterionRow } from './lead-criteria.repository.js';

export class LeadCriterionView extends RecordView {
  @ApiProperty({ description: 'Name', example: '预算已确认' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'The lower, the earlier it is shown' })
  place: number;

  @ApiProperty({ description: 'Leads are judged by it' })
  enabled: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What is asked of the lead; null: whoever follows it answers',
  })
  condition: object | null;

  @ApiProperty({ description: 'Nothing is qualified without it' })
  required: boolean;

  @ApiProperty({ type: 'integer', description: 'Added to the score where it is met' })
  points: number;
}

export class LeadCriteriaView {
  @ApiProperty({ type: [LeadCriterionView], description: 'In the order in which they are shown' })
  items: LeadCriterionView[];

  @ApiProperty({ type: [LeadFactView], description: 'What conditions may ask of a lead' })
  facts: LeadFactView[];
}

export class JudgedCriterionView extends RefView {
  @ApiProperty({ description: 'Nothing is qualified without it' })
  required: boolean;

  @ApiProperty({ type: 'integer', description: 'What it counts for where it is met' })
  points: number;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Met or not; null: nobody has answered' })
  met: boolean | null;

  @ApiProperty({ description: 'Somebody answers it' })
  answered: boolean;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who answered' })
  by: RefView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When' })
  at: string | null;

  @ApiProperty({ type: [UnmetView], description: 'What keeps it from being met' })
  unmet: UnmetView[];
}

export class LeadJudgementView {
  @ApiProperty({ type: 'integer', description: 'The points of what is met' })
  score: number;

  @ApiProperty({ type: 'integer', description: 'What it could come to' })
  most: number;

  @ApiProperty({ type: [String], description: 'What is required and missing, by name' })
  missing: string[];

  @ApiProperty({ type: [JudgedCriterionView], description: 'Each criterion, and why' })
  items: JudgedCriterionView[];
}

export function leadCriterionView(row: LeadCriterionRow): LeadCriterionView {
  const { name, place, enabled, condition, required, points } = row;
  return { ...recordView(row), name, place, enabled, condition, required, points };
}

export function judgementView(judged: JudgedLead): LeadJudgementView {
  const { score, most, items, answers } = judged;
  return {
    ...{ score, most },
    missing: missingOf(judged).map(({ name }) => name),
    items: items.map(({ criterion: { id, name, required, points, condition }, met, unmet }) => {
      const answer = condition === null ? answers.find(({ criterionId }) => criterionId === id) : undefined;
      return {
        ...{ id, name, required, points, met },
        answered: condition === null,
        by: answer ? { id: answer.byId, name: answer.byName } : null,
        at: answer?.at.toISOString() ?? null,
        unmet: unmet.map(unmetView),
      };
    }),
  };
}
