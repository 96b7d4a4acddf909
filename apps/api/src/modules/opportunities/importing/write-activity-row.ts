import { Injectable } from '@nestjs/common';
import { businessDate } from '@countersign/kernel';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { LogActivity } from '../../activities/index.js';
import { skipped, type RowOutcome, type RowValues } from '../../imports/index.js';
import { OwnerChoice } from '../../org/index.js';
import type { ActivityParties } from './activities-of-rows.js';
import { ImportedActivities } from './imported-activities.repository.js';

const SAID = ['place', 'feedback', 'attitude', 'keyPoints'] as const;

/** Writes one row of a file of activities: in the name of whoever was there, at the time it happened. */
@Injectable()
export class WriteActivityRow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly owners: OwnerChoice,
    private readonly logActivity: LogActivity,
    private readonly imported: ImportedActivities,
  ) {}

  /** @param anyway even though one with the customer at that moment is called the same @throws what logging one refuses */
  async create(row: RowValues, parties: ActivityParties, importId: string, anyway: boolean): Promise<RowOutcome> {
    const occurredAt = new Date(row['occurredAt'] as string);
    const there = anyway ? [] : await this.imported.at([parties.customerId], [occurredAt]);
    const same = there.find(({ subject }) => subject === row['subject']);
    if (same) return skipped('import.row.exists_already', { name: same.subject, owner: same.number });
    const owner = await this.owners.choose('activity', parties.people['owner'] ?? this.work.principal.personId);
    const said = this.bodyOf(row, parties, { ownerId: owner.ownerId, occurredAt });
    const { id, number } = await this.logActivity.execute(said, { ...owner, importId });
    return { outcome: 'created', id, number };
  }

  /** What a file of old activities leaves open is filled with who was there and when. */
  private bodyOf(
    row: RowValues,
    { customerId, contactId, contactName, opportunityId, participantIds, people }: ActivityParties,
    { ownerId, occurredAt }: { ownerId: string; occurredAt: Date },
  ): Parameters<LogActivity['execute']>[0] {
    const said = Object.fromEntries(SAID.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
    return {
      ...said,
      ...{ customerId, contactId, opportunityId, occurredAt: occurredAt.toISOString() },
      channel: row['channel'] as never,
      subject: row['subject'] as string,
      content: row['content'] as string,
      ourParticipantIds: participantIds.length > 0 ? [...participantIds] : [ownerId],
      customerParticipants: (row['customerParticipants'] ?? contactName) as string,
      followUp: (row['followUp'] ?? '—') as string,
      followUpOwnerId: people['followUpOwner'] ?? ownerId,
      followUpDueOn: (row['followUpDueOn'] ?? businessDate(occurredAt)) as string,
      status: (row['status'] ?? 'done') as never,
    };
  }
}
