import { Column, Entity } from 'typeorm';
import { DateColumn, OwnedRecordColumns } from '../../platform/database/columns.js';
import { searchColumns } from '../../platform/text-search/text-search.js';

export const CONTACT_ROLES = ['decision_maker', 'influencer', 'user', 'technical_evaluator'] as const;
export const GENDERS = ['male', 'female'] as const;
export const CHANNELS = ['phone', 'email', 'meeting', 'wechat'] as const;
export const RELATIONSHIPS = ['stranger', 'acquainted', 'familiar', 'trusted', 'partner'] as const;

/** A person at a customer. Never a user of ours: what she is called and reached by is personal. */
@Entity('contacts')
export class Contact extends OwnedRecordColumns {
  @Column({ type: 'text' })
  number: string;

  @Column({ name: 'customer_id', type: 'uuid' })
  customerId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  title: string;

  /** Hers, at the customer; `departmentId` is ours. */
  @Column({ type: 'text', nullable: true })
  department: string | null;

  @Column({ type: 'text' })
  role: (typeof CONTACT_ROLES)[number];

  @Column({ type: 'text', nullable: true })
  gender: (typeof GENDERS)[number] | null;

  @Column({ name: 'office_phone', type: 'text', nullable: true })
  officePhone: string | null;

  @Column({ type: 'text', nullable: true })
  mobile: string | null;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', nullable: true })
  wechat: string | null;

  @DateColumn({ nullable: true })
  birthday: string | null;

  @Column({ type: 'text', nullable: true })
  education: string | null;

  @Column({ name: 'work_history', type: 'text', nullable: true })
  workHistory: string | null;

  @Column({ type: 'text', nullable: true })
  hobbies: string | null;

  @Column({ name: 'preferred_channel', type: 'text', nullable: true })
  preferredChannel: (typeof CHANNELS)[number] | null;

  @Column({ type: 'text' })
  relationship: (typeof RELATIONSHIPS)[number];

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** 合并: the one that took its place; it is discarded then. */
  @Column({ name: 'merged_into_id', type: 'uuid', nullable: true })
  mergedIntoId: string | null;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId: string | null;

  @Column({ name: 'search_text', type: 'text' })
  searchText: string;

  @Column({ name: 'search_grams', type: 'text', array: true })
  searchGrams: string[];
}

/** The mobile comes last: `contact-search.ts` cuts it off for those who may not read it. */
export function contactKeys({ number, name, mobile }: Pick<Contact, 'number' | 'name' | 'mobile'>) {
  return searchColumns(name, number, mobile);
}
