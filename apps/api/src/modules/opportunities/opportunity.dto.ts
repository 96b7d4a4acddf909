import { OmitType, PartialType } from '@nestjs/swagger';
import { ChoiceField, DateField, IdField, NumberField, ObjectField, TextField } from '../../platform/http/fields.js';
import { MoneyField, type MoneyDto } from '../../platform/http/money.dto.js';
import { SHARE_ACCESS } from '../../platform/http/sharing.view.js';
import { TEAM_FUNCTIONS, type TeamFunction } from '../sharing/index.js';
import { LOST_REASONS, type LostReason } from './opportunity.entity.js';

const LONG = { max: 2000, optional: true, nullable: true } as const;

/** What a new opportunity says of itself; whose it is comes with it, or from the lead it arose from. */
export class OpportunityFieldsDto {
  @TextField({ describe: 'Name of the deal', min: 1, max: 120, example: '锦川精工 MES 一期' })
  name: string;

  @TextField({ describe: 'Products or services the customer is interested in', min: 1, max: 500 })
  productInterest: string;

  @MoneyField({ describe: 'Expected amount, in CNY' })
  expectedAmount: MoneyDto;

  @DateField({ describe: 'Expected day of signing' })
  expectedCloseOn: string;

  @IdField({ describe: 'Stage it begins in; the first one when left out', optional: true })
  stageId?: string;

  @TextField({ describe: 'Competitors', ...LONG })
  competitors?: string | null;

  @TextField({ describe: 'Our strengths', ...LONG })
  strengths?: string | null;

  @TextField({ describe: 'Our weaknesses', ...LONG })
  weaknesses?: string | null;

  @TextField({ describe: 'Key success factors', ...LONG })
  keySuccessFactors?: string | null;

  @TextField({ describe: 'Risks', ...LONG })
  risks?: string | null;

  @TextField({ describe: 'Next action', min: 1, max: 500 })
  nextAction: string;

  @IdField({ describe: 'Who does the next action' })
  nextActionOwnerId: string;

  @DateField({ describe: 'Day the next action is planned to be finished' })
  plannedFinishOn: string;

  @DateField({ describe: 'Day it was finished', optional: true, nullable: true })
  actualFinishOn?: string | null;

  @ObjectField({ describe: "The installation's own fields", optional: true })
  custom?: Record<string, unknown>;

  @NumberField()
  number?: string | null;
}

export class CreateOpportunityDto extends OpportunityFieldsDto {
  @IdField({ describe: 'Customer' })
  customerId: string;

  @IdField({ describe: 'Primary contact, one of the customer’s' })
  primaryContactId: string;

  @IdField({ describe: 'Owner; whoever creates it when left out', optional: true })
  ownerId?: string;
}

/** A merge patch. The stage and the outcome have operations of their own. */
export class ChangeOpportunityDto extends PartialType(
  OmitType(CreateOpportunityDto, ['stageId', 'customerId', 'number'] as const),
  { skipNullProperties: false },
) {}

export class MoveOpportunityDto {
  @IdField({ describe: 'Stage it moves to' })
  stageId: string;

  @TextField({ describe: 'Why', max: 500, optional: true })
  note?: string;
}

export class CloseOpportunityDto {
  @ChoiceField(['won', 'lost'], { describe: 'How it ended' })
  outcome: 'won' | 'lost';

  @ChoiceField(LOST_REASONS, { describe: 'Why it was lost; required then', optional: true, nullable: true })
  reason?: LostReason | null;

  @TextField({ describe: 'More about it', max: 1000, optional: true })
  note?: string;

  @DateField({
    describe: 'The day on which it was certain; today where nothing is said',
    optional: true,
    nullable: true,
  })
  confirmedOn?: string | null;
}

export class TeamMemberDto {
  @IdField({ describe: 'Who' })
  personId: string;

  @ChoiceField(TEAM_FUNCTIONS, { describe: 'What she does in it' })
  function: TeamFunction;

  @ChoiceField(SHARE_ACCESS, { describe: 'Reading only, or writing too' })
  access: 'read' | 'write';

  @DateField({ describe: 'The last day on which she is in it', optional: true, nullable: true })
  until?: string | null;

  @TextField({ describe: 'More about it', max: 500, optional: true })
  note?: string;
}
