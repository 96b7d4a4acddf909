import { ApiProperty } from '@nestjs/swagger';
import type { FactCatalogue, Text } from '@countersign/approval-engine';

const text = { type: 'object', properties: { 'zh-CN': { type: 'string' }, en: { type: 'string' } } } as const;
const Label = (description: string): PropertyDecorator =>
  ApiProperty({ ...text, required: ['zh-CN', 'en'], description } as never);

export class WordView {
  @ApiProperty({ description: 'As it is written in a policy' })
  code: string;

  @Label('What people call it')
  label: Text;

  @ApiProperty({ ...text, required: false, description: 'What it means' } as never)
  hint?: Text;
}

export class OperatorWordView extends WordView {
  @ApiProperty({ type: [String], description: 'Types of the facts it can be asked of' })
  types: readonly string[];

  @ApiProperty({ enum: ['one', 'list', 'code', 'flag'], description: 'What it is compared with' })
  value: string;
}

export class ModeWordView extends WordView {
  @ApiProperty({ type: [String], description: 'Settings of the node that it reads' })
  takes: readonly string[];
}

export class RuleWordView extends WordView {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The members that it needs, with what goes into each',
  })
  takes: Readonly<Record<string, string>>;
}

export class SwitchWordView extends WordView {
  @ApiProperty({
    enum: ['choice', 'boolean', 'integer', 'positions', 'add-sign', 'node-groups', 'tolerance'],
    description: 'What its value is',
  })
  type: string;

  @ApiProperty({ type: [WordView], required: false, description: 'What may be chosen' })
  choices?: readonly WordView[];

  @ApiProperty({
    required: false,
    description: 'What holds where a policy does not say',
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
  })
  otherwise?: unknown;
}

export class FactWordView {
  @ApiProperty({ description: 'Name of the fact' })
  key: string;

  @Label('What people call it')
  label: Text;

  @ApiProperty({ description: 'money, ratio, integer, boolean, enum, id, text or codes' })
  type: string;

  @ApiProperty({ required: false, description: 'Of an amount' })
  currency?: string;

  @ApiProperty({ type: [String], required: false, description: 'Of a choice' })
  values?: readonly string[];

  @ApiProperty({ description: 'May rightly be unknown' })
  mayBeUnknown: boolean;

  @ApiProperty({ type: [String], description: 'The operators that fit it' })
  operators: readonly string[];
}

export class PurposeWordView extends WordView {
  @ApiProperty({ type: [FactWordView], description: 'Exactly what the record brings; no policy can ask about more' })
  facts: FactWordView[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The same facts as they stand in a policy',
  })
  catalogue: FactCatalogue;
}

export class PositionWordView extends WordView {
  @ApiProperty({ type: 'integer', description: 'How many active people hold it today' })
  holders: number;
}

export class PolicyVocabularyView {
  @ApiProperty({ type: [PurposeWordView], description: 'What policies decide; one where a purpose was asked for' })
  purposes: PurposeWordView[];

  @ApiProperty({ type: [PositionWordView], description: 'Positions of the organisation' })
  positions: PositionWordView[];

  @ApiProperty({ type: [OperatorWordView], description: 'Comparisons' })
  operators: readonly OperatorWordView[];

  @ApiProperty({ type: [ModeWordView], description: 'How the seats of a node make one outcome' })
  modes: readonly ModeWordView[];

  @ApiProperty({ type: [RuleWordView], description: 'How approvers are found' })
  rules: readonly RuleWordView[];

  @ApiProperty({ type: [WordView], description: 'Kinds of steps' })
  steps: readonly WordView[];

  @ApiProperty({ type: [SwitchWordView], description: 'Settings of the whole policy' })
  switches: readonly SwitchWordView[];

  @ApiProperty({ type: [WordView], description: 'What happens when a deadline has passed' })
  deadlines: readonly WordView[];

  @ApiProperty({ type: [WordView], description: 'Gates of the shipped policies, by key' })
  gates: readonly WordView[];

  @ApiProperty({ type: [WordView], description: 'Values of choices, where the fact does not name them itself' })
  values: readonly WordView[];
}
