import {
  ChoiceField,
  DateField,
  EmailField,
  IdField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { CHANNELS, CONTACT_ROLES, GENDERS, RELATIONSHIPS, type Contact } from './contact.entity.js';

/** The fields of a contact, all required ones optional when a contact is changed. */
function contactFields(optional: boolean) {
  class ContactFields {
    @TextField({ min: 1, max: 100, optional, describe: 'Name', example: '王建国' })
    name: string;

    @TextField({ min: 1, max: 100, optional, describe: 'Title', example: '采购总监' })
    title: string;

    @TextField({ max: 100, optional: true, nullable: true, describe: 'Department at the customer' })
    department?: string | null;

    @ChoiceField(CONTACT_ROLES, { optional, describe: 'Part in the purchase' })
    role: Contact['role'];

    @ChoiceField(GENDERS, { optional: true, nullable: true, describe: 'Gender' })
    gender?: Contact['gender'];

    @TextField({ max: 40, optional: true, nullable: true, describe: 'Office phone' })
    officePhone?: string | null;

    @TextField({ max: 40, optional: true, nullable: true, describe: 'Mobile' })
    mobile?: string | null;

    @EmailField({ optional: true, nullable: true, describe: 'E-mail' })
    email?: string | null;

    @TextField({ max: 100, optional: true, nullable: true, describe: 'WeChat id' })
    wechat?: string | null;

    @DateField({ optional: true, nullable: true, describe: 'Birthday' })
    birthday?: string | null;

    @TextField({ max: 500, optional: true, nullable: true, describe: 'Education' })
    education?: string | null;

    @TextField({ max: 2000, optional: true, nullable: true, describe: 'Work history' })
    workHistory?: string | null;

    @TextField({ max: 500, optional: true, nullable: true, describe: 'Interests' })
    hobbies?: string | null;

    @ChoiceField(CHANNELS, { optional: true, nullable: true, describe: 'How she prefers to be reached' })
    preferredChannel?: Contact['preferredChannel'];

    @ChoiceField(RELATIONSHIPS, { optional, describe: 'How well we know her' })
    relationship: Contact['relationship'];

    @TextField({ max: 2000, optional: true, nullable: true, describe: 'Note' })
    note?: string | null;

    @ObjectField({ optional: true, describe: "The installation's own fields" })
    custom?: Record<string, unknown>;
  }
  return ContactFields;
}

/** A contact that is made together with its customer. */
export class NewContactDto extends contactFields(false) {
  @NumberField()
  number?: string | null;
}

export class CreateContactDto extends NewContactDto {
  @IdField({ describe: 'The customer she works for' })
  customerId: string;
}

export class ChangeContactDto extends contactFields(true) {}

/** A contact that may be left out, because another one is named instead; its fields are checked where they are given. */
export class OptionalContactDto extends contactFields(true) {
  @NumberField()
  number?: string | null;
}

export const REQUIRED_OF_CONTACT = ['name', 'title', 'role', 'relationship'] as const;
