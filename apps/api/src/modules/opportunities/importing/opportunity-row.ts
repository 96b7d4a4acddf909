import { startOfBusinessDay } from '@countersign/kernel';
import type { RowProblem, RowValues } from '../../imports/index.js';
import type { OpportunityFieldsDto } from '../opportunity.dto.js';
import type { Opportunity } from '../opportunity.entity.js';
import type { SalesStage } from '../sales-stage.entity.js';
import { atFault } from './parties-of-rows.js';

const SAID = ['competitors', 'strengths', 'weaknesses', 'keySuccessFactors', 'risks'] as const;

/** The days of a row that have been: none of them is to come. */
const PAST = ['createdOn', 'closedOn'] as const;

/** What a row says of the deal itself. What a file of old deals leaves open is filled with what is said elsewhere in it. */
export function fieldsOfRow(row: RowValues, ownerId: string, { kind, id }: SalesStage): OpportunityFieldsDto {
  const said = Object.fromEntries(SAID.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
  return {
    ...said,
    name: row['name'] as string,
    productInterest: (row['productInterest'] ?? row['name']) as string,
    expectedAmount: row['expectedAmount'] as OpportunityFieldsDto['expectedAmount'],
    expectedCloseOn: row['expectedCloseOn'] as string,
    nextAction: (row['nextAction'] ?? '—') as string,
    nextActionOwnerId: ownerId,
    plannedFinishOn: (row['plannedFinishOn'] ?? row['expectedCloseOn']) as string,
    ...(kind === 'open' ? { stageId: id } : {}),
  };
}

/** How it ended, where it did. @param won where won deals stand */
export function closingOfRow(row: RowValues, by: string, won: SalesStage): Partial<Opportunity> {
  const { outcome = 'open', lostReason = null, closedOn } = row;
  if (outcome === 'open') return {};
  const closedAt = startOfBusinessDay(closedOn as string);
  const closed = { outcome, lostReason, closedAt, closedBy: by } as Partial<Opportunity>;
  return outcome === 'won' ? { ...closed, stageId: won.id, stageEnteredAt: closedAt } : closed;
}

/** What is wrong with a row whatever is there already. @param today nothing that has been lies after it */
export function problemsOfRow(row: RowValues, today: string): RowProblem[] {
  const ahead = PAST.filter((name) => row[name] !== undefined && String(row[name]) > today);
  const { outcome = 'open', lostReason, closedOn } = row;
  return [
    ...ahead.map((field) => atFault(field, 'import.row.lies_ahead')),
    ...((outcome === 'lost') === (lostReason !== undefined) ? [] : [atFault('lostReason', 'import.row.lost_reason')]),
    ...(outcome !== 'open' && closedOn === undefined ? [atFault('closedOn', 'import.row.closed_on')] : []),
  ];
}
