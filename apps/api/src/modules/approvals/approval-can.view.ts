import { ApiProperty } from '@nestjs/swagger';
import { AllowanceView } from '../../platform/http/views.js';

export class ApprovalCanView {
  @ApiProperty({ type: AllowanceView, description: 'Agree' })
  approve: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Refuse' })
  reject: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Send back to the submitter' })
  return: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Give an opinion' })
  advise: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Leave it to the others' })
  abstain: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Answer whoever asked for an opinion' })
  opine: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Give the seat to somebody else' })
  transfer: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Ask somebody for an opinion first' })
  delegate: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Have others sign as well' })
  addSign: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take away a seat one has added' })
  removeSign: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Think again about one’s own last decision' })
  takeBack: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Ask those who are waited for to hurry' })
  urge: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Tell people of it, who decide nothing' })
  cc: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Stop it, as a process administrator' })
  suspend: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Let it go on, as a process administrator' })
  resume: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Seat somebody else, as a process administrator' })
  reassign: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'End it, as a process administrator' })
  terminate: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take back one’s own submission' })
  withdraw: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take back what was approved' })
  revoke: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Say something' })
  comment: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take out its evidence, which holds all of it' })
  evidence: AllowanceView;
}
