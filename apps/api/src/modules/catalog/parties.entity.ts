import { Column, Entity } from 'typeorm';
import { RecordColumns } from '../../platform/database/columns.js';

/** A company of ours that may sign (我方签约主体). */
@Entity('signing_entities')
export class SigningEntity extends RecordColumns {
  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'credit_code', type: 'text' })
  creditCode: string;

  @Column({ type: 'text' })
  address: string;

  @Column({ type: 'text', default: '' })
  phone: string;

  @Column({ type: 'text' })
  bank: string;

  @Column({ type: 'text' })
  account: string;

  @Column({ type: 'text', default: '' })
  representative: string;

  /** The lowest is offered first. */
  @Column({ type: 'int', default: 0 })
  sort: number;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}

export type SealKind = 'contract' | 'company' | 'finance';

/** A physical seal and the person who keeps it. */
@Entity('seals')
export class Seal extends RecordColumns {
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: SealKind;

  @Column({ name: 'signing_entity_id', type: 'uuid' })
  signingEntityId: string;

  @Column({ name: 'keeper_id', type: 'uuid' })
  keeperId: string;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}
