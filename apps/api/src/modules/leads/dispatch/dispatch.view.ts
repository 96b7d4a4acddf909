import { ApiProperty } from '@nestjs/swagger';
import { OPERATORS, type Operator } from '../../../platform/conditions/condition.js';
import type { Unmet } from '../../../platform/conditions/unmet.js';
import { RefView, refView } from '../../../platform/http/views.js';
import type { PassedFor, Tried } from './desk.js';
import { CAUSES, type Cause, type DispatchRow } from './dispatches.repository.js';
import { WAYS, type Way } from './lead-rule.entity.js';

export class UnmetView {
  @ApiProperty({ description: 'Which fact', example: 'region' })
  field: string;

  @ApiProperty({ enum: OPERATORS, description: 'How it was compared' })
  op: Operator;

  @ApiProperty({ type: [String], description: 'With what' })
  values: string[];

  @ApiProperty({ type: String, nullable: true, description: 'What the lead said; null: nothing' })
  actual: string | null;

  @ApiProperty({ description: 'It should not have been so, and is' })
  negated: boolean;
}

export class ConsideredView {
  @ApiProperty({ format: 'uuid', description: 'Who' })
  id: string;

  @ApiProperty({ description: 'Her name then' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Her weight' })
  weight: number;

  @ApiProperty({ type: 'integer', description: 'Open leads she had then' })
  open: number;

  @ApiProperty({
    enum: ['chosen', 'later', 'paused', 'absent', 'full', 'gone'],
    description:
      'chosen; somebody else came first; weight 0; away that day; as many open leads as the rule allows; not here any more',
  })
  outcome: PassedFor;
}

export class TriedRuleView {
  @ApiProperty({ format: 'uuid', description: 'The rule' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Which version of it' })
  version: number;

  @ApiProperty({ description: 'Its name then' })
  name: string;

  @ApiProperty({ enum: WAYS, description: 'How one of its people is chosen' })
  way: Way;

  @ApiProperty({
    enum: ['gave', 'not_met', 'nobody'],
    description: 'It gave the lead; its condition is not met; nobody of it could take it',
  })
  outcome: Tried['outcome'];

  @ApiProperty({ type: [UnmetView], description: 'What keeps its condition from being met' })
  unmet: UnmetView[];

  @ApiProperty({ type: [ConsideredView], description: 'Who was considered, and what for' })
  people: ConsideredView[];
}

export class DispatchView {
  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ type: RefView, description: 'Who entered the lead, or asked for it' })
  by: RefView;

  @ApiProperty({ enum: CAUSES, description: 'How it came to be tried' })
  cause: Cause;

  @ApiProperty({ type: RefView, nullable: true, description: 'To whom it went; null: no rule gave it' })
  owner: RefView | null;

  @ApiProperty({ type: [TriedRuleView], description: 'The rules that were tried, in their order' })
  tried: TriedRuleView[];
}

export class DispatchesView {
  @ApiProperty({ type: [DispatchView], description: 'The latest first' })
  items: DispatchView[];
}

export function unmetView({ field, op, value, actual, negated }: Unmet): UnmetView {
  return { field, op, values: [value].flat().map(String), actual: actual === null ? null : String(actual), negated };
}

export function dispatchView(row: DispatchRow): DispatchView {
  return {
    at: row.at.toISOString(),
    by: { id: row.byId, name: row.byName },
    cause: row.cause,
    owner: refView(row.ownerId, row.ownerName),
    tried: row.tried.map(({ ruleId, unmet, people, version, name, way, outcome }) => ({
      ...{ id: ruleId, version, name, way, outcome },
      unmet: unmet.map(unmetView),
      people: people.map(({ personId, ...person }) => ({ id: personId, ...person })),
    })),
  };
}
