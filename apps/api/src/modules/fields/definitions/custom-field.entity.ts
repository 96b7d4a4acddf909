import { Column, Entity } from 'typeorm';
import { RecordColumns } from '../../../platform/database/columns.js';
import type { Currency } from '../../../platform/http/money.dto.js';
import type { Kind, Result } from './kinds.js';

/** 自定义字段: a field that the installation gave to a record type. Migrations never touch these rows. */
@Entity('custom_fields')
export class CustomField extends RecordColumns {
  /** The record type: `customer`. */
  @Column({ type: 'text' })
  object: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  /** A line below it in forms. */
  @Column({ type: 'text', nullable: true })
  hint: string | null;

  @Column({ name: 'hint_en', type: 'text', nullable: true })
  hintEn: string | null;

  @Column({ type: 'text' })
  kind: Kind;

  @Column({ name: 'dictionary_id', type: 'uuid', nullable: true })
  dictionaryId: string | null;

  @Column({ type: 'int', nullable: true })
  decimals: number | null;

  @Column({ type: 'text', nullable: true })
  currency: Currency | null;

  @Column({ name: 'max_length', type: 'int', nullable: true })
  maxLength: number | null;

  /** Of a link: the type of record it names. */
  @Column({ type: 'text', nullable: true })
  target: string | null;

  @Column({ type: 'text', nullable: true })
  formula: string | null;

  /** What the formula comes to. */
  @Column({ type: 'text', nullable: true })
  result: Result | null;

  @Column({ type: 'boolean' })
  required: boolean;

  /** The code of the stage from which on nothing goes without it. */
  @Column({ name: 'required_from', type: 'text', nullable: true })
  requiredFrom: string | null;

  @Column({ type: 'int' })
  place: number;

  /** The heading it stands under in forms; null: the first one for fields of the installation's own. */
  @Column({ type: 'text', nullable: true })
  section: string | null;

  @Column({ name: 'section_en', type: 'text', nullable: true })
  sectionEn: string | null;

  /** Neither asked for nor shown; what records hold of it stays. */
  @Column({ type: 'boolean' })
  retired: boolean;
}
