import { Injectable } from '@nestjs/common';
import { KnownCustomers } from '../../customers/index.js';
import { Encounters, findingOf, isProblem, KIND_OF, type Meeting, type RowValues } from '../../imports/index.js';
import { ActivitiesOfRows } from './activities-of-rows.js';
import { ImportedActivities } from './imported-activities.repository.js';

/** Whether what each row names is there, and whether the same was written down already. */
@Injectable()
export class MeetActivities {
  constructor(
    private readonly named: ActivitiesOfRows,
    private readonly imported: ImportedActivities,
    private readonly encounters: Encounters,
    private readonly known: KnownCustomers,
  ) {}

  async execute(rows: readonly RowValues[]): Promise<Meeting[]> {
    const parties = await this.named.find(rows);
    const moments = rows.map(({ occurredAt }) => new Date(occurredAt as string));
    const customerIds = parties.flatMap((each) => (isProblem(each) ? [] : [each.customerId]));
    const there = await this.imported.at(customerIds, moments);
    const reach = await this.encounters.reach(
      'activity',
      there.map(({ id }) => id),
    );
    const owners = await this.known.ownersOf(there.map(({ ownerId }) => ownerId));
    return rows.map((row, i) => {
      const found = parties[i]!;
      if (isProblem(found)) return found;
      const same = there.find(
        ({ customerId, occurredAt, subject }) =>
          customerId === found.customerId &&
          subject === row['subject'] &&
          occurredAt.getTime() === moments[i]!.getTime(),
      );
      if (!same) return null;
      const { id, version, number, subject: name, ownerId } = same;
      const record = { type: 'activity' as const, id, version, number, name, owner: owners.get(ownerId) ?? '' };
      return findingOf(record, { kind: KIND_OF[reach(id)], possible: ['create'] });
    });
  }
}
