import { ApiProperty } from '@nestjs/swagger';
import { ApproverView, ReasonView, RoutePreviewView } from '../approvals/index.js';

/** The route a deal would take under a policy that need not be published; nothing is stored. */
export class PolicyTrialView extends RoutePreviewView {
  @ApiProperty({ type: [String], description: 'Keys of the nodes that are asked' })
  lit: string[];

  @ApiProperty({ type: [String], description: 'Keys of the nodes that are not' })
  dark: string[];
}

export class WhoView {
  @ApiProperty({ type: [ApproverView], description: 'Who the rules come to today, and how' })
  people: ApproverView[];

  @ApiProperty({ type: [ReasonView], description: 'Seats that nobody may take' })
  holes: ReasonView[];
}
