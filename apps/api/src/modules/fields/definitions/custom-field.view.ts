import { ApiProperty } from '@nestjs/swagger';
import type { FieldAccess, Fields } from '../../../platform/access/principal.js';
import { CURRENCIES, type Currency } from '../../../platform/http/money.dto.js';
import { RecordView, recordView, type RecordRow } from '../../../platform/http/record-view.js';
import type { DictionaryOption } from '../dictionaries/dictionary.entity.js';
import { DictionaryOptionView } from '../dictionaries/dictionary.view.js';
import type { CustomField } from './custom-field.entity.js';
import { KINDS, RESULTS, type Kind, type Result } from './kinds.js';

const ACCESS = ['write', 'read', 'masked', 'hidden'] as const;

export class CustomFieldView extends RecordView {
  @ApiProperty({ description: 'The record type it belongs to', example: 'customer' })
  object: string;

  @ApiProperty({ description: 'Its name under `custom`', example: 'nature' })
  code: string;

  @ApiProperty({ description: 'Name in Chinese', example: '企业性质' })
  name: string;

  @ApiProperty({ description: 'Name in English; empty: as in Chinese' })
  nameEn: string;

  @ApiProperty({ type: String, nullable: true, description: 'A line below it in forms, in Chinese' })
  hint: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The same in English' })
  hintEn: string | null;

  @ApiProperty({ enum: KINDS, description: 'What it holds' })
  kind: Kind;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The dictionary it is answered with' })
  dictionaryId: string | null;

  @ApiProperty({ type: [DictionaryOptionView], description: 'The options of that dictionary, in their order' })
  options: DictionaryOptionView[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a number or a formula: decimals' })
  decimals: number | null;

  @ApiProperty({ enum: CURRENCIES, nullable: true, description: 'Of money: its currency' })
  currency: Currency | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a text: most characters' })
  maxLength: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a link: the type of record it names' })
  target: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a formula: the formula' })
  formula: string | null;

  @ApiProperty({ enum: RESULTS, nullable: true, description: 'Of a formula: what it comes to' })
  result: Result | null;

  @ApiProperty({ description: 'No record is made without it' })
  required: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The stage from which on nothing goes without it' })
  requiredFrom: string | null;

  @ApiProperty({ type: 'integer', description: 'The lower, the earlier it is shown' })
  place: number;

  @ApiProperty({ type: String, nullable: true, description: 'The heading it stands under, in Chinese' })
  section: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The same in English' })
  sectionEn: string | null;

  @ApiProperty({ description: 'Neither asked for nor shown any more' })
  retired: boolean;

  @ApiProperty({ enum: ACCESS, description: 'What the reader may do with it on a record that she may change' })
  access: 'write' | FieldAccess;
}

export class CustomFieldsView {
  @ApiProperty({ type: [CustomFieldView], description: 'By record type, in the order in which they are shown' })
  items: CustomFieldView[];
}

export type CustomFieldRow = RecordRow & Omit<CustomField, keyof RecordRow> & { options: DictionaryOption[] | null };

export function customFieldView(row: CustomFieldRow, fields: Fields): CustomFieldView {
  const { object, code, name, nameEn, hint, hintEn, kind, dictionaryId, options, ...rest } = row;
  const { decimals, currency, maxLength, target, formula, result, required, requiredFrom, ...more } = rest;
  const { place, section, sectionEn, retired } = more;
  return {
    ...recordView(row),
    ...{ object, code, name, nameEn, hint, hintEn, kind, dictionaryId, options: options ?? [] },
    ...{ decimals, currency, maxLength, target, formula, result, required, requiredFrom },
    ...{ place, section, sectionEn, retired },
    access: kind === 'formula' ? (fields[accessKey(row)] ?? 'read') : (fields[accessKey(row)] ?? 'write'),
  };
}

/** As roles name it: `customer.custom.nature`. */
export const accessKey = ({ object, code }: Pick<CustomField, 'object' | 'code'>): string => `${object}.custom.${code}`;

export class StageView {
  @ApiProperty({ description: 'Code', example: 'negotiation' })
  code: string;

  @ApiProperty({ description: 'Name in Chinese' })
  name: string;

  @ApiProperty({ description: 'Name in English' })
  nameEn: string;
}

export class CustomObjectView {
  @ApiProperty({ description: 'The record type', example: 'customer' })
  object: string;

  @ApiProperty({ description: 'Name in Chinese', example: '客户' })
  name: string;

  @ApiProperty({ description: 'Name in English' })
  nameEn: string;

  @ApiProperty({ type: [StageView], description: 'The stages its records go through, in their order' })
  stages: StageView[];
}

export class LinkTargetView {
  @ApiProperty({ description: 'The type of record', example: 'opportunity' })
  type: string;

  @ApiProperty({ description: 'Name in Chinese' })
  name: string;

  @ApiProperty({ description: 'Name in English' })
  nameEn: string;
}

export class CustomObjectsView {
  @ApiProperty({ type: [CustomObjectView], description: 'Record types that take fields of the installation’s own' })
  items: CustomObjectView[];

  @ApiProperty({ type: [LinkTargetView], description: 'What a link may name' })
  targets: LinkTargetView[];
}
