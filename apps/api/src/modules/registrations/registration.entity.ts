import { Column, Entity } from 'typeorm';
import { DateColumn, InstantColumn, OwnedRecordColumns } from '../../platform/database/columns.js';

export const ENDED_FOR = ['withdrawn', 'lost', 'recycled'] as const;
export type EndedFor = (typeof ENDED_FOR)[number];

/** 报备: somebody works on a company, and says so. What it says stays as it was entered. */
@Entity('registrations')
export class Registration extends OwnedRecordColumns {
  @Column({ type: 'text' })
  number: string;

  /** The order of entry, a bigint as text; the database gives it. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq: string;

  @Column({ name: 'company_name', type: 'text' })
  companyName: string;

  @Column({ name: 'credit_code', type: 'text', nullable: true })
  creditCode: string | null;

  /** What another name of the same company is found by. */
  @Column({ name: 'name_keys', type: 'text', array: true })
  nameKeys: string[];

  @Column({ name: 'customer_id', type: 'uuid', nullable: true })
  customerId: string | null;

  /** What she began with, where there was one. */
  @Column({ name: 'opportunity_id', type: 'uuid', nullable: true })
  opportunityId: string | null;

  @Column({ type: 'text' })
  project: string;

  /** When she heard of it; null where the house registered what was on record. */
  @DateColumn({ name: 'heard_on', nullable: true })
  heardOn: string | null;

  @Column({ type: 'text', default: '' })
  note: string;

  @Column({ name: 'by_record', type: 'boolean', default: false })
  byRecord: boolean;

  @InstantColumn({ name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'ended_for', type: 'text', nullable: true })
  endedFor: EndedFor | null;

  @Column({ name: 'search_text', type: 'text' })
  searchText: string;

  @Column({ name: 'search_grams', type: 'text', array: true })
  searchGrams: string[];

  end(reason: EndedFor, at: Date): void {
    Object.assign(this, { endedAt: at, endedFor: reason });
  }
}
