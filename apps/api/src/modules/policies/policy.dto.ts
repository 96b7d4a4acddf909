import type { ApproverRule, Facts, Text } from '@countersign/approval-engine';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray } from 'class-validator';
import {
  BooleanField,
  DateField,
  IdField,
  IdListField,
  IntegerField,
  NestedField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';

/** Codes stand in addresses and in the names of texts. */
export const POLICY_CODE = /^[0-9a-z][0-9a-z-]{1,59}$/;

export class TextDto implements Text {
  @TextField({ min: 1, max: 100, describe: 'In Chinese' })
  'zh-CN': string;

  @TextField({ min: 1, max: 100, describe: 'In English' })
  en: string;
}

export class NewPolicyDto {
  @TextField({
    min: 2,
    max: 60,
    pattern: POLICY_CODE,
    describe: 'Lower-case letters, digits and hyphens',
    example: '004-quote',
  })
  code: string;

  @TextField({ min: 1, max: 100, describe: 'What it decides', example: 'quote.discount' })
  purpose: string;

  @NestedField(() => TextDto, { describe: 'Its title in both languages' })
  title: TextDto;

  @TextField({ min: 1, max: 60, optional: true, describe: 'Code of a policy whose newest version it begins as' })
  from?: string;
}

export class PolicyContentDto {
  @ObjectField({ describe: 'Facts, authorities, gates, steps and switches' })
  content: Record<string, unknown>;
}

export class WriteDraftDto extends PolicyContentDto {
  @IntegerField({ min: 1, max: 1_000_000, optional: true, describe: 'The version it is begun from, if not the newest' })
  from?: number;
}

export class CheckPolicyDto extends PolicyContentDto {
  @TextField({ min: 1, max: 100, optional: true, describe: 'What it is to decide, where the content does not say' })
  purpose?: string;
}

export class TryPolicyDto {
  @ObjectField({ optional: true, describe: 'A policy as it is being written' })
  content?: Record<string, unknown>;

  @TextField({
    min: 1,
    max: 60,
    optional: true,
    describe: 'Or the code of a policy: its version in force, or its newest',
  })
  code?: string;

  @IntegerField({ min: 1, max: 1_000_000, optional: true, describe: 'Another version of it' })
  number?: number;

  @ObjectField({ describe: 'The facts of a deal; null is what nobody knows' })
  facts: Record<string, unknown>;

  @IdField({ describe: 'Who would submit it' })
  submitterId: string;
}

/** A list of whatever an approver rule may be; the checker says what is wrong with one. */
export class WhoDto {
  @ApiProperty({
    type: 'array',
    maxItems: 50,
    items: { type: 'object', additionalProperties: true },
    description: 'Approver rules, as they stand at a node',
  })
  @IsArray({ context: { code: 'field.list', params: { min: 0, max: 50 } } })
  @ArrayMaxSize(50, { context: { code: 'field.list', params: { min: 0, max: 50 } } })
  rules: ApproverRule[];

  @IdField({ describe: 'Who would submit it' })
  submitterId: string;

  @ObjectField({ optional: true, describe: 'The facts that rules may ask for' })
  facts?: Facts & Record<string, unknown>;

  @TextField({ min: 1, max: 100, describe: 'What the policy decides' })
  purpose: string;

  @ObjectField({
    optional: true,
    describe:
      'The policy as it is being written, by whose authorities and switches they are found; without it, the one in force',
  })
  content?: Record<string, unknown>;
}

export class PolicyCasesDto {
  @ApiProperty({
    type: 'array',
    maxItems: 1000,
    items: { type: 'object', additionalProperties: true },
    description: 'The cases a version must pass before it is published',
  })
  @IsArray({ context: { code: 'field.list', params: { min: 0, max: 1000 } } })
  @ArrayMaxSize(1000, { context: { code: 'field.list', params: { min: 0, max: 1000 } } })
  cases: Record<string, unknown>[];

  @ObjectField({
    optional: true,
    nullable: true,
    describe: 'Whom the cases are about, as a pack brings it; without it, the people of the house',
  })
  organisation?: Record<string, unknown> | null;
}

export class RunCasesDto {
  @ObjectField({ optional: true, describe: 'A policy as it is being written; else the draft, else the newest version' })
  content?: Record<string, unknown>;
}

export class PublishPolicyDto {
  @DateField({ describe: 'The business day on which it begins; today means as soon as it is agreed to' })
  effectiveFrom: string;

  @TextField({ max: 2000, optional: true, describe: 'Why; read by the person who is asked to agree' })
  note = '';

  @IntegerField({ min: 1, max: 1_000_000_000, optional: true, describe: 'The version of the draft that you saw' })
  draftVersion?: number;
}

export class RetireVersionDto {
  @TextField({ min: 1, max: 2000, describe: 'Why' })
  note: string;
}

export class BackTestDto {
  @IntegerField({ min: 1, max: 1_000_000, optional: true, describe: 'The version to be tried; without it, the draft' })
  number?: number;

  @DateField({ optional: true, describe: 'First day of submission' })
  from?: string;

  @DateField({ optional: true, describe: 'Last day of submission' })
  to?: string;
}

export class MigrateDto {
  @IdListField({ min: 1, max: 200, describe: 'The approvals to be moved' })
  instanceIds: string[];

  @TextField({ min: 1, max: 2000, describe: 'Why; recorded with each' })
  reason: string;
}

export class ImportPackDto {
  @ObjectField({ describe: 'A pack as it was exported' })
  pack: Record<string, unknown>;

  @BooleanField({ optional: true, describe: 'Replaces a draft that is there already' })
  replace?: boolean;
}
