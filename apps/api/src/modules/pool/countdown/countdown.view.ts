import { ApiProperty } from '@nestjs/swagger';
import { addDays } from '@countersign/kernel';
import { RefView, refView } from '../../../platform/http/views.js';
import { FREEZE_KINDS, PHASES, RESETS, type FreezeKind, type Kept, type Phase, type Reset } from './countdown.js';
import type { CountdownRow } from './countdowns.list.js';

export const KEPT = ['signed', 'no_pool', 'pool_keeps'] as const satisfies readonly Kept[];

export class CountdownView {
  @ApiProperty({ format: 'uuid', description: 'Id of the customer' })
  id: string;

  @ApiProperty({ description: 'Name of the customer' })
  name: string;

  @ApiProperty({ description: 'Number of the customer' })
  number: string;

  @ApiProperty({ type: RefView, description: 'Whose it is' })
  owner: RefView;

  @ApiProperty({ type: RefView, nullable: true, description: 'The pool it would go to' })
  pool: RefView | null;

  @ApiProperty({
    enum: PHASES,
    description:
      'first, second: alerts; warned: counts down; due: goes with the next run; long: never recycled; frozen: stands still',
  })
  phase: Phase;

  @ApiProperty({ type: 'integer', description: 'Natural days since contact or reset that did not stand still' })
  days: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'With how many days it is recycled; null: never' })
  limit: number | null;

  @ApiProperty({ type: String, enum: KEPT, nullable: true, description: 'Why it is never recycled' })
  kept: Kept | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Days left; null where it is never recycled' })
  daysLeft: number | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'When it would be recycled if nothing happens; null while it stands still',
  })
  recycleOn: string | null;

  @ApiProperty({ description: 'It has a signed contract' })
  signed: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day of the latest contact' })
  lastContactOn: string | null;

  @ApiProperty({ format: 'date', description: 'Day on which its owner got it' })
  resetOn: string;

  @ApiProperty({ enum: RESETS, description: 'How she got it' })
  resetBy: Reset;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Every how many days its owner means to be in touch' })
  contactEveryDays: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When she is due to be in touch by that' })
  contactDueOn: string | null;
}

export class FreezeView {
  @ApiProperty({ enum: FREEZE_KINDS, description: 'What runs, or ran' })
  kind: FreezeKind;

  @ApiProperty({ description: 'Of what kind of record', example: 'quote' })
  subjectType: string;

  @ApiProperty({ format: 'date', description: 'First day that stands still' })
  fromOn: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day that stood still; null: it runs',
  })
  untilOn: string | null;
}

export class CountdownRuleView {
  @ApiProperty({ type: 'integer', description: 'Days until the first alert' })
  firstAlertDays: number;

  @ApiProperty({ type: 'integer', description: 'Days until the second alert' })
  secondAlertDays: number;

  @ApiProperty({ type: 'integer', description: 'Days until it counts down' })
  warnDays: number;

  @ApiProperty({ type: 'integer', description: 'Days until it is recycled' })
  recycleDays: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The same with a signed contract; null: never' })
  signedRecycleDays: number | null;

  @ApiProperty({ description: 'The pool takes customers by itself' })
  recycles: boolean;
}

export class ExplainedCountdownView extends CountdownView {
  @ApiProperty({ type: [FreezeView], description: 'What makes it stand still, and what did' })
  freezes: FreezeView[];

  @ApiProperty({ type: CountdownRuleView, description: 'The rule that holds' })
  rule: CountdownRuleView;
}

export class CountdownsInPhasesView {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many customers stand in each phase; phases without one are left out',
    example: { fresh: 12, warned: 3 },
  })
  phases: Record<string, number>;

  @ApiProperty({ type: 'integer', description: 'How many are due for a contact by their own rhythm' })
  contactDue: number;
}

export function countdownView(row: CountdownRow, today: string): CountdownView {
  const { id, name, number, ownerId, ownerName, homeId, homeName, limit, days, frozen, recycles, live, ...rest } = row;
  const daysLeft = limit === null || !live ? null : Math.max(0, limit - days);
  return {
    id,
    name,
    number,
    owner: { id: ownerId, name: ownerName },
    pool: refView(homeId, homeName),
    days,
    limit,
    kept: limit === null ? (homeId === null ? 'no_pool' : recycles && rest.signed ? 'signed' : 'pool_keeps') : null,
    daysLeft,
    recycleOn: daysLeft === null || frozen ? null : addDays(today, daysLeft),
    ...rest,
  };
}
