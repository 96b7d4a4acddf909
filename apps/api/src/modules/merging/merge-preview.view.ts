import { ApiProperty } from '@nestjs/swagger';
import { ContactView, CustomerView } from '../customers/index.js';
import { MovedCountView } from './customer-merge.view.js';
import { SIDES, type Side } from './field-plan.js';
import { CUSTOMER_PLAN, type MergeField } from './merge-fields.js';
import { SAMENESS, type SamePerson } from './same-contacts.js';

export class MergeFieldView {
  @ApiProperty({ enum: CUSTOMER_PLAN.fields as MergeField[], description: 'The field' })
  field: MergeField;

  @ApiProperty({ description: 'The two say different things' })
  differs: boolean;

  @ApiProperty({ enum: SIDES, isArray: true, description: 'What may be chosen' })
  sides: readonly Side[];

  @ApiProperty({ enum: SIDES, description: 'What is taken where nothing is chosen' })
  usual: Side;
}

export class SamePersonView {
  @ApiProperty({ format: 'uuid', description: 'The entry of the survivor' })
  keepId: string;

  @ApiProperty({ format: 'uuid', description: 'The entry of the other' })
  joinId: string;

  @ApiProperty({ enum: SAMENESS, description: 'The same mobile, or the same name' })
  why: SamePerson['why'];
}

export class MergeObstacleView {
  @ApiProperty({ description: 'Stable code' })
  code: string;

  @ApiProperty({ description: "Why it cannot be done, in the reader's language" })
  detail: string;
}

export class MergePreviewView {
  @ApiProperty({ type: CustomerView, description: 'The customer that would stay' })
  survivor: CustomerView;

  @ApiProperty({ type: CustomerView, description: 'The one that would give way' })
  loser: CustomerView;

  @ApiProperty({ type: [MergeFieldView], description: 'Field by field' })
  fields: MergeFieldView[];

  @ApiProperty({ type: [ContactView], description: 'Contacts of both that the reader sees, at most 200' })
  contacts: ContactView[];

  @ApiProperty({ type: [SamePersonView], description: 'Contacts that may be one person' })
  samePeople: SamePersonView[];

  @ApiProperty({ type: [MovedCountView], description: 'What would go over, whoever may see it' })
  moves: MovedCountView[];

  @ApiProperty({ description: 'So much goes over that a worker does it' })
  later: boolean;

  @ApiProperty({ type: [MergeObstacleView], description: 'What speaks against it; empty where it may be done' })
  obstacles: MergeObstacleView[];
}
