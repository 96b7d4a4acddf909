import { ApiProperty } from '@nestjs/swagger';
import { mayDo, type Principal } from '../../platform/access/principal.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { RecordView, recordView, type RecordRow } from '../../platform/http/record-view.js';
import { SharingView } from '../../platform/http/sharing.view.js';
import { AllowanceView, RefView } from '../../platform/http/views.js';
import { CHANNELS, CONTACT_ROLES, GENDERS, RELATIONSHIPS, type Contact } from './contact.entity.js';
import { ContactIsPrimary } from './customers.errors.js';
import { shownContact } from './looked-at.js';

type Shown =
  | 'number'
  | 'customerId'
  | 'name'
  | 'title'
  | 'department'
  | 'role'
  | 'gender'
  | 'officePhone'
  | 'mobile'
  | 'email'
  | 'wechat'
  | 'birthday'
  | 'education'
  | 'workHistory'
  | 'hobbies'
  | 'preferredChannel'
  | 'relationship'
  | 'note'
  | 'ownerId';

/** A contact as the lists read it. */
export interface ContactRow extends RecordRow, Pick<Contact, Shown> {
  customerName: string | null;
  primaryContactId: string | null;
  ownerName: string;
  /** The reader only looks at it, because she heads a department. */
  lookedAt: boolean;
}

export class ContactAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Change it' })
  edit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Put it into the recycle bin' })
  delete: AllowanceView;
}

export class ContactView extends RecordView {
  @ApiProperty({ description: 'Number', example: 'LX-2026-000001' })
  number: string;

  @ApiProperty({ type: RefView, description: 'The customer she works for' })
  customer: RefView;

  @ApiProperty({ description: 'She is the primary contact of the customer' })
  primary: boolean;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ description: 'Title' })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: 'Department at the customer' })
  department: string | null;

  @ApiProperty({ enum: CONTACT_ROLES, description: 'Part in the purchase' })
  role: Contact['role'];

  @ApiProperty({ enum: [...GENDERS, null], nullable: true, description: 'Gender' })
  gender: Contact['gender'];

  @ApiProperty({ type: String, nullable: true, description: 'Office phone' })
  officePhone: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Mobile' })
  mobile: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'E-mail' })
  email: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'WeChat id' })
  wechat: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Birthday, a day or its mask', example: '1986-05-04' })
  birthday: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Education' })
  education: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Work history' })
  workHistory: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Interests' })
  hobbies: string | null;

  @ApiProperty({ enum: [...CHANNELS, null], nullable: true, description: 'How she prefers to be reached' })
  preferredChannel: Contact['preferredChannel'];

  @ApiProperty({ enum: RELATIONSHIPS, description: 'How well we know her' })
  relationship: Contact['relationship'];

  @ApiProperty({ type: String, nullable: true, description: 'Note' })
  note: string | null;

  @ApiProperty({ type: RefView, description: 'Whom she belongs to' })
  owner: RefView;

  @ApiProperty({
    type: SharingView,
    required: false,
    description: 'By what the reader sees it, where she does not reach it',
  })
  sharing?: SharingView;

  @ApiProperty({ type: ContactAllowances, description: 'What the reader may do with it' })
  can: ContactAllowances;
}

/** What its reader may see of it. */
export function contactView(kept: ContactRow, me: Principal, locale: Locale): ContactView {
  const row = shownContact(kept, me.fields);
  const primary = row.primaryContactId === row.id;
  return {
    ...recordView(row),
    number: row.number,
    customer: { id: row.customerId, name: row.customerName ?? '' },
    primary,
    name: row.name,
    title: row.title,
    department: row.department,
    role: row.role,
    gender: row.gender,
    officePhone: row.officePhone,
    mobile: row.mobile,
    email: row.email,
    wechat: row.wechat,
    birthday: row.birthday,
    education: row.education,
    workHistory: row.workHistory,
    hobbies: row.hobbies,
    preferredChannel: row.preferredChannel,
    relationship: row.relationship,
    note: row.note,
    owner: { id: row.ownerId, name: row.ownerName },
    can: { edit: { allowed: mayDo(me, 'contact.edit') }, delete: mayDelete(row, me, primary, locale) },
  };
}

function mayDelete({ name }: ContactRow, me: Principal, primary: boolean, locale: Locale): AllowanceView {
  if (!mayDo(me, 'contact.delete')) return { allowed: false };
  if (!primary) return { allowed: true };
  return { allowed: false, code: ContactIsPrimary.code, detail: say(ContactIsPrimary.code, { name }, locale) };
}
