import { Column, Entity } from 'typeorm';
import { AmountColumn, DateColumn, OwnedRecordColumns } from '../../platform/database/columns.js';
import { searchColumns } from '../../platform/text-search/text-search.js';
import { coreName, foldName } from './company-name.js';

export const COMPANY_SIZES = ['large', 'medium', 'small'] as const;
export const SOURCES = [
  'phone',
  'industry_news',
  'colleague',
  'key_account_visit',
  'design_institute',
  'web_search',
  'website_form',
  'online_chat',
  'exhibition',
  'referral',
  'import',
  'other',
] as const;
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export const CUSTOMER_STATUSES = ['active', 'dormant', 'lost'] as const;
export const CUSTOMER_KINDS = ['end_user', 'design_institute', 'system_integrator', 'partner'] as const;

/** 审核: what is accepted counts as a customer; what was sent back or taken back can be put up again. */
export const ADMISSIONS = ['unreviewed', 'in_review', 'returned', 'accepted', 'rejected'] as const;

export type Admission = (typeof ADMISSIONS)[number];
export type CompanySize = (typeof COMPANY_SIZES)[number];
export type Source = (typeof SOURCES)[number];
export type Grade = (typeof GRADES)[number];
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** One legal entity, under its registered name. Groups are customers linked by `parentId`. */
@Entity('customers')
export class Customer extends OwnedRecordColumns {
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'name_folded', type: 'text' })
  nameFolded: string;

  @Column({ name: 'name_core', type: 'text' })
  nameCore: string;

  @Column({ type: 'text' })
  industry: string;

  @Column({ name: 'company_size', type: 'text' })
  companySize: CompanySize;

  @Column({ name: 'registered_address', type: 'text' })
  registeredAddress: string;

  @Column({ name: 'business_address', type: 'text', nullable: true })
  businessAddress: string | null;

  @Column({ type: 'text' })
  source: Source;

  @DateColumn({ name: 'first_contact_on' })
  firstContactOn: string;

  @Column({ type: 'text' })
  grade: Grade;

  @Column({ name: 'primary_contact_id', type: 'uuid' })
  primaryContactId: string;

  @Column({ name: 'key_decision_maker', type: 'text', nullable: true })
  keyDecisionMaker: string | null;

  @Column({ name: 'main_needs', type: 'text' })
  mainNeeds: string;

  @Column({ name: 'budget_range', type: 'text', nullable: true })
  budgetRange: string | null;

  @Column({ name: 'purchase_time', type: 'text', nullable: true })
  purchaseTime: string | null;

  @AmountColumn({ name: 'historic_amount', nullable: true })
  historicAmount: string | null;

  @Column({ name: 'historic_currency', type: 'text', default: 'CNY' })
  historicCurrency: string;

  @DateColumn({ name: 'last_deal_on', nullable: true })
  lastDealOn: string | null;

  @Column({ type: 'text' })
  status: CustomerStatus;

  @Column({ name: 'credit_code', type: 'text', nullable: true })
  creditCode: string | null;

  @Column({ type: 'text', nullable: true })
  region: string | null;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId: string | null;

  @Column({ type: 'text' })
  kind: CustomerKind;

  @Column({ name: 'stock_code', type: 'text', nullable: true })
  stockCode: string | null;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId: string | null;

  /** 合并: the one that took its place; it is discarded then. */
  @Column({ name: 'merged_into_id', type: 'uuid', nullable: true })
  mergedIntoId: string | null;

  /** Where its review as a new customer stands, while the house has new customers reviewed. */
  @Column({ type: 'text', default: 'accepted' })
  admission: Admission;

  /** Of what was put up for review, as its grant names it. */
  @Column({ name: 'admission_hash', type: 'text', nullable: true })
  admissionHash: string | null;

  @Column({ name: 'search_text', type: 'text' })
  searchText: string;

  @Column({ name: 'search_grams', type: 'text', array: true })
  searchGrams: string[];
}

/** The columns that follow from a customer's name, number and codes. */
export function customerKeys({
  number,
  name,
  creditCode,
  stockCode,
}: Pick<Customer, 'number' | 'name' | 'creditCode' | 'stockCode'>) {
  return {
    nameFolded: foldName(name),
    nameCore: coreName(name),
    ...searchColumns(name, number, creditCode, stockCode),
  };
}
