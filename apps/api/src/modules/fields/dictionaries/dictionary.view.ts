import { ApiProperty } from '@nestjs/swagger';
import { RecordView, recordView, type RecordRow } from '../../../platform/http/record-view.js';
import { COLOURS, type Colour, type DictionaryOption } from './dictionary.entity.js';

export class DictionaryOptionView {
  @ApiProperty({ description: 'What records hold', example: 'state' })
  code: string;

  @ApiProperty({ description: 'Name in Chinese', example: '国有企业' })
  name: string;

  @ApiProperty({ description: 'Name in English; empty: as in Chinese' })
  nameEn: string;

  @ApiProperty({ enum: COLOURS, description: 'Colour of its tag' })
  colour: Colour;

  @ApiProperty({ description: 'Offered to nobody any more; records that hold it keep it' })
  retired: boolean;
}

export class FieldOfDictionaryView {
  @ApiProperty({ format: 'uuid', description: 'Id of the field' })
  id: string;

  @ApiProperty({ description: 'Its record type', example: 'customer' })
  object: string;

  @ApiProperty({ description: 'Its code', example: 'nature' })
  code: string;

  @ApiProperty({ description: 'Its name in Chinese' })
  name: string;

  @ApiProperty({ description: 'Its name in English' })
  nameEn: string;
}

export class DictionaryView extends RecordView {
  @ApiProperty({ description: 'Code; never changes', example: 'enterpriseNature' })
  code: string;

  @ApiProperty({ description: 'Name in Chinese', example: '企业性质' })
  name: string;

  @ApiProperty({ description: 'Name in English; empty: as in Chinese' })
  nameEn: string;

  @ApiProperty({ type: [DictionaryOptionView], description: 'Its options, in their order' })
  options: DictionaryOptionView[];

  @ApiProperty({ type: [FieldOfDictionaryView], description: 'The fields that are answered with it' })
  fields: FieldOfDictionaryView[];
}

export class DictionariesView {
  @ApiProperty({ type: [DictionaryView], description: 'All dictionaries, by their code' })
  items: DictionaryView[];
}

export interface DictionaryRow extends RecordRow {
  code: string;
  name: string;
  nameEn: string;
  options: DictionaryOption[];
  fields: FieldOfDictionaryView[];
}

export function dictionaryView(row: DictionaryRow): DictionaryView {
  const { code, name, nameEn, options, fields } = row;
  return { ...recordView(row), code, name, nameEn, options, fields };
}
