import { Injectable } from '@nestjs/common';
import { KnownCustomers } from '../../customers/index.js';
import { Encounters, findingOf, isProblem, KIND_OF, type Meeting, type RowValues } from '../../imports/index.js';
import { Policies } from '../../approvals/index.js';
import { CLOSE_PURPOSE } from '../opportunity-closing.js';
import { ImportedOpportunities } from './imported-opportunities.repository.js';
import { atFault, PartiesOfRows } from './parties-of-rows.js';

export const PEOPLE = ['owner'] as const;

/** Whether what each row names is there, and whether the customer has a deal of that name already. */
@Injectable()
export class MeetOpportunities {
  constructor(
    private readonly parties: PartiesOfRows,
    private readonly imported: ImportedOpportunities,
    private readonly encounters: Encounters,
    private readonly known: KnownCustomers,
    private readonly policies: Policies,
  ) {}

  async execute(rows: readonly RowValues[]): Promise<Meeting[]> {
    const parties = await this.parties.find(rows, PEOPLE);
    const isConfirmed = await this.policies.isInForceFor(CLOSE_PURPOSE);
    const customerIds = parties.flatMap((each) => (isProblem(each) ? [] : [each.customerId]));
    const names = rows.map(({ name }) => String(name));
    const there = await this.imported.called(customerIds, names);
    const reach = await this.encounters.reach(
      'opportunity',
      there.map(({ id }) => id),
    );
    const owners = await this.known.ownersOf(there.map(({ ownerId }) => ownerId));
    return rows.map((row, i) => {
      const found = parties[i]!;
      if (isProblem(found)) return found;
      if (isConfirmed && (row['outcome'] ?? 'open') !== 'open')
        return atFault('outcome', 'import.row.closing_is_confirmed');
      const deal = there.find(({ customerId, name }) => customerId === found.customerId && name === row['name']);
      if (!deal) return null;
      const { id, version, number, name, ownerId } = deal;
      const record = { type: 'opportunity' as const, id, version, number, name, owner: owners.get(ownerId) ?? '' };
      return findingOf(record, { kind: KIND_OF[reach(id)], possible: ['create'] });
    });
  }
}
