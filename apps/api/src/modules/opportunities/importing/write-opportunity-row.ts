import { Injectable } from '@nestjs/common';
import { startOfBusinessDay } from '@countersign/kernel';
import { mustSet } from '../../../platform/access/amounts.js';
import { foldForSearch } from '../../../platform/text-search/text-search.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refused, skipped, type RowOutcome, type RowValues } from '../../imports/index.js';
import { CreateOpportunity } from '../actions/create-opportunity.js';
import type { SalesStage } from '../sales-stage.entity.js';
import { SalesStages } from '../sales-stages.repository.js';
import { ImportedOpportunities } from './imported-opportunities.repository.js';
import { closingOfRow, fieldsOfRow } from './opportunity-row.js';
import type { Parties } from './parties-of-rows.js';

/** Writes one row of a file of deals. */
@Injectable()
export class WriteOpportunityRow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stages: SalesStages,
    private readonly imported: ImportedOpportunities,
    private readonly createOpportunity: CreateOpportunity,
  ) {}

  /** @param anyway even though the customer has one of its name @throws what creating a deal refuses */
  async create(row: RowValues, parties: Parties, importId: string, anyway: boolean): Promise<RowOutcome> {
    mustSet(this.work.actor, 'opportunity.amounts', '/expectedAmount');
    const { customerId, contactId: primaryContactId, people } = parties;
    const [there] = anyway ? [] : await this.imported.called([customerId], [String(row['name'])]);
    if (there) return skipped('import.row.exists_already', { name: there.name, owner: there.number });
    const stages = await this.stages.inOrder();
    const stage = stageOf(row, stages);
    if (!stage) return refused('stage', 'import.row.stage_unknown', { value: row['stage'] });
    const ownerId = people['owner'] ?? this.work.principal.personId;
    const { id, number } = await this.createOpportunity.execute({
      ...{ customerId, primaryContactId, ownerId, fields: fieldsOfRow(row, ownerId, stage) },
      past: {
        importId,
        since: row['createdOn'] === undefined ? undefined : startOfBusinessDay(row['createdOn'] as string),
        closing: closingOfRow(row, ownerId, await this.stages.firstOf('won')),
      },
    });
    return { outcome: 'created', id, number };
  }
}

/** By its name in either language or its code; the first open one where the row says nothing, or is closed. */
function stageOf({ stage, outcome }: RowValues, stages: readonly SalesStage[]): SalesStage | undefined {
  const open = stages.filter(({ kind }) => kind === 'open');
  if (stage === undefined || outcome === 'won') return open[0];
  const wanted = foldForSearch(stage as string);
  return open.find(({ name, nameEn, code }) => [name, nameEn, code].some((word) => foldForSearch(word) === wanted));
}
