import { PickType } from '@nestjs/swagger';
import {
  IdField,
  IdListField,
  IntegerField,
  NestedField,
  NestedListField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { ChangeContactDto, ChangeCustomerDto } from '../customers/index.js';
import { ChangeLeadDto } from '../leads/index.js';
import { ChangeOpportunityDto } from '../opportunities/index.js';
import { MOST_AT_ONCE } from './bulk-edit.row.js';

const CUSTOMER = ['grade', 'status', 'industry', 'companySize', 'kind', 'source', 'region', 'purchaseTime'] as const;
const CONTACT = ['role', 'relationship', 'preferredChannel', 'title', 'department', 'gender'] as const;
const LEAD = ['source', 'campaign', 'industry', 'region', 'productInterest'] as const;
const OPPORTUNITY = [
  ...(['productInterest', 'expectedCloseOn', 'nextAction', 'plannedFinishOn'] as const),
  ...(['actualFinishOn', 'competitors'] as const),
];

/**
 * What many records may have in common. Never who owns them, which is assignment, nor a stage or an outcome, which have
 * verbs of their own, nor what one record is known by.
 */
export class CustomerEditsDto extends PickType(ChangeCustomerDto, CUSTOMER) {}
export class ContactEditsDto extends PickType(ChangeContactDto, CONTACT) {}
export class LeadEditsDto extends PickType(ChangeLeadDto, LEAD) {}
export class OpportunityEditsDto extends PickType(ChangeOpportunityDto, OPPORTUNITY) {}

/** New values for one kind of record: exactly one of the four, with at least one field; null clears. */
export class BulkChangesDto {
  @NestedField(() => CustomerEditsDto, { optional: true, describe: 'For customers' })
  customer?: CustomerEditsDto;

  @NestedField(() => ContactEditsDto, { optional: true, describe: 'For contacts' })
  contact?: ContactEditsDto;

  @NestedField(() => LeadEditsDto, { optional: true, describe: 'For leads' })
  lead?: LeadEditsDto;

  @NestedField(() => OpportunityEditsDto, { optional: true, describe: 'For opportunities' })
  opportunity?: OpportunityEditsDto;
}

export class PreviewBulkEditDto extends BulkChangesDto {
  @IdListField({ min: 1, max: MOST_AT_ONCE, optional: true, describe: 'The records, or instead a filter' })
  recordIds?: string[];

  @ObjectField({
    optional: true,
    describe:
      'A condition tree over the fields of the list: all it finds, at most 1000; {"all": []} for the whole list',
  })
  condition?: object;

  @TextField({ max: 100, optional: true, describe: 'Text to look for besides the condition' })
  q?: string;
}

export class BulkRecordDto {
  @IdField({ describe: 'The record' })
  recordId: string;

  @IntegerField({
    min: 1,
    max: 2_147_483_647,
    describe: 'The version you saw; what was changed since is left as it is',
  })
  version: number;
}

export class BulkEditDto extends BulkChangesDto {
  @NestedListField(() => BulkRecordDto, {
    min: 1,
    max: MOST_AT_ONCE,
    describe: 'The records as the preview named them, each with the version it had',
  })
  records: BulkRecordDto[];
}
