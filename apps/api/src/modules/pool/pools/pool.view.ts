import { ApiProperty } from '@nestjs/swagger';
import { RecordView, recordView } from '../../../platform/http/record-view.js';
import { RefView, refView } from '../../../platform/http/views.js';
import type { PoolRow } from './pools.repository.js';

export class PoolView extends RecordView {
  @ApiProperty({ description: 'Name', example: '华东公海' })
  name: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'Whose it is: of this department and below' })
  department: RefView | null;

  @ApiProperty({ type: [String], description: 'Of customers in these regions; of any when empty' })
  regions: string[];

  @ApiProperty({ type: 'integer', description: 'Natural days without contact until the first alert' })
  firstAlertDays: number;

  @ApiProperty({ type: 'integer', description: 'Until the second alert' })
  secondAlertDays: number;

  @ApiProperty({ type: 'integer', description: 'Until it counts down to the pool' })
  warnDays: number;

  @ApiProperty({ type: 'integer', description: 'Until it is recycled' })
  recycleDays: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The same with a signed contract; null: never' })
  signedRecycleDays: number | null;

  @ApiProperty({ description: 'It takes customers by itself' })
  recycles: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many one person may claim; null: any number' })
  claimQuota: number | null;

  @ApiProperty({ type: 'integer', description: 'Over how many days claims are counted' })
  quotaDays: number;

  @ApiProperty({ type: 'integer', description: 'For how many days whoever lost a customer may not claim it again' })
  cooldownDays: number;

  @ApiProperty({ type: 'integer', description: 'How many customers lie in it' })
  holds: number;

  @ApiProperty({ type: 'integer', description: 'How many the reader has claimed within the days of the quota' })
  claimed: number;

  @ApiProperty({ description: 'The reader may take from it' })
  open: boolean;
}

export class PoolsView {
  @ApiProperty({ type: [PoolView], description: 'The oldest first' })
  items: PoolView[];
}

export function poolView(row: PoolRow): PoolView {
  return {
    ...recordView(row),
    name: row.name,
    department: refView(row.departmentId, row.departmentName),
    regions: row.regions,
    firstAlertDays: row.firstAlertDays,
    secondAlertDays: row.secondAlertDays,
    warnDays: row.warnDays,
    recycleDays: row.recycleDays,
    signedRecycleDays: row.signedRecycleDays,
    recycles: row.recycles,
    claimQuota: row.claimQuota,
    quotaDays: row.quotaDays,
    cooldownDays: row.cooldownDays,
    holds: row.holds,
    claimed: row.claimed,
    open: row.open,
  };
}
