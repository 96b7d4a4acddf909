import {
  ChoiceField,
  DateField,
  IdField,
  IntegerField,
  NestedListField,
  TextField,
} from '../../platform/http/fields.js';
import { ShownRouteField } from '../approvals/index.js';

export class NewRegistrationDto {
  @IdField({ optional: true, describe: 'The opportunity it is about: registered for its owner' })
  opportunityId?: string;

  @IdField({ optional: true, describe: 'The customer, where there is no opportunity yet' })
  customerId?: string;

  @TextField({ min: 1, max: 120, optional: true, describe: 'The company, where one sees no customer' })
  companyName?: string;

  @TextField({ min: 18, max: 18, optional: true, describe: 'Its unified social credit code, where it is known' })
  creditCode?: string;

  @TextField({
    min: 1,
    max: 120,
    optional: true,
    describe: 'What it is about; the name of the opportunity if left out',
  })
  project?: string;

  @DateField({ describe: 'When one heard of it, not after today' })
  heardOn: string;

  @TextField({ max: 1000, optional: true, describe: 'For colleagues who see the registration' })
  note?: string;
}

export const SETTLEMENTS = ['by_order', 'separate'] as const;

export class SettleConflictDto {
  @ChoiceField(SETTLEMENTS, { describe: 'by_order: first come, first served; separate: they are two matters' })
  outcome: (typeof SETTLEMENTS)[number];

  @TextField({ min: 1, max: 1000, describe: 'Why, for all parties' })
  reason: string;
}

export class PartyShareDto {
  @IdField({ describe: 'The registration of the party' })
  registrationId: string;

  @IntegerField({ min: 0, max: 100, describe: 'Per cent of the credit' })
  percent: number;
}

export class OverrideDto {
  @IdField({ describe: 'The registration of who is to lead' })
  leaderId: string;

  @NestedListField(() => PartyShareDto, { max: 20, describe: 'The share of each party; a hundred in all' })
  shares: PartyShareDto[];

  @TextField({ min: 1, max: 1000, describe: 'Why this is most favourable to signing' })
  reason: string;

  @ShownRouteField()
  shownRoute?: string[];
}
