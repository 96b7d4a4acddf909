import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../platform/http/views.js';

/** A reason: a code for programs, and the sentence for people. */
export class ReasonView {
  @ApiProperty({ description: 'Stable code', example: 'condition_held' })
  code: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The numbers and names behind it' })
  params: Record<string, unknown>;

  @ApiProperty({ description: "The sentence, in the reader's language" })
  text: string;
}

export class CounterfactualView {
  @ApiProperty({ description: 'The single change that would make it otherwise, as a sentence' })
  text: string;
}

export class ApproverView {
  @ApiProperty({ type: RefView, description: 'Who would be asked' })
  person: RefView;

  @ApiProperty({ description: 'In which position' })
  position: string;

  @ApiProperty({ type: [ReasonView], description: 'How she was found' })
  how: ReasonView[];

  @ApiProperty({ description: 'What she decided about the earlier version stands, so that she is not asked again' })
  stands: boolean;
}

export class RouteStepView {
  @ApiProperty({ description: 'Key of the node in the policy' })
  nodeKey: string;

  @ApiProperty({ description: 'Title of the node' })
  title: string;

  @ApiProperty({
    enum: ['single', 'sequence', 'all', 'any', 'advisory', 'ratio', 'count', 'weight', 'per-group'],
    description: 'How its seats make one outcome',
  })
  mode: string;

  @ApiProperty({ type: [String], description: 'Keys of the nodes it waits for' })
  after: string[];

  @ApiProperty({ type: [ApproverView], description: 'Who would be asked' })
  approvers: ApproverView[];

  @ApiProperty({ type: [ReasonView], description: 'Why it is asked' })
  why: ReasonView[];

  @ApiProperty({ type: CounterfactualView, nullable: true, description: 'What would spare it' })
  counterfactual: CounterfactualView | null;
}

export class SkippedStepView {
  @ApiProperty({ description: 'Key of the node in the policy' })
  nodeKey: string;

  @ApiProperty({ description: 'Title of the node' })
  title: string;

  @ApiProperty({ type: [ReasonView], description: 'Why it is not asked' })
  why: ReasonView[];

  @ApiProperty({ type: CounterfactualView, nullable: true, description: 'What would bring it in' })
  counterfactual: CounterfactualView | null;
}

export class RouteRefusalView {
  @ApiProperty({ description: 'Stable code', example: 'approval.fact_unknown' })
  code: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What it names' })
  params: Record<string, unknown>;

  @ApiProperty({ description: "Why it cannot be submitted, in the reader's language" })
  detail: string;
}

/** Who would have to approve it, and why: the same computation as a submission, and nothing stored. */
export class RoutePreviewView {
  @ApiProperty({
    enum: ['route', 'nobody', 'refused', 'blocked'],
    description: 'Somebody is asked, nobody is, it cannot be submitted, or a seat has nobody',
  })
  outcome: 'route' | 'nobody' | 'refused' | 'blocked';

  @ApiProperty({ type: RouteRefusalView, required: false, description: 'Why it cannot be submitted' })
  refusal?: RouteRefusalView;

  @ApiProperty({ type: [RouteStepView], description: 'The nodes, in reading order' })
  steps: RouteStepView[];

  @ApiProperty({
    type: [String],
    required: false,
    description: 'What is asked, authority by authority; sent with a submission as `shownRoute`',
  })
  asks?: string[];

  @ApiProperty({ type: [SkippedStepView], description: 'The nodes that are not asked' })
  skipped: SkippedStepView[];

  @ApiProperty({ type: [ReasonView], description: 'Seats that nobody may take' })
  holes: ReasonView[];
}
