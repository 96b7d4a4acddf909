import { Column, Entity } from 'typeorm';
import { RecordColumns } from '../../../platform/database/columns.js';
import type { Source } from '../../customers/index.js';

/** What a form may ask. The company is always asked: a lead has no other name. */
export const FORM_FIELDS = [
  'name',
  'contactName',
  'title',
  'phone',
  'email',
  'wechat',
  'region',
  'industry',
  'productInterest',
  'need',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

export interface AskedField {
  readonly name: FormField;
  readonly required: boolean;
}

/** A public form by which leads come, without anybody being signed in. */
@Entity('lead_forms')
export class LeadForm extends RecordColumns {
  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', nullable: true })
  intro: string | null;

  /** What is said once it was sent. */
  @Column({ type: 'text', nullable: true })
  thanks: string | null;

  @Column({ type: 'jsonb' })
  fields: AskedField[];

  @Column({ type: 'text' })
  source: Source;

  @Column({ type: 'text', nullable: true })
  campaign: string | null;

  /** Origins that may embed it. */
  @Column({ type: 'text', array: true })
  sites: string[];

  @Column({ type: 'text', nullable: true })
  consent: string | null;

  /** One more with every change of the words. */
  @Column({ name: 'consent_version', type: 'int' })
  consentVersion: number;

  @Column({ type: 'boolean' })
  enabled: boolean;
}
