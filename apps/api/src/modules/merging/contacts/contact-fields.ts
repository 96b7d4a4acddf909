import type { Contact } from '../../customers/index.js';
import { FieldPlan, type Side } from '../field-plan.js';

const COLUMNS = {
  name: ['name'],
  title: ['title'],
  department: ['department'],
  role: ['role'],
  relationship: ['relationship'],
  gender: ['gender'],
  mobile: ['mobile'],
  officePhone: ['officePhone'],
  email: ['email'],
  wechat: ['wechat'],
  preferredChannel: ['preferredChannel'],
  birthday: ['birthday'],
  education: ['education'],
  workHistory: ['workHistory'],
  hobbies: ['hobbies'],
  note: ['note'],
  owner: ['ownerId', 'departmentId'],
  custom: ['custom'],
} as const satisfies Record<string, readonly [keyof Contact, ...(keyof Contact)[]]>;

export type ContactMergeField = keyof typeof COLUMNS;
export type ContactChoices = Partial<Record<ContactMergeField, Side>>;

/** Contacts, field by field. */
export const CONTACT_PLAN = new FieldPlan<Contact, ContactMergeField>(COLUMNS, {
  workHistory: { between: '\n', max: 2000 },
  hobbies: { between: '、', max: 500 },
  note: { between: '\n', max: 2000 },
});
