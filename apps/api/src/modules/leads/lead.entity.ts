import { Column, Entity } from 'typeorm';
import { InstantColumn, OwnedRecordColumns } from '../../platform/database/columns.js';
import { searchColumns } from '../../platform/text-search/text-search.js';
import { coreName, foldName, type Source } from '../customers/index.js';
import { LeadHasNoOwner, LeadIsClosed, LeadIsNotGivenUp, LeadIsQualified } from './leads.errors.js';

export const LEAD_STATUSES = ['new', 'assigned', 'following', 'qualified', 'unqualified'] as const;
export const UNQUALIFIED_REASONS = [
  'no_need',
  'no_budget',
  'unreachable',
  'duplicate',
  'not_a_target',
  'other',
] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];
export type UnqualifiedReason = (typeof UNQUALIFIED_REASONS)[number];

/** The queue a lead waits in until somebody is given it. */
export const INTAKE = '00000000-0000-7000-8000-000000000002';

export interface LeadLinks {
  readonly customerId: string;
  readonly contactId: string;
  readonly opportunityId: string;
}

/** An enquiry that may become a customer. What became of it stays linked. */
@Entity('leads')
export class Lead extends OwnedRecordColumns {
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'name_folded', type: 'text' })
  nameFolded: string;

  @Column({ name: 'name_core', type: 'text' })
  nameCore: string;

  @Column({ name: 'same_as', type: 'text' })
  sameAs: string;

  @Column({ name: 'short_name', type: 'text', nullable: true })
  shortName: string | null;

  @Column({ name: 'stock_code', type: 'text', nullable: true })
  stockCode: string | null;

  @Column({ name: 'contact_name', type: 'text', nullable: true })
  contactName: string | null;

  @Column({ type: 'text', nullable: true })
  title: string | null;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', nullable: true })
  wechat: string | null;

  @Column({ type: 'text' })
  source: Source;

  @Column({ type: 'text', nullable: true })
  campaign: string | null;

  @Column({ type: 'text', nullable: true })
  industry: string | null;

  @Column({ type: 'text', nullable: true })
  region: string | null;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ type: 'text', nullable: true })
  need: string | null;

  @Column({ name: 'product_interest', type: 'text', nullable: true })
  productInterest: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text' })
  status: LeadStatus;

  @Column({ name: 'unqualified_reason', type: 'text', nullable: true })
  unqualifiedReason: UnqualifiedReason | null;

  @Column({ name: 'unqualified_note', type: 'text', nullable: true })
  unqualifiedNote: string | null;

  @Column({ name: 'customer_id', type: 'uuid', nullable: true })
  customerId: string | null;

  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId: string | null;

  @Column({ name: 'opportunity_id', type: 'uuid', nullable: true })
  opportunityId: string | null;

  @InstantColumn({ name: 'qualified_at', nullable: true })
  qualifiedAt: Date | null;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId: string | null;

  @Column({ name: 'search_text', type: 'text' })
  searchText: string;

  @Column({ name: 'search_grams', type: 'text', array: true })
  searchGrams: string[];

  get isClosed(): boolean {
    return this.status === 'qualified' || this.status === 'unqualified';
  }

  /** Given to a person, or put back into the intake. */
  giveTo({ ownerId, departmentId }: { ownerId: string; departmentId: string | null }): void {
    this.mustBeOpen();
    Object.assign(this, { ownerId, departmentId, status: ownerId === INTAKE ? 'new' : 'assigned' });
  }

  /** Its owner has begun to work on it. */
  follow(): void {
    this.mustBeOpen();
    if (this.ownerId === INTAKE) throw new LeadHasNoOwner({ number: this.number });
    this.status = 'following';
  }

  mustBeQualifiable(): void {
    this.mustBeOpen();
    if (this.ownerId === INTAKE) throw new LeadHasNoOwner({ number: this.number });
  }

  qualify(links: LeadLinks, now: Date): void {
    this.mustBeQualifiable();
    Object.assign(this, links, { status: 'qualified', qualifiedAt: now });
  }

  disqualify(reason: UnqualifiedReason, note: string | null): void {
    this.mustBeOpen();
    Object.assign(this, { status: 'unqualified', unqualifiedReason: reason, unqualifiedNote: note });
  }

  reopen(): void {
    if (this.status !== 'unqualified') throw new LeadIsNotGivenUp({ number: this.number });
    Object.assign(this, {
      status: this.ownerId === INTAKE ? 'new' : 'assigned',
      unqualifiedReason: null,
      unqualifiedNote: null,
    });
  }

  mustBeDiscardable(): void {
    if (this.status === 'qualified') throw new LeadIsQualified({ number: this.number });
  }

  private mustBeOpen(): void {
    if (this.isClosed) throw new LeadIsClosed({ number: this.number, status: this.status });
  }
}

/** The columns that follow from what a lead is known by. */
export function leadKeys({
  number,
  name,
  shortName,
  stockCode,
  contactName,
  phone,
}: Pick<Lead, 'number' | 'name' | 'shortName' | 'stockCode' | 'contactName' | 'phone'>) {
  return {
    nameFolded: foldName(name),
    nameCore: coreName(name),
    sameAs: sameAs(name, stockCode),
    ...searchColumns(name, number, shortName, stockCode, contactName, phone),
  };
}

/** By stock code where there is one, else by name: 万科A of two files is one lead even if one of them says 万科Ａ. */
export function sameAs(name: string, stockCode: string | null): string {
  return stockCode ? `stock:${stockCode.normalize('NFKC').trim().toUpperCase()}` : `name:${foldName(name)}`;
}
