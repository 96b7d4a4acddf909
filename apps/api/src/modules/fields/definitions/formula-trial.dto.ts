import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../../platform/http/fields.js';
import { FORMULA_TYPES, type FormulaType } from '../../../platform/conditions/formula/formula.js';
import { RESULTS, type Result } from './kinds.js';

export class TryFormulaDto {
  @TextField({ min: 1, max: 40, describe: 'The record type', example: 'opportunity' })
  object: string;

  @TextField({ min: 1, max: 1000, describe: 'The formula', example: 'round(expectedAmount / 10000, 2)' })
  formula: string;
}

export class FormulaTrialView {
  @ApiProperty({ enum: RESULTS, description: 'What it comes to' })
  result: Result;
}

export class NameableView {
  @ApiProperty({ description: 'As formulas name it', example: 'custom.score' })
  name: string;

  @ApiProperty({ enum: FORMULA_TYPES, description: 'What it holds' })
  type: FormulaType;

  @ApiProperty({ type: String, nullable: true, description: "What people call it, in the reader's language" })
  label: string | null;
}

export class FormulaWordsView {
  @ApiProperty({ type: [NameableView], description: 'The fields a formula may name' })
  fields: NameableView[];

  @ApiProperty({ type: [String], description: 'The functions it may use' })
  functions: string[];
}
