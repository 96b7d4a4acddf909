import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { isProblem, KnownPeople, oneOf, type RowProblem, type RowValues } from '../../imports/index.js';
import { ImportedOpportunities } from './imported-opportunities.repository.js';
import { atFault, PartiesOfRows, type Parties } from './parties-of-rows.js';

const PEOPLE = ['owner', 'followUpOwner'] as const;
const SEPARATORS = /[、,，;；/\n]+/;

/** What a row is about, with the deal and everybody of us who took part; nobody where the row names nobody. */
export interface ActivityParties extends Parties {
  readonly opportunityId: string | null;
  readonly participantIds: readonly string[];
}

/** Finds what rows of activities name, as far as the importer sees it. */
@Injectable()
export class ActivitiesOfRows {
  constructor(
    private readonly parties: PartiesOfRows,
    private readonly people: KnownPeople,
    private readonly opportunities: ImportedOpportunities,
    private readonly clock: Clock,
  ) {}

  async find(rows: readonly RowValues[]): Promise<(ActivityParties | RowProblem)[]> {
    const parties = await this.parties.find(rows, PEOPLE);
    const called = await this.people.called(rows.flatMap(namesIn));
    const deals = rows.flatMap(({ opportunity }) => (opportunity === undefined ? [] : [String(opportunity)]));
    const customers = parties.flatMap((each) => (isProblem(each) ? [] : [each.customerId]));
    const there = deals.length > 0 ? await this.opportunities.called(customers, deals) : [];
    return rows.map((row, i) => {
      const found = parties[i]!;
      if (isProblem(found)) return found;
      const { opportunity } = row;
      const deal = there.find(
        ({ customerId, name, number }) =>
          customerId === found.customerId && (name === opportunity || number === opportunity),
      );
      if (opportunity !== undefined && !deal)
        return atFault('opportunity', 'import.row.opportunity_unknown', { value: opportunity });
      const participants = namesIn(row).map((name) => oneOf('participants', name, called(name)));
      const unknown = participants.find(isProblem);
      if (unknown) return unknown as RowProblem;
      const participantIds = participants.map((each) => (each as { id: string }).id);
      return { ...found, opportunityId: deal?.id ?? null, participantIds };
    });
  }

  /** An exchange that took place lies behind. */
  problems({ occurredAt, status = 'done' }: RowValues): RowProblem[] {
    const liesAhead = status === 'done' && new Date(occurredAt as string) > this.clock.now();
    return liesAhead ? [atFault('occurredAt', 'import.row.lies_ahead')] : [];
  }
}

const namesIn = ({ participants }: RowValues): string[] =>
  participants === undefined
    ? []
    : String(participants)
        .split(SEPARATORS)
        .map((name) => name.trim())
        .filter(Boolean);
