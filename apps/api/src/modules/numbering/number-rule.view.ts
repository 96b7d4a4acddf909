import { ApiProperty } from '@nestjs/swagger';
import { RefView, refView } from '../../platform/http/views.js';
import { ENTRIES, type Entry } from '../../platform/numbering/number-rule.js';
import { NumberRuleDto } from './number-rule.dto.js';
import type { NumberRuleRow } from './number-rule.entity.js';
import { mayBeTyped, NUMBERED, type Numbered } from './numbered.js';

export class NumberRuleView extends NumberRuleDto {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes' })
  version: number;

  @ApiProperty({ enum: NUMBERED, description: 'What it numbers' })
  object: Numbered;

  @ApiProperty({ description: 'Whether people may be let type these numbers at all' })
  mayBeTyped: boolean;

  @ApiProperty({ type: [String], description: 'What is given next', example: ['KH-2026-000042', 'KH-2026-000043'] })
  next: string[];

  @ApiProperty({ type: RefView, nullable: true, description: 'Who changed it last; null where nobody has' })
  changedBy: RefView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When' })
  changedAt: string | null;
}

export class NumberRulesView {
  @ApiProperty({ type: [NumberRuleView], description: 'Of everything that has a number' })
  items: NumberRuleView[];
}

export class NextNumbersView {
  @ApiProperty({ type: [String], description: 'What would be given next by the rule' })
  next: string[];
}

export class NumberEntryView {
  @ApiProperty({ enum: NUMBERED, description: 'What is numbered' })
  object: Numbered;

  @ApiProperty({ enum: ENTRIES, description: 'Who says its number' })
  entry: Entry;

  @ApiProperty({ description: 'How it is written', example: 'KH-2026-000001' })
  example: string;

  @ApiProperty({ description: 'Whether what is typed has to look like that' })
  keepsForm: boolean;
}

export class NumberEntriesView {
  @ApiProperty({ type: [NumberEntryView], description: 'Of everything that has a number' })
  items: NumberEntryView[];
}

/** @param names of who has changed one */
export function numberRuleView(
  rule: NumberRuleRow,
  next: string[],
  names: ReadonlyMap<string, string>,
): NumberRuleView {
  const { id, version, object, prefix, datePart, separator, digits, restarts, entry, keepsForm } = rule;
  const changed = version > 1;
  return {
    ...{ id, version, object, prefix, datePart, separator, digits, restarts, entry, keepsForm, next },
    mayBeTyped: mayBeTyped(object),
    changedBy: changed ? refView(rule.updatedBy, names.get(rule.updatedBy) ?? null) : null,
    changedAt: changed ? rule.updatedAt.toISOString() : null,
  };
}
