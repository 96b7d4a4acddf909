import { ApiProperty } from '@nestjs/swagger';
import { AllowanceView } from '../../platform/http/views.js';

export class QuoteCanView {
  @ApiProperty({ type: AllowanceView, description: 'Change it' })
  edit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Put it into the recycle bin' })
  delete: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Submit it for approval' })
  submit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take it back from approval' })
  withdraw: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Begin a new revision' })
  revise: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Print the quotation for the customer' })
  print: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Turn it into a contract' })
  contract: AllowanceView;
}

export class ApprovalRefView {
  @ApiProperty({ format: 'uuid', description: 'Id of the approval' })
  id: string;

  @ApiProperty({ description: 'Where it stands', example: 'running' })
  status: string;
}
