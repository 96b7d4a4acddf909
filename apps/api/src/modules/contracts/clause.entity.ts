import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordColumns } from '../../platform/database/columns.js';

/** A company text: one version of it, never edited. */
@Entity('contract_templates')
export class ContractTemplate extends RecordColumns {
  @Column({ type: 'text' })
  code: string;

  @Column({ name: 'version_number', type: 'int' })
  versionNumber: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}

@Entity('contract_template_clauses')
export class TemplateClause {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'template_id', type: 'uuid' })
  templateId: string;

  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  text: string;

  /** Code of the position that answers for the clause. */
  @Column({ name: 'owner_position', type: 'text' })
  ownerPosition: string;

  @Column({ name: 'text_hash', type: 'text' })
  textHash: string;
}

@Entity('contract_clauses')
export class ContractClause {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'contract_id', type: 'uuid' })
  contractId: string;

  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  text: string;

  /** Null for a clause that the template has not. */
  @Column({ name: 'template_text', type: 'text', nullable: true })
  templateText: string | null;

  @Column({ name: 'owner_position', type: 'text' })
  ownerPosition: string;

  @Column({ name: 'text_hash', type: 'text' })
  textHash: string;

  /** It still says what the company's text says. */
  @Column({ type: 'boolean' })
  standard: boolean;
}
